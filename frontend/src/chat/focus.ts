import type { ReactiveElement } from 'lit';

type Rendered = Pick<ReactiveElement, 'renderRoot' | 'updateComplete' | 'shadowRoot'>;

/** Brings what the shopper just said to the top, with room below for the answer to grow. */
export const follow = async (element: Rendered): Promise<void> => {
  await element.updateComplete;
  const said = [...element.renderRoot.querySelectorAll<HTMLElement>('.said')].at(-1);
  const log = element.renderRoot.querySelector('.log');
  if (said && log) {
    log.scrollTop += said.getBoundingClientRect().top - log.getBoundingClientRect().top - 12;
    // The button that was tapped may be gone: the keyboard goes on from the message it made.
    if (!element.shadowRoot?.activeElement) {
      said.focus({ preventScroll: true });
    }
  }
};

/** Puts the keyboard on `selector` and shows `whole`, after a gesture that called for it. */
export const focusIn = async (
  element: Rendered,
  selector: string,
  whole = selector,
): Promise<void> => {
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  element.renderRoot.querySelector(whole)?.scrollIntoView({ block: 'nearest' });
};
