import type { Turn } from '../transcript/model.ts';
import { words } from './wording.ts';

/** A finished turn in one breath, for those who listen instead of look. */
export const spoken = (turn: Turn): string => {
  switch (turn.state) {
    case 'running':
      return '';
    case 'stopped':
      return words.stopped;
    case 'error':
      return turn.error?.message ?? words.failed;
    case 'final':
      return [
        ...turn.text,
        ...(turn.suggestions.length > 0
          ? [words.suggestionsReady(turn.suggestions.map(({ title }) => title))]
          : []),
        ...(turn.handoff ? [turn.handoff.text] : []),
        ...(turn.question ? [turn.question.text] : []),
      ].join(' ');
  }
};
