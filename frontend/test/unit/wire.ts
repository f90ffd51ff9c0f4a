import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WIRE = join(import.meta.dirname, '../../../src/test/resources/wire');

/** The wire fixtures that the Java tests read, too: `[type, text of the frame]`. */
export const fixtures = (side: 'server' | 'client', kind: 'good' | 'bad'): [string, string][] =>
  readdirSync(join(WIRE, side))
    .filter((name) => name.endsWith(`.${kind}.json`))
    .map((name) => [
      name.replace(`.${kind}.json`, ''),
      readFileSync(join(WIRE, side, name), 'utf8'),
    ]);

export const fixture = (type: string): string =>
  new Map(fixtures('server', 'good')).get(type) ?? '{}';
