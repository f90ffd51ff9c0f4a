import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison, HandOff, Question, Relaxation } from '../../protocol/frames.ts';
import type { Turn } from '../../transcript/model.ts';
import type { View } from '../view.ts';
import { words } from '../wording.ts';
import { card } from './card.ts';

/** The assistant's side of a turn. Only the latest turn offers next steps. */
export const reply = (turn: Turn, latest: boolean, view: View): TemplateResult => html`
  ${turn.degraded ? html`<p class="note">${words.degraded}</p>` : nothing}
  ${turn.text.map((block) => html`<p class="text" part="text">${block}</p>`)}
  ${turn.comparison ? comparison(turn.comparison) : nothing}
  ${
    turn.suggestions.length > 0
      ? html`<ol class="cards" aria-label=${words.suggestions}>
          ${turn.suggestions.map((item) => card(turn.id, item, changed(turn), view))}
        </ol>`
      : nothing
  }
  ${turn.handoff ? handOff(turn.handoff, view) : nothing}
  ${turn.question ? question(turn.question, latest, view) : nothing}
  ${latest ? nextSteps(turn, view) : nothing}
`;

/** In a list where all is new, or nothing, the word would only be noise. */
const changed = ({ suggestions }: Turn) => suggestions.some(({ change }) => change === 'kept');

const question = ({ id, text, options, skippable }: Question, latest: boolean, view: View) => {
  const { say } = view.actions;
  return html`<div class="question" role="group" aria-label=${text}>
    <p class="text">${text}</p>
    ${
      latest
        ? html`<div class="chips">
            ${options.map(
              (option) => html`<button class="chip"
                @click=${() => say({ type: 'answer', questionId: id, option: option.id })}>
                ${option.label}
                ${option.count === undefined ? nothing : html`<span class="count">${option.count}<span class="sr"> ${words.items(option.count)}</span></span>`}
              </button>`,
            )}
            ${skippable ? html`<button class="quiet" @click=${() => say({ type: 'answer', questionId: id, skip: true })}>${words.skip}</button>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
};

const nextSteps = ({ state, relaxations, followUps, suggestions }: Turn, view: View) => {
  const { say } = view.actions;
  if (state !== 'final' || relaxations.length + followUps.length + suggestions.length === 0) {
    return nothing;
  }
  return html`
    ${relaxations.length > 0 ? relaxing(relaxations, view) : nothing}
    <div class="chips next">
      ${followUps.map((text) => html`<button class="chip" @click=${() => say({ type: 'say', text })}>${text}</button>`)}
      ${
        suggestions.length > 0
          ? html`<button class="quiet" @click=${() => say({ type: 'act', act: 'why', items: suggestions.map(({ id }) => id) })}>${words.why}</button>`
          : nothing
      }
    </div>`;
};

const relaxing = (relaxations: readonly Relaxation[], { actions: { say } }: View) => html`<div
  role="group" aria-label=${words.relax}>
  <p class="text">${words.relax}</p>
  <div class="chips">
    ${relaxations.map(
      ({ label, count, removes }) =>
        html`<button class="chip" @click=${() => {
          for (const remove of removes) {
            say({ type: 'preference', remove });
          }
        }}>${label}${count === undefined ? '' : ` (${count})`}</button>`,
    )}
  </div>
</div>`;

const comparison = ({ items, rows }: Comparison) => html`<div class="table" role="region"
  aria-label=${words.comparison} tabindex="0">
  <table>
    <caption class="sr">${words.comparison}</caption>
    <thead><tr><td></td>${items.map(({ title, detail }) => html`<th scope="col">${title}${detail ? html`<p class="detail">${detail}</p>` : nothing}</th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        ({ label, values, best }) => html`<tr>
          <th scope="row">${label}</th>
          ${values.map((value, index) =>
            index === best
              ? html`<td class="best">${value}<span class="sr"> (${words.better})</span></td>`
              : html`<td>${value || html`<span class="unknown">${words.unknown}</span>`}</td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>
</div>`;

const handOff = (handoff: HandOff, { actions: { handedOff } }: View) => html`<div class="handoff">
  <h4>${words.handOff}</h4>
  <p>${handoff.text}</p>
  ${handoff.contact ? html`<p>${contact(handoff.contact, () => handedOff(handoff))}</p>` : nothing}
</div>`;

const contact = (written: string, handed: () => void) => {
  const href = /^\S+@\S+\.\S+$/.test(written)
    ? `mailto:${written}`
    : /^https?:\/\//.test(written)
      ? written
      : /^\+?[\d ()/-]{5,}$/.test(written)
        ? `tel:${written.replace(/[^\d+]/g, '')}`
        : undefined;
  return href ? html`<a class="button" href=${href} @click=${handed}>${written}</a>` : written;
};
