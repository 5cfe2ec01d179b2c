/** How the pages are built; used by the build (through electron.vite.config.ts) and by `npm run dev`. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  root: at('renderer'),
  plugins: [react()],
  // One file each, named after its source: the policy knows the worker that checks spelling by its name.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  build: {
    outDir: at('out/renderer'),
    emptyOutDir: true,
    minify: true,
    cssMinify: true,
    target: 'es2023',
    // Fonts and pictures stay files: the policy takes no data: fonts.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which the policy forbids, and no supported browser needs it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: at('renderer/index.html') },
      // What the first screen needs is one file: fifty small ones wait for each other, and cost a request, a parse and a check each.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
})
