import { transform } from 'lightningcss';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';

const STYLES = /css`([^`]*)`/g;
const minified = (css: string) =>
  transform({ filename: 'widget.css', code: Buffer.from(css), minify: true }).code.toString();

/**
 * Minifies what stands inside `css` and `html` templates, which a script minifier leaves alone.
 * Line breaks beside tags go, other runs of white space with a line break become one.
 */
const tightTemplates = (): Plugin => ({
  name: 'handful-tight-templates',
  enforce: 'pre',
  transform: (code, id) => {
    if (/src\/chat\/styles\//.test(id)) {
      // Our templates are constants: what Lit's tag checks of them need not travel.
      return {
        code: code
          .replace(STYLES, (_, css) => `css(\`${minified(css)}\`)`)
          .replace('{ css }', '{ unsafeCSS as css }'),
        map: null,
      };
    }
    return /src\/chat\/.*\.ts$/.test(id)
      ? {
          code: code
            .replace(/>\s*\n\s*(?=<|\$\{)/g, '>')
            .replace(/\}\s*\n\s*(?=<)/g, '}')
            .replace(/[^\S\n]*\n\s*/g, '\n'),
          map: null,
        }
      : null;
  },
});

/** Words that the minifier has put into a template as `${"…"}` become a part of its text. */
const wordsInPlace = (code: string) =>
  code.replace(/(=?)\$\{"([^"`\\$<>&]*)"\}/g, (_, is, text) => (is ? `="${text}"` : text));

/**
 * Our own names for what never leaves the widget: not on the wire, in storage, in an event or on
 * the element, and borne by nothing of the browser or of Lit.
 */
const INWARD =
  /^(actions|announcement|asking|attempt|become|caller|clearTicks|clicked|closeByHand|desk|editing|fillingUntil|fills|forget|forgotten|floating|foothold|handedOff|hands|hangUp|heartbeat|hold|impressions|keepsake|line|link|newId|notify|openByHand|panel|post|receive|received|refusal|regain|rejecting|replaced|replayUntil|replayed|resume|retry|retryNow|say|session|socket|surroundings|tapped|thumb|thumbs|tick|ticked|transcript|typed|wake|welcome|withdraw)$/;

/** Terser after the bundler's own minifier: together they save more than either alone. */
const minifiedAgain = (): Plugin => ({
  name: 'handful-minified-again',
  generateBundle: async (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') {
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2022,
          compress: { passes: 3, unsafe_arrows: true },
          mangle: { properties: { regex: INWARD } },
        });
        chunk.code = wordsInPlace(code ?? chunk.code);
      }
    }
  },
});

/** `dist/handful-chat.js`: one ES module with everything in it. */
export default defineConfig({
  publicDir: false,
  plugins: [tightTemplates(), minifiedAgain()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/chat/define.ts', formats: ['es'], fileName: () => 'handful-chat.js' },
    // Vite leaves white space in a library for the next bundler; this one is loaded as it is.
    rolldownOptions: { output: { minify: true } },
  },
});
