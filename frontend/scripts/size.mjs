import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// The promise to embedders: the widget, Lit included, costs a page less than 20 kB.
const LIMIT = 20_000;
const file = new URL('../dist/handful-chat.js', import.meta.url);
const size = gzipSync(readFileSync(file), { level: 9 }).length;
console.log(`handful-chat.js: ${size} bytes gzip of ${LIMIT}`);
if (size >= LIMIT) {
  console.error(
    `handful-chat.js is too big by ${size - LIMIT + 1} bytes. Look at what was imported last.`,
  );
  process.exit(1);
}
