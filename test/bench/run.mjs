/**
 * `npm run bench`: how quick the built app is, beside its goals, with the noise of this machine. Nothing here asserts a time.
 * `npm run bench -- writers activities app boards office` runs only the parts named. Needs `npm run build` first; builds its own parts into out/bench.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
if (!existsSync(resolve(root, 'out/renderer/index.html'))) {
  console.error('The app is not built yet: run `npm run build` first.')
  process.exit(1)
}
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/bench',
    emptyOutDir: true,
    rollupOptions: {
      input: { main: resolve(root, 'test/bench/main.ts'), 'office-ours': resolve(root, 'test/bench/office-ours.ts') },
      external: [/^@sparticuz/, /^playwright-core/, /^@playwright/, /^pptxgenjs/, 'vite'],
    },
  },
})
const { main } = await import(pathToFileURL(resolve(root, 'out/bench/main.js')).href)
process.exitCode = await main(root, process.argv.slice(2))
