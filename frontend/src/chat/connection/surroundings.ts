/** What the world outside gives, so that tests can give another. */
export interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly online: () => boolean;
  readonly random: () => number;
  readonly newId: () => string;
}

export const BROWSER: Surroundings = {
  fetch: (...request) => globalThis.fetch(...request),
  online: () => navigator.onLine,
  random: Math.random,
  // randomUUID needs a secure context; a shop's test page over plain http has none.
  newId: () =>
    `m_${Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('')}`,
};
