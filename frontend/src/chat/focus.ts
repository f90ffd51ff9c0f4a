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

/** Shows the last answer, as a page does that goes on where an earlier one was. */
export const toEnd = ({ renderRoot }: Rendered): void => {
  // By the next frame the bars above and below have come and gone.
  requestAnimationFrame(() => renderRoot.querySelector('.log')?.scrollBy(0, 1e9));
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
        const chip = tapped.matches('.wish') ? 'li:last-child>.wish,' : '';
        element.renderRoot
          .querySelector<HTMLElement>(chip + COMPOSER)
          ?.focus({ preventScroll: true });
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
