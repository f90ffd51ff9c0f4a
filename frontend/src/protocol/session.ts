import { ACTS, type Act, type Assistant, type ShopperMessage } from './frames.ts';
import { address, fields, given, list, text } from './read.ts';

const MAX_STARTERS = 4;

export const readAssistant = (value: unknown): Assistant | undefined => {
  const data = fields(value);
  return (
    data &&
    given({
      name: text(data.name),
      disclosure: text(data.disclosure),
      greeting: text(data.greeting),
      starters: list(data.starters, text).slice(0, MAX_STARTERS),
      privacyUrl: address(data.privacyUrl),
    })
  );
};

const isAct = (value: unknown): value is Act => ACTS.includes(value as Act);

/** What the shopper said, out of the transcript; undefined when it cannot be shown. */
export const readMessage = (value: unknown): ShopperMessage | undefined => {
  const data = fields(value);
  const clientMsgId = text(data?.clientMsgId);
  if (!data || !clientMsgId) {
    return undefined;
  }
  const said = text(data.text);
  switch (data.type) {
    case 'say':
      return said ? { type: 'say', clientMsgId, text: said } : undefined;
    case 'edit':
      return said
        ? { type: 'edit', clientMsgId, replaces: text(data.replaces) ?? '', text: said }
        : undefined;
    case 'answer':
      return given({
        type: 'answer' as const,
        clientMsgId,
        questionId: text(data.questionId) ?? '',
        option: text(data.option),
        skip: data.skip === true ? true : undefined,
        text: said,
      });
    case 'act':
      return isAct(data.act)
        ? given({
            type: 'act' as const,
            clientMsgId,
            act: data.act,
            items: list(data.items, text),
            reasonCode: text(data.reasonCode),
            text: said,
          })
        : undefined;
    case 'preference': {
      const remove = text(data.remove);
      return remove ? { type: 'preference', clientMsgId, remove } : undefined;
    }
    default:
      return undefined;
  }
};
