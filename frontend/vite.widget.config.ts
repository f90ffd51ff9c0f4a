import { transform } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';

const STYLES = /css`([^`]*)`/g;
const minified = (css: string) =>
  transform({ filename: 'widget.css', code: Buffer.from(css), minify: true }).code.toString();

/**
 * Minifies what stands inside `css` and `html` templates, which a script minifier leaves alone.
 * Line breaks between tags go, other runs of white space with a line break become one space.
 */
const tightTemplates = (): Plugin => ({
  name: 'handful-tight-templates',
  enforce: 'pre',
  transform: (code, id) => {
    if (/src\/chat\/styles\//.test(id)) {
      return { code: code.replace(STYLES, (_, css) => `css\`${minified(css)}\``), map: null };
    }
    return /src\/chat\/.*\.ts$/.test(id)
      ? { code: code.replace(/>\s*\n\s*</g, '><').replace(/[^\S\n]*\n\s*/g, '\n'), map: null }
      : null;
  },
});

/** `dist/handful-chat.js`: one ES module with everything in it. */
export default defineConfig({
  publicDir: false,
  plugins: [tightTemplates()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/chat/define.ts', formats: ['es'], fileName: () => 'handful-chat.js' },
    // Vite leaves white space in a library for the next bundler; this one is loaded as it is.
    // Terser makes it 3 % smaller than the bundler's own minifier does.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 3, ecma: 2020 } },
  },
});
