import { defineConfig, type Plugin } from 'vite';

/** Loads the widget into the demo page the way any shop does: by its one script tag. */
const widgetTag = (): Plugin => {
  let serving = false;
  return {
    name: 'handful-widget-tag',
    configResolved: (config) => {
      serving = config.command === 'serve';
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'script',
          attrs: { type: 'module', src: serving ? '/src/chat/define.ts' : '/handful-chat.js' },
          injectTo: 'head',
        },
      ],
    },
  };
};

/** The pages. The widget is a build of its own, so that it stays one self-contained file. */
export default defineConfig({
  plugins: [widgetTag()],
  build: { outDir: 'dist', modulePreload: false, assetsInlineLimit: 0 },
  server: {
    proxy: {
      '/api': 'http://localhost:8080',
      '/chat': { target: 'ws://localhost:8080', ws: true },
    },
  },
});
