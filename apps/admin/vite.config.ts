import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^#heart-core$/, replacement: here('../../libs/heart-core/src/index.ts') },
      { find: /^#heart-core\/wire$/, replacement: here('../../libs/heart-core/src/wire/index.ts') },
    ],
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env.API ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  build: {
    outDir: here('../../dist/admin'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What seldom changes keeps its name over releases; charts come only with a screen that draws one.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom|react-is|clsx|use-sync-external-store|prop-types|tiny-invariant)[\\/]/,
              priority: 2,
            },
            {
              name: 'charts',
              test: /node_modules[\\/](recharts|d3-[a-z]+|victory-vendor|immer|@reduxjs|redux|react-redux|reselect|es-toolkit|decimal\.js-light|eventemitter3)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
