import { html, nothing, type TemplateResult } from 'lit';
import type { Pending, Said, Turn } from '../../transcript/model.ts';
import { running } from '../../transcript/turn.ts';
import type { View } from '../view.ts';
import { worded, words } from '../wording.ts';
import { reply } from './reply.ts';

export const turn = (each: Turn, latest: boolean, view: View): TemplateResult => {
  const first = latest && restarts(each) ? starters(view) : nothing;
  return html`<section
  class="turn ${each.replayed ? '' : 'live'}" data-state=${each.state}>
  ${restarts(each) ? html`<p class="divider"><span>${words.startedOver}</span></p>` : nothing}
  ${each.said.map((said) => bubble(said, latest && said === each.said.at(-1) && !running(each) ? view : undefined))}
  <h3 class="sr">${view.transcript.assistant?.name ?? words.assistant}</h3>
  ${reply(first === nothing ? each : { ...each, followUps: [] }, latest, view)}
  ${first}
  ${running(each) ? html`<p class="status"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${each.status ?? words.working}</p>` : nothing}
  ${each.state === 'stopped' ? html`<p class="note">${words.stopped}</p>` : nothing}
  ${each.state === 'error' ? failure(each, view) : nothing}
</section>`;
};

/** @param view given when the message may be typed anew */
const bubble = (said: Said, view?: View) => {
  const { message } = said;
  return html`<div class="said">
    <h3 class="sr">${words.you}</h3>
    ${
      view && (message.type === 'say' || message.type === 'edit')
        ? html`<button class="quiet" @click=${() => view.actions.edit(message)}>${words.edit}</button>`
        : nothing
    }
    <p class="bubble" part="bubble">${worded(said)}</p>
  </div>`;
};

const restarts = ({ said }: Turn): boolean =>
  said.some(({ message }) => message.type === 'act' && message.act === 'restart');

/** First sentences to tap, for those who do not know how to begin. */
export const starters = ({ transcript: { assistant }, actions }: View) =>
  assistant && assistant.starters.length > 0
    ? html`<div role="group" aria-label=${words.starters}>
        <p class="hint">${words.starters}</p>
        <div class="chips starters">
          ${assistant.starters.map((text) => html`<button class="chip" @click=${() => actions.say({ type: 'say', text })}>${text}</button>`)}
        </div>
      </div>`
    : nothing;

const failure = (each: Turn, { actions: { retry } }: View) => html`<div class="failure">
  <p>${each.error?.message ?? words.failed}</p>
  ${
    each.error?.retryable && each.said.length > 0
      ? html`<button @click=${() => retry(each.said.map(({ message }) => message.clientMsgId))}>${words.tryAgain}</button>`
      : nothing
  }
</div>`;

/** Said, and not yet confirmed by the server. */
export const pending = (each: Pending, view: View): TemplateResult => {
  const { clientMsgId } = each.message;
  return html`<section class="turn">
    ${bubble(each)}
    ${
      each.failure !== undefined
        ? html`<div class="failure">
            <p>${words.notSent} ${each.failure}</p>
            <button @click=${() => view.actions.retry([clientMsgId])}>${words.tryAgain}</button>
            <button class="quiet" @click=${() => view.actions.withdraw(clientMsgId)}>${words.discard}</button>
          </div>`
        : view.link === 'open'
          ? nothing
          : html`<p class="waiting">${words.waiting}</p>`
    }
  </section>`;
};
