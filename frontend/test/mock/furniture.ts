/** A handful of furniture, worded as the server words it. */
export interface Furniture {
  readonly id: string;
  readonly title: string;
  readonly colour: string;
  readonly width: number;
  readonly price: number;
  readonly tradeoff?: string;
  readonly variants?: readonly { id: string; label: string; price?: number }[];
}

export const FURNITURE: readonly Furniture[] = [
  {
    id: 'billy',
    title: 'BILLY bookcase, 40x28x202 cm',
    colour: 'white',
    width: 40,
    price: 14500,
    tradeoff: 'Only 28 cm deep.',
    variants: [{ id: 'billy-b', label: 'black-brown', price: 16500 }],
  },
  {
    id: 'kallax',
    title: 'KALLAX shelving unit, 42x147 cm',
    colour: 'white',
    width: 42,
    price: 19500,
    tradeoff: 'The shelves cannot be moved.',
  },
  {
    id: 'brimnes',
    title: 'BRIMNES bookcase, 60x190 cm',
    colour: 'white',
    width: 60,
    price: 34500,
    variants: [{ id: 'brimnes-b', label: 'black', price: 34500 }],
  },
  {
    id: 'gersby',
    title: 'GERSBY bookcase, 60x180 cm',
    colour: 'white',
    width: 60,
    price: 9900,
    tradeoff: 'No back panel finish: it wants a wall behind it.',
  },
  {
    id: 'finnby',
    title: 'FINNBY bookcase, 60x180 cm',
    colour: 'black',
    width: 60,
    price: 11900,
    tradeoff: 'Black shows dust.',
  },
  {
    id: 'vittsjo',
    title: 'VITTSJÖ shelving unit, black-brown and glass, 51x175 cm',
    colour: 'black',
    width: 51,
    price: 24500,
    tradeoff: 'Glass shelves carry 25 kg at most.',
  },
  {
    id: 'hemnes',
    title: 'HEMNES bookcase, light brown, 49x197 cm',
    colour: 'brown',
    width: 49,
    price: 59500,
    tradeoff: 'The heaviest of these: 46 kg.',
  },
  {
    id: 'ivar',
    title: 'IVAR shelving unit, pine, 42x30x179 cm',
    colour: 'brown',
    width: 42,
    price: 17400,
    tradeoff: 'Untreated wood wants oil or paint.',
  },
  {
    id: 'lommarp',
    title: 'LOMMARP bookcase, beige, 65x199 cm',
    colour: 'beige',
    width: 65,
    price: 69500,
  },
  {
    id: 'eket',
    title: 'EKET cabinet combination with 4 compartments, 70x70 cm',
    colour: 'white',
    width: 70,
    price: 18000,
  },
];
