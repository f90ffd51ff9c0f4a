import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** Who may import whom, besides itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  transcript: ['protocol'],
  chat: ['protocol', 'transcript'],
  demo: ['protocol', 'transcript', 'chat'],
};

/** Imports that break the picture, as "from -> to". */
const trespasses = (path: string, code: string): string[] => {
  const [from = ''] = path.split('/');
  return [...code.matchAll(/from '(\.[^']*)'|import '(\.[^']*)'|import\('(\.[^']*)'\)/g)]
    .map((match) => relative(SRC, resolve(SRC, path, '..', match[1] ?? match[2] ?? match[3] ?? '')))
    .filter((to) => !to.startsWith(`${from}/`) && !MAY[from]?.includes(to.split('/')[0] ?? ''))
    .map((to) => `${path} -> ${to}`);
};

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path): [string, string] => [path, readFileSync(join(SRC, path), 'utf8')]);

test('imports go protocol <- transcript <- chat <- demo', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(([path, code]) => trespasses(path, code))).toEqual([]);
});

test('an import against the grain would be found', () => {
  expect(
    trespasses('protocol/x.ts', "import { reduce } from '../transcript/reduce.ts';"),
  ).toHaveLength(1);
  expect(
    trespasses('transcript/x.ts', "import type { View } from '../chat/view.ts';"),
  ).toHaveLength(1);
});

test('S03: nothing writes HTML from strings', () => {
  const unsafe =
    /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write|eval\(|\sstyle="/;
  expect(sources.filter(([, code]) => unsafe.test(code)).map(([path]) => path)).toEqual([]);
});

test('files stay short enough to read', () => {
  expect(sources.filter(([, code]) => code.split('\n').length > 250).map(([path]) => path)).toEqual(
    [],
  );
});
