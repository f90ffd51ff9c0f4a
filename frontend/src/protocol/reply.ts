import type {
  Comparison,
  HandOff,
  Money,
  Option,
  Preference,
  Question,
  Reason,
  Relaxation,
  Reply,
  Suggestion,
  Variant,
} from './frames.ts';
import { address, count, fields, given, list, text } from './read.ts';

/** The promise: never more, whatever a server sends. */
const MAX_SUGGESTIONS = 5;
const MAX_FOLLOW_UPS = 3;

const readMoney = (value: unknown): Money | undefined => {
  const money = fields(value);
  const amount = count(money?.amount);
  return amount === undefined ? undefined : given({ amount, currency: text(money?.currency) });
};

export const readPreference = (value: unknown): Preference | undefined => {
  const data = fields(value);
  const id = text(data?.id);
  const label = text(data?.label);
  if (!data || !id || !label) {
    return undefined;
  }
  return given({
    id,
    label,
    attribute: text(data.attribute) ?? '',
    polarity: data.polarity === 'avoid' ? ('avoid' as const) : ('want' as const),
    strength: data.strength === 'nice' ? ('nice' as const) : ('must' as const),
    quote: text(data.quote) ?? '',
    from: text(data.from),
  });
};

const readOption = (value: unknown): Option | undefined => {
  const data = fields(value);
  const id = text(data?.id);
  const label = text(data?.label);
  return id && label ? given({ id, label, count: count(data?.count) }) : undefined;
};

export const readQuestion = (value: unknown): Question | undefined => {
  const data = fields(value);
  const id = text(data?.id);
  const asked = text(data?.text);
  if (!data || !id || !asked) {
    return undefined;
  }
  const options = list(data.options, readOption);
  return { id, text: asked, options, skippable: data.skippable !== false };
};

const readReason = (value: unknown): Reason | undefined => {
  const data = fields(value);
  const worded = text(data?.text);
  return worded ? given({ text: worded, constraint: text(data?.constraint) }) : undefined;
};

const readVariant = (value: unknown): Variant | undefined => {
  const data = fields(value);
  const id = text(data?.id);
  const label = text(data?.label);
  return id && label ? given({ id, label, price: readMoney(data?.price) }) : undefined;
};

export const readSuggestion = (value: unknown): Suggestion | undefined => {
  const data = fields(value);
  const id = text(data?.id);
  const title = text(data?.title);
  if (!data || !id || !title) {
    return undefined;
  }
  return given({
    id,
    title,
    detail: text(data.detail),
    url: address(data.url),
    image: address(data.image),
    price: readMoney(data.price),
    rank: count(data.rank) ?? 0,
    role: text(data.role),
    reasons: list(data.reasons, readReason),
    tradeoff: text(data.tradeoff),
    change: data.change === 'kept' ? ('kept' as const) : ('new' as const),
    variants: list(data.variants, readVariant),
    sponsored: data.sponsored === true,
  });
};

export const readComparison = (value: unknown): Comparison | undefined => {
  const data = fields(value);
  const items = list(data?.items, (item) => {
    const column = fields(item);
    const id = text(column?.id);
    return id
      ? given({ id, title: text(column?.title) ?? id, detail: text(column?.detail) })
      : undefined;
  });
  const rows = list(data?.rows, (row) => {
    const line = fields(row);
    const label = text(line?.label);
    if (!line || !label || !Array.isArray(line.values)) {
      return undefined;
    }
    const values = items.map((_, index) => text((line.values as unknown[])[index]) ?? '');
    return given({ label, values, best: count(line.best) });
  });
  return items.length > 1 && rows.length > 0 ? { items, rows } : undefined;
};

const readRelaxation = (value: unknown): Relaxation | undefined => {
  const data = fields(value);
  const label = text(data?.label);
  const removes = list(data?.removes, text);
  return label && removes.length > 0
    ? given({ label, removes, count: count(data?.count) })
    : undefined;
};

const readHandOff = (value: unknown): HandOff | undefined => {
  const data = fields(value);
  const worded = text(data?.text);
  return worded ? given({ text: worded, contact: text(data?.contact) }) : undefined;
};

/** Always a reply: what cannot be read of it is missing, the rest is shown. */
export const readReply = (data: Readonly<Record<string, unknown>>): Reply =>
  given({
    text: list(data.text, text),
    suggestions: list(data.suggestions, readSuggestion).slice(0, MAX_SUGGESTIONS),
    question: readQuestion(data.question),
    comparison: readComparison(data.comparison),
    relaxations: list(data.relaxations, readRelaxation),
    preferences: Array.isArray(data.preferences)
      ? list(data.preferences, readPreference)
      : undefined,
    followUps: list(data.followUps, text).slice(0, MAX_FOLLOW_UPS),
    handoff: readHandOff(data.handoff),
    degraded: fields(data.degraded) !== undefined,
  });
