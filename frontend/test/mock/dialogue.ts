import { FURNITURE, type Furniture } from './furniture.ts';

/** What a scripted shop assistant knows of one conversation. */
export interface Mind {
  wishes: {
    id: string;
    label: string;
    attribute: string;
    quote: string;
    fits: (item: Furniture) => boolean;
  }[];
  rejected: string[];
  shown: string[];
  asked: boolean;
}

export const blankMind = (): Mind => ({ wishes: [], rejected: [], shown: [], asked: false });

type Message = Record<string, unknown>;
export type Step = { type: string; data: object } | { wait: number | 'stop' };

const COLOURS = ['white', 'black', 'brown', 'beige', 'purple'];

/** The frames of one turn, in order; the last one ends it. */
export const perform = (message: Message, mind: Mind): Step[] => {
  const text = String(message.text ?? '').toLowerCase();
  if (message.act === 'restart') {
    Object.assign(mind, blankMind());
    return [
      final(mind, {
        text: ['Let us start over. What do you need?'],
        followUps: ['A white bookcase under 500', 'A lamp for reading in bed'],
      }),
    ];
  }
  if (message.act === 'compare') {
    return [
      final(mind, {
        text: ['Here they are side by side.'],
        comparison: compared(message.items as string[]),
      }),
    ];
  }
  if (message.act === 'why') {
    return [
      final(mind, {
        text: ['They fit what you said: the colour and the width come from your own words.'],
      }),
    ];
  }
  if (message.act === 'ask') {
    return [final(mind, { text: ['The catalogue does not say.'] })];
  }
  if (message.act === 'accept') {
    return [final(mind, { text: ['Good choice. You find it under its link.'] })];
  }
  if (text.includes('person')) {
    return [
      final(mind, {
        text: [],
        handoff: {
          kind: 'person',
          text: 'Our team answers on weekdays from 9 to 17.',
          contact: 'help@shop.example',
        },
      }),
    ];
  }
  if (text.includes('break')) {
    return [
      {
        type: 'turn.error',
        data: {
          code: 'timeout',
          retryable: true,
          message: 'That took too long. Please send it again.',
        },
      },
    ];
  }
  if (text.includes('hostile')) {
    return [final(mind, hostile())];
  }
  if (text.includes('slowly')) {
    return [
      status('Comparing 128 bookcases…'),
      { type: 'text', data: { text: 'Here is a first thought.' } },
      { wait: 'stop' },
    ];
  }
  learn(message, text, mind);
  return recommend(mind, text.includes('degraded'));
};

const learn = (message: Message, text: string, mind: Mind): void => {
  if (message.type === 'preference') {
    mind.wishes = mind.wishes.filter(({ id }) => id !== message.remove);
  }
  if (message.act === 'not-this') {
    mind.rejected.push(...(message.items as string[]));
  }
  if (message.type === 'answer') {
    mind.asked = true;
    if (typeof message.option === 'string') {
      wishColour(mind, message.option, message.option);
    }
  }
  for (const colour of COLOURS.filter((name) => text.includes(name))) {
    wishColour(mind, colour, colour);
  }
  const width = /(\d+) ?cm/.exec(text);
  if (width) {
    const limit = Number(width[1]);
    wish(mind, {
      id: `w${mind.wishes.length}`,
      label: `up to ${limit} cm wide`,
      attribute: 'width',
      quote: width[0],
      fits: (item) => item.width <= limit,
    });
  }
};

const wishColour = (mind: Mind, colour: string, quote: string) =>
  wish(mind, {
    id: `c-${colour}`,
    label: colour,
    attribute: 'colour',
    quote,
    fits: (item) => item.colour === colour,
  });

const wish = (mind: Mind, wanted: Mind['wishes'][number]) => {
  mind.wishes = [...mind.wishes.filter(({ attribute }) => attribute !== wanted.attribute), wanted];
};

