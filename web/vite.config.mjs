import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** A merchant's page loads embed.js as a classic script: nothing of it may become a name of that page. */
const keepEmbedToItself = {
  name: 'keep-embed-to-itself',
  renderChunk: (code, chunk) => (chunk.name === 'embed' ? { code: `(()=>{${code}})();`, map: null } : null),
};

export default defineConfig({
  root: here,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [keepEmbedToItself],
  build: {
    outDir: join(here, '../dist/web'),
    emptyOutDir: true,
    /** Old enough for the browsers inside of chat apps on phones of some years. */
    target: ['es2020', 'chrome87', 'safari14'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: join(here, 'index.html'), embed: join(here, 'embed/embed.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
