/** Reads fields of something that came from outside. Absent and wrong are the same: undefined. */

export type Fields = Readonly<Record<string, unknown>>;

export const fields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

export const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** The elements that `read` makes sense of. */
export const list = <T>(value: unknown, read: (element: unknown) => T | undefined): T[] =>
  Array.isArray(value) ? value.map(read).filter((element) => element !== undefined) : [];

/** An address a browser may open: http(s) or relative, so never `javascript:`. */
export const address = (value: unknown): string | undefined => {
  const written = text(value);
  if (written === undefined || !URL.canParse(written, 'https://relative.invalid')) {
    return undefined;
  }
  const { protocol } = new URL(written, 'https://relative.invalid');
  return protocol === 'https:' || protocol === 'http:' ? written : undefined;
};

/** The object without its undefined members: absent means omitted. */
export const given = <T extends object>(
  value: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