const recommend = (mind: Mind, degraded: boolean): Step[] => {
  const fits = FURNITURE.filter(
    (item) => !mind.rejected.includes(item.id) && mind.wishes.every((each) => each.fits(item)),
  );
  const found = fits.slice(0, 5);
  if (found.length === 0) {
    const relaxations = mind.wishes.map((each) => ({
      label: `without “${each.label}”`,
      count: FURNITURE.filter((item) =>
        mind.wishes.every((other) => other === each || other.fits(item)),
      ).length,
      removes: [each.id],
    }));
    return [final(mind, { text: ['Nothing in the catalogue is all of that.'], relaxations })];
  }
  const suggestions = found.map((item, index) => suggestion(item, index, mind));
  const asks = !mind.asked && !mind.wishes.some(({ attribute }) => attribute === 'colour');
  const question = asks
    ? {
        id: 'q1',
        attribute: 'colour',
        text: 'Which colour would suit the room?',
        options: colourOptions(fits),
        skippable: true,
      }
    : undefined;
  const text = [
    mind.wishes.length > 0
      ? `${fits.length} bookcases fit. These are the closest.`
      : 'These are good first guesses.',
  ];
  mind.shown = found.map(({ id }) => id);
  return [
    status('Comparing 128 bookcases…'),
    { type: 'preferences', data: { preferences: preferences(mind) } },
    { wait: 60 },
    ...suggestions.flatMap((data): Step[] => [{ type: 'suggestion', data }, { wait: 15 }]),
    ...text.map((block) => ({ type: 'text', data: { text: block } })),
    final(mind, {
      text,
      suggestions,
      ...(question && { question }),
      followUps: ['Something cheaper', 'A lower one'],
      ...(degraded && { degraded: { reason: 'timeout' } }),
    }),
  ];
};

const colourOptions = (fits: readonly Furniture[]) =>
  ['white', 'black', 'brown'].map((colour) => ({
    id: colour,
    label: colour,
    count: fits.filter((item) => item.colour === colour).length,
  }));

const suggestion = (item: Furniture, index: number, mind: Mind) => ({
  id: item.id,
  title: item.title,
  detail: `${item.width} cm wide, ${item.colour}`,
  url: `https://shop.example/${item.id}`,
  ...(index === 1 && { image: '/favicon.svg' }),
  price: { amount: item.price, currency: 'SAR' },
  rank: index + 1,
  ...(index < 2 && { role: index === 0 ? 'best-match' : 'best-value' }),
  reasons: [
    {
      constraint: mind.wishes[0]?.id,
      attribute: 'width',
      value: `${item.width} cm`,
      text: `${item.width} cm wide, so it leaves room for the door.`,
    },
    { attribute: 'rating', value: '4.6', basis: 'rated', text: 'Rated 4.6 of 5 by 812 people.' },
  ],
  tradeoff: item.tradeoff,
  change: mind.shown.length > 0 && !mind.shown.includes(item.id) ? 'new' : 'kept',
  variants: (item.variants ?? []).map(({ price, ...variant }) => ({
    ...variant,
    price: price && { amount: price, currency: 'SAR' },
  })),
  sponsored: false,
});

const compared = (ids: readonly string[]) => {
  const items = ids.flatMap((id) => FURNITURE.filter((item) => item.id === id));
  const cheapest = Math.min(...items.map(({ price }) => price));
  return {
    items: items.map(({ id, title, colour }) => ({ id, title, detail: colour })),
    rows: [
      {
        attribute: 'price',
        label: 'Price',
        values: items.map(({ price }) => `SAR ${price / 100}`),
        best: items.findIndex(({ price }) => price === cheapest),
      },
      { attribute: 'width', label: 'Width', values: items.map(({ width }) => `${width} cm`) },
      { attribute: 'colour', label: 'Colour', values: items.map(({ colour }) => colour) },
      { attribute: 'material', label: 'Material', values: items.map(() => '') },
    ],
  };
};

const IMG = '<img src=x onerror="window.hacked=1">';
const hostile = () => ({
  text: [`${IMG} as text`],
  suggestions: [
    {
      id: 'x',
      title: `${IMG} title`,
      url: 'javascript:window.hacked=1',
      image: 'javascript:window.hacked=1',
      rank: 1,
      reasons: [{ attribute: 'a', value: 'b', text: `${IMG} reason` }],
      tradeoff: `${IMG} tradeoff`,
      change: 'new',
      variants: [{ id: 'v', label: IMG }],
    },
  ],
  question: {
    id: 'q',
    attribute: 'a',
    text: `${IMG}?`,
    options: [{ id: 'o', label: IMG, count: 1 }],
  },
  preferences: [
    { id: 'p', label: IMG, attribute: 'a', quote: `"><script>window.hacked=1</script>` },
  ],
  followUps: [IMG],
});

const preferences = ({ wishes }: Mind) =>
  wishes.map(({ fits: _, ...each }, index) => ({
    ...each,
    operator: 'is',
    polarity: 'want',
    strength: 'must',
    turn: index + 1,
  }));

const status = (text: string): Step => ({ type: 'turn.status', data: { stage: 'retrieve', text } });

const final = (mind: Mind, reply: object): Step => ({
  type: 'turn.final',
  data: {
    text: [],
    suggestions: [],
    relaxations: [],
    preferences: preferences(mind),
    followUps: [],
    route: 'local',
    promptRefs: [],
    ...reply,
  },
});
