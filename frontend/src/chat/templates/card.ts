import { html, nothing, type TemplateResult } from 'lit';
import type { Suggestion, Variant } from '../../protocol/frames.ts';
import { price } from '../price.ts';
import { cardKey, type View } from '../view.ts';
import { REASONS, words } from '../wording.ts';
import { icon } from './icons.ts';

const ROLES: Readonly<Record<string, string>> = {
  'best-match': words.best,
  'best-value': words.value,
  different: words.different,
};

/** @param marksNew whether "new" tells this card from another one of its list */
export const card = (
  turn: string,
  item: Suggestion,
  marksNew: boolean,
  view: View,
): TemplateResult => {
  const key = cardKey(turn, item.id);
  return html`<li class="card" part="card" data-turn=${turn} data-item=${item.id}>
    ${picture(item)}
    <div class="head">
      ${labels(item, marksNew && item.change === 'new')}
      <h4>${title(item, view)}</h4>
      ${item.detail ? html`<p class="detail">${item.detail}</p>` : nothing}
      ${item.price ? html`<p class="price">${price(item.price)}</p>` : nothing}
    </div>
    <div class="facts">
      ${
        item.reasons.length > 0
          ? html`<ul class="reasons">${item.reasons.map(({ text }) => html`<li>${text}</li>`)}</ul>`
          : nothing
      }
      ${item.tradeoff ? html`<p class="tradeoff"><b>${words.tradeoff}</b> ${item.tradeoff}</p>` : nothing}
      ${item.variants.length > 0 ? variants(item.variants) : nothing}
    </div>
    ${view.rejecting === key ? rejection(item, view) : actions(turn, item, view)}
  </li>`;
};

const labels = (item: Suggestion, isNew: boolean) => {
  const role = item.role && ROLES[item.role];
  return role || isNew || item.sponsored
    ? html`<p class="labels">
        ${role ? html`<span class="role">${role}</span>` : nothing}
        ${isNew ? html`<span class="badge">${words.fresh}</span>` : nothing}
        ${item.sponsored ? html`<span class="badge sponsored">${words.sponsored}</span>` : nothing}
      </p>`
    : nothing;
};

const picture = (item: Suggestion) =>
  item.image
    ? html`<div class="picture"><img src=${item.image} alt="" loading="lazy" decoding="async" @error=${hide} /></div>`
    : html`<div class="picture none tint-${tint(item.title)}" aria-hidden="true">${initial(item.title)}</div>`;

/** A picture that does not load leaves a calm empty space, not a broken sign. */
const hide = ({ target }: Event) => {
  (target as HTMLElement).hidden = true;
};

const initial = (title: string) => [...title.trim()][0]?.toUpperCase() ?? '';

const tint = (title: string) =>
  [...title].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5;

const title = (item: Suggestion, { actions: { clicked } }: View) =>
  item.url
    ? html`<a href=${item.url} target="_blank" rel="noopener noreferrer" @click=${(event: Event) => clicked(item, event)}>${item.title}</a>`
    : item.title;

const variants = (all: readonly Variant[]) => html`<p class="variants">
  ${words.variants} ${all
    .map((variant) => variant.label + (variant.price ? ` (${price(variant.price)})` : ''))
    .join(', ')}
</p>`;

const actions = (turn: string, item: Suggestion, view: View) => {
  const { say, reject, ask, accept, tick } = view.actions;
  const key = cardKey(turn, item.id);
  return html`<div class="actions">
    <button class="primary" aria-label="${words.accept}: ${item.title}" @click=${() => accept(item)}>${words.accept}</button>
    <button aria-label="${words.moreLike}: ${item.title}" @click=${() => say({ type: 'act', act: 'more-like', items: [item.id] })}>${words.moreLike}</button>
    <button class="reject" aria-label="${words.notThis}: ${item.title}" @click=${() => reject(key)}>${words.notThis}</button>
    <button class="quiet" aria-label="${words.ask}: ${item.title}" @click=${() => ask(item)}>${words.ask}</button>
    <label class="tick"><input type="checkbox" .checked=${view.ticked.includes(item.id)} @change=${() => tick(item.id)} /><span>${words.compare}<span class="sr"> ${item.title}</span></span></label>
    <span class="thumbs">${thumb('up', turn, item, view)}${thumb('down', turn, item, view)}</span>
  </div>`;
};

const thumb = (value: 'up' | 'down', turn: string, item: Suggestion, view: View) => {
  const label = value === 'up' ? words.good : words.poor;
  return html`<button class="quiet" aria-label="${label}: ${item.title}"
    aria-pressed=${view.thumbs.get(cardKey(turn, item.id)) === value}
    @click=${() => view.actions.thumb(turn, item.id, value)}>${icon(value)}${label}</button>`;
};

const rejection = (item: Suggestion, { actions: { say, reject } }: View) => html`<div
  class="rejection" role="group" aria-label="${words.notThis}: ${item.title}">
  <p>${words.whyNot}</p>
  <div class="chips">
    ${REASONS.filter(([, , needsPrice]) => !needsPrice || item.price).map(
      ([reasonCode, label]) =>
        html`<button class="chip" @click=${() => {
          reject(undefined);
          say({ type: 'act', act: 'not-this', items: [item.id], reasonCode });
        }}>${label}</button>`,
    )}
    <button class="quiet" @click=${() => reject(undefined)}>${words.cancel}</button>
  </div>
</div>`;
