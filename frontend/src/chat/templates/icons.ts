import { html, type TemplateResult } from 'lit';

const THUMB = 'M7 11v9H4v-9zm2 9V10l4-7q3 0 2 4l-.5 2H19q2 0 2 2l-1 7q0 2-2 2z';

const PATHS = {
  up: THUMB,
  down: THUMB,
  cross: 'M6 6l12 12M18 6 6 18',
  chat: 'M4 5h16v11H9l-5 4z',
} as const;

/** A drawing beside words; never instead of them for those who cannot see it. */
export const icon = (name: keyof typeof PATHS): TemplateResult =>
  html`<svg class=${name} viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
