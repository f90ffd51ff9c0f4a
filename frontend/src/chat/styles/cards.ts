import { css } from 'lit';

/** Suggestion cards and the comparison table. */
export const cards = css`
  .cards {
    display: grid;
    gap: 12px;
  }
  .card {
    display: grid;
    grid-template-columns: 72px 1fr;
    align-content: start;
    gap: 8px 12px;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }
  .picture {
    width: 72px;
    height: 72px;
    border-radius: 10px;
    overflow: hidden;
    background: var(--soft);
  }
  .picture img {
    width: 100%;
    height: 100%;
    object-fit: contain;
    background: #fff;
  }
  .none {
    display: grid;
    place-items: center;
    font-size: 1.7em;
    font-weight: 600;
    color: color-mix(in srgb, var(--tint) 70%, var(--ink));
    background: color-mix(in srgb, var(--tint) 18%, var(--raised));
  }
  .tint-0 {
    --tint: #2f7d68;
  }
  .tint-1 {
    --tint: #a8662b;
  }
  .tint-2 {
    --tint: #4a6fa5;
  }
  .tint-3 {
    --tint: #8a5a83;
  }
  .tint-4 {
    --tint: #7a7a35;
  }
  .facts {
    grid-column: 1 / -1;
  }
  .card h4 {
    font-size: 1.06em;
    font-weight: 650;
    line-height: 1.3;
  }
  .card h4 a {
    color: inherit;
  }
  .price {
    font-weight: 600;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    font-size: 0.82em;
    font-weight: 600;
  }
  .role {
    color: var(--accent);
  }
  .badge {
    padding-inline: 0.6em;
    border-radius: 1em;
    background: var(--mine);
  }
  .sponsored {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .reasons li {
    position: relative;
    padding-inline-start: 1.4em;
  }
  .reasons li::before {
    content: '✓' / '';
    position: absolute;
    inset-inline-start: 0;
    color: var(--good);
    font-weight: 700;
  }
  .tradeoff,
  .variants,
  .unknown,
  .detail {
    color: var(--muted);
    font-weight: 400;
  }
  .tradeoff b {
    color: var(--warn);
  }
  .actions,
  .rejection {
    grid-column: 1 / -1;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 4px;
    font-size: 0.9em;
  }
  .actions > button {
    padding-inline: 0.7em;
  }
  .actions .quiet {
    padding-inline: 0.3em;
    gap: 0.25em;
  }
  .rejection p {
    margin-bottom: 8px;
    font-weight: 600;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-height: 44px;
    padding-inline: 0.2em;
    color: var(--muted);
    cursor: pointer;
  }
  .tick input {
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--accent);
  }
  .table {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    min-width: 7.5em;
    padding: 10px 12px;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  tr:last-child > * {
    border-bottom: 0;
  }
  tbody th {
    position: sticky;
    inset-inline-start: 0;
    background: var(--raised);
    color: var(--muted);
    font-weight: 500;
  }
  td.best {
    font-weight: 650;
    color: var(--good);
  }
  td.best::after {
    content: ' ✓' / '';
  }
  @container (min-width: 40rem) {
    .cards {
      grid-template-columns: 1fr 1fr;
    }
    .card:first-child:nth-last-child(odd) {
      grid-column: 1 / -1;
    }
    .card {
      grid-template-rows: auto 1fr auto;
    }
    .picture {
      grid-row: 1 / 3;
    }
    .facts {
      grid-column: 2;
    }
  }
`;
