import type { Assistant, HandOff, Suggestion } from '../protocol/frames.ts';

/** What a page can listen to; all bubble and leave the shadow tree. */
export interface HandfulEvents {
  'handful-ready': { readonly assistant?: Assistant; readonly started: boolean };
  'handful-open': { readonly open: boolean };
  'handful-send': { readonly text: string };
  'handful-suggestion-click': { readonly suggestion: Suggestion };
  'handful-accept': { readonly suggestion: Suggestion };
  'handful-handoff': { readonly handoff: HandOff };
  'handful-error': { readonly message: string };
}

/** Tells the page; false when a listener prevented what would follow. */
export const emit = <K extends keyof HandfulEvents>(
  target: EventTarget,
  name: K,
  detail: HandfulEvents[K],
): boolean =>
  target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
  );

type EventMap = { [K in keyof HandfulEvents]: CustomEvent<HandfulEvents[K]> };

declare global {
  interface HTMLElementEventMap extends EventMap {}
}
