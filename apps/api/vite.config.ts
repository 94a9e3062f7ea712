import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The server as one file: to find and read three thousand small ones takes longer than all else that a start does. It is made
 * of what the compiler wrote, so that the decorators' types are in it; what is loaded only when it is needed, and what has a
 * binary of its own, stays where it is.
 */
export default defineConfig({
  root: here('../..'),
  publicDir: false,
  plugins: [inAscii()],
  ssr: {
    noExternal: true,
    external: [
      '@node-rs/argon2',
      'exceljs',
      'ical.js',
      'mailparser',
      'pdfkit',
      'pg-native',
      'smtp-server',
      ...['@fastify/view', '@nestjs/microservices', '@nestjs/websockets'], // asked for by Nest, and not there
    ],
  },
  build: {
    ssr: 'dist/api/apps/api/src/main.js',
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { keepNames: true, comments: { annotation: false, jsdoc: false } } },
  },
});

/** V8 keeps a source with a single character beyond ASCII at two bytes for each. */
function inAscii(): Plugin {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'in-ascii',
    generateBundle(_options, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk') file.code = file.code.replaceAll(/[^\0-\x7f]/g, escaped);
    },
  };
}
