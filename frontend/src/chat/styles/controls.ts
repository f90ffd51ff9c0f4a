import { css } from 'lit';

/** Buttons, chips and the composer: everything a finger has to hit is 44 px or more. */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: 44px;
    min-width: 44px;
    padding: 0.35em 0.95em;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    font-weight: 500;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover {
    background: var(--soft);
  }
  .primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  .quiet {
    border-color: transparent;
    background: none;
    color: var(--muted);
    padding-inline: 0.6em;
  }
  .quiet:hover,
  .quiet[aria-pressed='true'] {
    background: var(--soft);
    color: var(--ink);
  }
  .quiet[aria-pressed='true'] svg {
    fill: currentColor;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    border-radius: 22px;
    border-color: var(--accent);
    text-align: start;
  }
  .count {
    color: var(--muted);
    font-weight: 400;
    font-size: 0.88em;
  }
  .starters {
    flex-direction: column;
    align-items: flex-start;
  }
  .hint {
    color: var(--muted);
    font-size: 0.9em;
  }
  .turn .hint {
    margin-bottom: 8px;
  }
  .composer {
    padding: 12px 16px max(12px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
    background: var(--raised);
  }
  .row {
    display: flex;
    align-items: flex-end;
    gap: 8px;
  }
  textarea {
    flex: 1;
    min-width: 0;
    min-height: 48px;
    max-height: 9em;
    field-sizing: content;
    padding: 0.6em 0.8em;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--bg);
    color: inherit;
    font: inherit;
    line-height: 1.4;
    resize: none;
  }
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .row button {
    min-height: 48px;
  }
  .asking {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-bottom: 4px;
  }
  .comparing {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-top: 1px solid var(--line);
    background: var(--soft);
  }
  .preferences {
    flex: none;
    display: flex;
    align-items: baseline;
    gap: 4px 12px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
  }
  .preferences .hint {
    flex: none;
  }
  .preferences ul {
    display: flex;
    gap: 8px;
  }
  @container (min-width: 40rem) {
    .preferences ul {
      flex-wrap: wrap;
    }
  }
  @container (max-width: 40rem) {
    .preferences .hint {
      display: none;
    }
    .preferences,
    .composer,
    .log {
      padding-inline: 12px;
    }
  }
  .wish {
    border: 0;
    border-radius: 22px;
    background: var(--mine);
    font-size: 0.94em;
    white-space: nowrap;
  }
  .wish.nice {
    background: none;
    border: 1px dashed var(--edge);
  }
  .wish svg {
    width: 0.9em;
    color: var(--muted);
  }
`;
