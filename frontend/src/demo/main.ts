import type { HandfulChat } from '../chat/handful-chat.ts';
import { listCatalogues } from './catalogues.ts';

const picker = document.querySelector<HTMLElement>('.picker');
const select = document.querySelector<HTMLSelectElement>('#catalogue');
const examples = document.querySelector<HTMLElement>('.examples');

const chat: HandfulChat = document.createElement('handful-chat');
chat.setAttribute('inline', '');

/** On a phone a conversation under way needs the room of the introduction. */
const setStarted = (started: boolean) =>
  document.querySelector('main')?.classList.toggle('started', started);

/** Beside the chat the examples stay at hand; inside it they leave with the first message. */
const showExamples = (sentences: readonly string[]) => {
  examples?.querySelector('ul')?.replaceChildren(
    ...sentences.map((sentence) => {
      const button = document.createElement('button');
      button.textContent = sentence;
      button.addEventListener('click', () => chat.send(sentence));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
};

chat.addEventListener('handful-ready', ({ detail }) => {
  showExamples(detail.assistant?.starters ?? []);
  setStarted(detail.started);
});
chat.addEventListener('handful-send', () => setStarted(true));

const { catalogues, preferred } = await listCatalogues();
if (select && picker && catalogues.length > 1) {
  select.append(...catalogues.map(({ name, title }) => new Option(title, name)));
  const asked = new URLSearchParams(location.search).get('catalogue');
  select.value = catalogues.some(({ name }) => name === asked) ? (asked ?? '') : preferred;
  select.addEventListener('change', () => {
    chat.catalogue = select.value;
    history.replaceState(null, '', `?catalogue=${encodeURIComponent(select.value)}`);
  });
  chat.catalogue = select.value;
  picker.hidden = false;
}
document.querySelector('main')?.append(chat);
