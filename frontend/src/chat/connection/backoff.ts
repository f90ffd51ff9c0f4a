const FIRST_MS = 500;
const LONGEST_MS = 20_000;

/**
 * Milliseconds before attempt number `attempt` (first = 0): exponential, with jitter, so that the
 * shoppers of a server that restarts do not all come back in the same moment.
 *
 * @param random in [0, 1)
 */
export const delay = (attempt: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random / 2);
