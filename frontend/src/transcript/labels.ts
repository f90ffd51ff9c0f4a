import type { ShopperMessage } from '../protocol/frames.ts';
import type { Transcript } from './model.ts';

/** The names of what a message points at, looked up in what the shopper saw before it. */
export const labelsOf = (message: ShopperMessage, transcript: Transcript): readonly string[] => {
  switch (message.type) {
    case 'answer':
      return found(
        newest(transcript)
          .flatMap(({ question }) => (question?.id === message.questionId ? question.options : []))
          .find(({ id }) => id === message.option)?.label,
      );
    case 'act':
      return (message.items ?? []).flatMap((item) => found(titleOf(item, transcript)));
    case 'preference':
      return found(transcript.preferences.find(({ id }) => id === message.remove)?.label);
    case 'say':
    case 'edit':
      return [];
  }
};

/** The title under which an item was shown, the latest first. */
export const titleOf = (item: string, transcript: Transcript): string | undefined =>
  newest(transcript)
    .flatMap(({ suggestions }) => suggestions)
    .find(({ id }) => id === item)?.title;

const newest = ({ turns }: Transcript) => turns.toReversed();

const found = (label: string | undefined): string[] => (label === undefined ? [] : [label]);
