import { css } from 'lit';

/** Colours, type and sizes. A page changes the `--handful-*` properties, never these. */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --bg: var(--handful-background, #fffdf9);
    --raised: var(--handful-surface, #ffffff);
    --soft: var(--handful-soft, #f3efe7);
    --line: var(--handful-line, #ddd6c8);
    --edge: #8a8271;
    --ink: var(--handful-text, #22201b);
    --muted: #625c50;
    --accent: var(--handful-accent, #17604e);
    --on-accent: var(--handful-on-accent, #ffffff);
    --mine: #dcece5;
    --good: #17604e;
    --warn: #7a4a00;
    --warn-soft: #fbf0da;
    --bad: #9c2a20;
    --bad-soft: #fbe9e6;
    --radius: var(--handful-radius, 14px);
    font: 400 var(--handful-font-size, 1.0625rem) / 1.5 var(--handful-font, system-ui, sans-serif);
    color: var(--ink);
    text-align: start;
    overflow-wrap: anywhere;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --bg: var(--handful-background, #171a19);
      --raised: var(--handful-surface, #1f2322);
      --soft: var(--handful-soft, #282d2b);
      --line: var(--handful-line, #3a413e);
      --edge: #808a85;
      --ink: var(--handful-text, #ecebe6);
      --muted: #b0b4ae;
      --accent: var(--handful-accent, #7fd3b6);
      --on-accent: var(--handful-on-accent, #0c211a);
      --mine: #24423a;
      --good: #7fd3b6;
      --warn: #f0c674;
      --warn-soft: #3a301a;
      --bad: #f2a199;
      --bad-soft: #42231f;
    }
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    width: 1.15em;
    height: 1.15em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .down {
    rotate: 180deg;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
`;
