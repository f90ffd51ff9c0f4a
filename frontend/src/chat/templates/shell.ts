import { html, nothing, type TemplateResult } from 'lit';
import type { Preference } from '../../protocol/frames.ts';
import { running } from '../../transcript/turn.ts';
import type { View } from '../view.ts';
import { words } from '../wording.ts';
import { icon } from './icons.ts';
import { pending, starters, turn } from './turn.ts';

export const shell = (view: View): TemplateResult => html`
  ${header(view)}
  ${connection(view)}
  ${preferences(view)}
  <div class="log" part="log" role="region" aria-label=${words.conversation} tabindex="0">
    ${view.replaced ? html`<p class="note">${words.replaced}</p>` : nothing}
    ${welcome(view)}
    ${view.transcript.turns.map((each, index) => turn(each, isLatest(index, view), view))}
    ${view.transcript.pending.map((each) => pending(each, view))}
  </div>
  ${comparing(view)}
  ${composer(view)}
`;

/** A message on its way makes the steps offered before it a thing of the past. */
const isLatest = (index: number, { transcript: { turns, pending } }: View) =>
  index === turns.length - 1 && pending.length === 0;

const header = ({ transcript: { assistant, turns }, floating, actions }: View) => html`<header>
  <div class="who">
    <h2>${assistant?.name ?? words.assistant}</h2>
    <p>${words.ai}</p>
  </div>
  ${turns.length > 0 ? html`<button class="quiet" @click=${() => actions.say({ type: 'act', act: 'restart' })}>${words.restart}</button>` : nothing}
  ${floating ? html`<button class="quiet" @click=${actions.close}>${words.close}</button>` : nothing}
</header>`;

const connection = ({ link, refusal, transcript, actions }: View) => {
  const told = {
    idle: '',
    open: '',
    connecting: words.connecting,
    reconnecting: words.reconnecting,
    offline: words.offline,
    unreachable: transcript.pending.length > 0 ? words.unreachableKept : words.unreachable,
    refused: `${words.refused} ${refusal}`,
  }[link];
  return html`<div class="connection" role="status" data-link=${link}>
    ${told ? html`<p>${told}</p>` : nothing}
    ${link === 'unreachable' ? html`<button class="quiet" @click=${actions.retryNow}>${words.tryNow}</button>` : nothing}
  </div>`;
};

const welcome = (view: View) => {
  const { assistant, turns, pending } = view.transcript;
  return html`<section class="turn welcome">
    <p class="disclosure">${assistant?.disclosure ?? words.disclosure}
      ${assistant?.privacyUrl ? html`<a href=${assistant.privacyUrl} target="_blank" rel="noopener noreferrer">${words.privacy}</a>` : nothing}</p>
    <p class="text">${assistant?.greeting ?? words.greeting}</p>
    ${turns.length + pending.length === 0 ? starters(view) : nothing}
  </section>`;
};

const preferences = ({ transcript, actions }: View) =>
  transcript.preferences.length === 0
    ? nothing
    : html`<div class="preferences" role="group" aria-label=${words.understood}>
        <span class="hint" aria-hidden="true">${words.understood}</span>
        <ul>
          ${transcript.preferences.map((each) => html`<li>${preference(each, actions.say)}</li>`)}
        </ul>
      </div>`;

const preference = (each: Preference, say: View['actions']['say']) => html`<button
  class="wish ${each.strength}" title=${each.quote ? words.quoted(each.quote) : nothing}
  aria-label=${words.remove(each.label)} aria-description=${each.quote ? words.quoted(each.quote) : nothing}
  @click=${() => say({ type: 'preference', remove: each.id })}>
  ${each.label}${icon('cross')}
</button>`;

const comparing = ({ ticked, actions: { say, clearTicks } }: View) =>
  ticked.length === 0
    ? nothing
    : html`<div class="comparing">
        ${
          ticked.length > 1
            ? html`<button class="primary" @click=${() => {
                say({ type: 'act', act: 'compare', items: ticked });
                clearTicks();
              }}>${words.compareCount(ticked.length)}</button>`
            : html`<p>${words.pickMore}</p>`
        }
        <button class="quiet" @click=${clearTicks}>${words.clear}</button>
      </div>`;

const composer = (view: View) => {
  const { asking, editing, actions, transcript } = view;
  const working = transcript.turns.some(running);
  return html`<form class="composer" @submit=${actions.submit}>
    ${
      asking || editing
        ? html`<p class="asking"><span>${asking ? html`${words.askingAbout} <b>${asking.title}</b>` : words.editing}</span>
            <button type="button" class="quiet" @click=${actions.cancel}>${words.cancel}</button></p>`
        : nothing
    }
    <div class="row">
      <textarea rows="1" maxlength="4000" aria-label=${words.composer} enterkeyhint="send"
        placeholder=${asking ? words.askPlaceholder : words.placeholder} @keydown=${actions.typed}></textarea>
      ${working ? html`<button type="button" class="stop" @click=${actions.stop}>${words.stop}</button>` : nothing}
      <button class="primary send">${words.send}</button>
    </div>
  </form>`;
};
