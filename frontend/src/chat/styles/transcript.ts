import { css } from 'lit';

/** The panel, the log and what is said in it. */
export const transcript = css`
  :host {
    display: contents;
  }
  :host([inline]) {
    display: block;
    height: var(--handful-height, min(52rem, 86dvh));
    min-height: 24rem;
  }
  .panel {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: hidden;
    container-type: inline-size;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--bg);
  }
  :host(:not([inline])) .panel {
    position: fixed;
    z-index: 2147483000;
    inset: auto max(16px, env(safe-area-inset-right)) 16px auto;
    width: min(34rem, calc(100vw - 32px));
    height: min(48rem, calc(100dvh - 32px));
    box-shadow: 0 12px 40px rgb(0 0 0 / 25%);
  }
  .opener {
    position: fixed;
    z-index: 2147482999;
    inset: auto max(20px, env(safe-area-inset-right)) max(20px, env(safe-area-inset-bottom)) auto;
    min-height: 56px;
    border: 0;
    border-radius: 28px;
    padding-inline: 1.3em;
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: 0 6px 20px rgb(0 0 0 / 25%);
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 60px;
    padding: 6px 8px 6px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--raised);
  }
  .who {
    flex: 1;
    line-height: 1.25;
  }
  .who p {
    color: var(--muted);
    font-size: 0.88em;
  }
  .connection {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .connection p {
    padding: 8px 16px;
  }
  .connection:has(p) {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .connection[data-link='connecting'] {
    background: none;
    color: var(--muted);
  }
  .connection button {
    color: inherit;
    text-decoration: underline;
  }
  .log {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px;
  }
  .turn {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding-bottom: 24px;
  }
  .turn:last-child:not(.welcome) {
    min-height: 100%;
  }
  .disclosure {
    color: var(--muted);
    font-size: 0.9em;
  }
  .said {
    display: flex;
    justify-content: flex-end;
    border-radius: var(--radius);
  }
  .bubble {
    max-width: 85%;
    padding: 0.55em 0.95em;
    border-radius: 16px 16px 4px 16px;
    background: var(--mine);
    white-space: pre-wrap;
  }
  .text {
    max-width: 65ch;
    white-space: pre-line;
  }
  [role='group'] > .text {
    font-weight: 600;
    margin-bottom: 8px;
  }
  .note,
  .waiting {
    color: var(--muted);
    font-size: 0.94em;
  }
  .waiting {
    text-align: end;
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 8px 8px 8px 14px;
    border-radius: var(--radius);
    background: var(--bad-soft);
    color: var(--bad);
  }
  .failure p {
    flex: 1 1 14em;
  }
  .handoff {
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--raised);
  }
  .handoff .button {
    margin-top: 8px;
  }
  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--muted);
    font-size: 0.9em;
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--line);
  }
  .status {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--muted);
  }
  .dots {
    display: inline-flex;
    gap: 4px;
  }
  .dots i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--accent);
    animation: breathe 1.2s infinite alternate;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.3s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.6s;
  }
  .live .card,
  .live .question {
    animation: arrive 0.25s ease-out;
  }
  @keyframes breathe {
    from {
      opacity: 0.25;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .wish,
    .primary,
    .opener {
      border: 1px solid;
    }
    .dots i {
      background: CanvasText;
    }
  }
`;
