import { HandfulChat } from './handful-chat.ts';

if (!customElements.get('handful-chat')) {
  customElements.define('handful-chat', HandfulChat);
}

declare global {
  interface HTMLElementTagNameMap {
    'handful-chat': HandfulChat;
  }
}
