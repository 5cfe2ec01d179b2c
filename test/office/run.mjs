/**
 * `npm run test:office`: the golden decks opened by LibreOffice, their PDFs looked at by poppler. Apart from `npm test`, because these
 * programs are large and not everybody's; they are installed where that can be done, else it says what is missing and fails.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const programs = [
  { name: 'soffice', parts: 'libreoffice-impress' },
  { name: 'pdfinfo', parts: 'poppler-utils' },
  { name: 'pdffonts', parts: 'poppler-utils' },
]
const missing = () => programs.filter(({ name }) => spawnSync('which', [name]).status !== 0)

const wanted = [...new Set(missing().map(({ parts }) => parts))]
if (wanted.length > 0 && process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0) {
  console.log(`Installing ${wanted.join(' and ')} …`)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], { stdio: 'inherit' })
}
const still = missing()
if (still.length > 0) {
  console.error(
    `Nothing was checked: ${still.map(({ name, parts }) => `${name} (from ${parts})`).join(', ')} could not be found. Install it and run this again.`,
  )
  process.exit(1)
}
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/office',
    emptyOutDir: true,
    rollupOptions: { input: resolve(root, 'test/office/main.ts'), external: [/^@sparticuz/, /^playwright-core/, /^@playwright/] },
  },
})
const { main } = await import(pathToFileURL(resolve(root, 'out/office/main.js')).href)
process.exitCode = await main(root)
