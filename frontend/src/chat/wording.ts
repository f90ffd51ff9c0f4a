import type { Act } from '../protocol/frames.ts';
import type { Said } from '../transcript/model.ts';

/** Everything the widget itself says. What the assistant says comes from the server. */
export const words = {
  assistant: 'Handful',
  disclosure: 'You are talking to an AI assistant, not to a person.',
  greeting: 'Tell me in your own words what you need.',
  starters: 'For example',
  ai: 'AI assistant',
  conversation: 'Conversation',
  privacy: 'Privacy',
  restart: 'Start over',
  close: 'Close',
  open: 'Help me choose',
  you: 'You said',
  composer: 'Your message',
  placeholder: 'What do you need?',
  send: 'Send',
  stop: 'Stop',
  understood: 'What I understood',
  remove: (label: string) => `Remove: ${label}`,
  quoted: (quote: string) => `You said “${quote}”`,
  working: 'Looking…',
  stopped: 'You stopped this answer.',
  startedOver: 'Started over',
  failed: 'Something went wrong on our side.',
  tryAgain: 'Try again',
  discard: 'Discard',
  notSent: 'Not sent.',
  waiting: 'Waiting to be sent',
  degraded: 'Part of the service did not answer, so this is simpler than usual, but still checked.',
  handOff: 'A person can help',
  suggestions: 'Suggestions',
  best: 'Best match',
  value: 'Best value',
  different: 'Something different',
  sponsored: 'Sponsored',
  fresh: 'New',
  tradeoff: 'But:',
  variants: 'Also:',
  accept: 'I’ll take this',
  taken: 'Your choice',
  moreLike: 'More like this',
  notThis: 'Not this',
  whyNot: 'What is wrong with it?',
  ask: 'Ask about this',
  edit: 'Edit',
  editing: 'Instead of what you said:',
  askingAbout: 'Asking about',
  askPlaceholder: 'What would you like to know?',
  cancel: 'Cancel',
  good: 'Good',
  poor: 'Poor',
  compare: 'Compare',
  compareCount: (count: number) => `Compare ${count}`,
  pickMore: 'Tick one more to compare',
  clear: 'Clear',
  comparison: 'Side by side',
  better: 'better',
  unknown: 'not said',
  skip: 'Skip',
  why: 'Why these?',
  relax: 'You could drop something:',
  items: (count: number) => (count === 1 ? 'item' : 'items'),
  suggestionsReady: (titles: readonly string[]) =>
    `${titles.length === 1 ? '1 suggestion' : `${titles.length} suggestions`}: ${titles.join('; ')}.`,
  replaced: 'Your earlier conversation is gone. This is a new one.',
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting…',
  offline: 'You are offline. Your messages are kept.',
  unreachable: 'The server cannot be reached. Trying again…',
  unreachableKept: 'The server cannot be reached; your message is kept.',
  refused: 'The chat is not available on this page.',
  tryNow: 'Try now',
} as const;

/** Why an item is not wanted: the code on the wire, and how a shopper puts it. */
export const REASONS: readonly (readonly [code: string, label: string, needsPrice?: true])[] = [
  ['too-expensive', 'Too expensive', true],
  ['not-my-taste', 'Not my taste'],
  ['wrong-kind', 'Wrong kind'],
  ['have-it', 'I have it'],
  ['other', 'Another reason'],
];

/** A message of the shopper as the shopper reads it back. */
export const worded = ({ message, labels }: Said): string => {
  switch (message.type) {
    case 'say':
    case 'edit':
      return message.text;
    case 'answer':
      return message.skip ? 'Skip this question' : (message.text ?? labels[0] ?? 'My answer');
    case 'preference':
      return labels[0] ? `Without “${labels[0]}”` : 'Remove a wish';
    case 'act':
      return actWorded(message.act, labels.join(' · '), message.text, message.reasonCode);
  }
};

const actWorded = (act: Act, items: string, text?: string, reasonCode?: string): string => {
  const named = items || 'this';
  switch (act) {
    case 'more-like':
      return `More like ${named}`;
    case 'not-this': {
      const reason = REASONS.find(([code]) => code === reasonCode && code !== 'other');
      return `Not ${named}${reason ? `: ${reason[1].toLowerCase()}` : ''}`;
    }
    case 'cheaper':
      return `Cheaper than ${named}`;
    case 'ask':
      return `About ${named}: ${text ?? '?'}`;
    case 'why':
      return 'Why these?';
    case 'compare':
      return `Compare ${named}`;
    case 'accept':
      return `I’ll take ${named}`;
    case 'restart':
      return 'Start over';
  }
};
