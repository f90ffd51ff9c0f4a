import type { ReactiveElement } from 'lit';

type Rendered = Pick<ReactiveElement, 'renderRoot' | 'updateComplete'>;

/** On a touch screen the text field would call up the on-screen keyboard unasked. */
const COMPOSER = matchMedia('(pointer: coarse)').matches ? '.log' : 'textarea';

/** Brings what the shopper just said to the top, with room below for the answer to grow. */
export const follow = async (element: Rendered): Promise<void> => {
  await element.updateComplete;
  const said = [...element.renderRoot.querySelectorAll<HTMLElement>('.said')].at(-1);
  const log = element.renderRoot.querySelector('.log');
  if (said && log) {
    log.scrollTop += said.getBoundingClientRect().top - log.getBoundingClientRect().top - 12;
  }
};

/** Keeps the keyboard in the chat when what the shopper tapped is gone, at once or later. */
export class Foothold {
  private tapped: Element | null | undefined;

  constructor(private readonly element: ReactiveElement) {
    const hold = () => {
      this.tapped = element.shadowRoot?.activeElement;
    };
    // While capturing: before anything is drawn anew.
    element.addEventListener('click', hold, true);
  }

  async regain(): Promise<void> {
    // Whoever asked for the focus first shall have it.
    await this.element.updateComplete;
    const { tapped, element } = this;
    if (tapped && !tapped.isConnected) {
      this.tapped = undefined;
      if (document.activeElement === document.body) {
        const chips = tapped.matches('.wish') ? element.renderRoot.querySelectorAll('.wish') : [];
        const next = [...chips].at(-1) ?? element.renderRoot.querySelector(COMPOSER);
        (next as HTMLElement | null)?.focus({ preventScroll: true });
      }
    }
  }
}

/** Puts the keyboard on `selector` and shows `whole`, after a gesture that called for it. */
export const focusIn = async (
  element: Rendered,
  selector: string,
  whole = selector,
  root: ParentNode = element.renderRoot,
): Promise<void> => {
  await element.updateComplete;
  root.querySelector<HTMLElement>(selector)?.focus();
  root.querySelector(whole)?.scrollIntoView({ block: 'nearest' });
};
