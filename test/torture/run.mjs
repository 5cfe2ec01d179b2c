/**
 * `npm run torture`: what is too long for every commit, part by part, each with its figures. `npm run torture -- guards disk` runs only
 * the parts named, and `GROUNDWORK_GUARDS=lock,size` only the guards whose names hold one of the words. `npm run build` comes first. Ends with one line per part; anything lost, mixed up or unnoticed makes it fail.
 */
import { auditDependencies } from './audit.mjs'
import { longDay } from './day.mjs'
import { fillDisks } from './disk.mjs'
import { deleteGuards } from './guards.mjs'
import { watchNetwork } from './network.mjs'
import { longTests } from './tests.mjs'

/** How much of each, unless the environment says otherwise. */
const amount = (/** @type {string} */ name, /** @type {number} */ usual) => process.env[name] ?? String(usual)

/** @type {Readonly<Record<string, () => Promise<{ ok: boolean, figures: string }>>>} */
const parts = {
  guards: async () => deleteGuards((process.env.GROUNDWORK_GUARDS ?? '').split(',').filter((word) => word !== '')),
  flips: () =>
    longTests(['electron/services/journal-format.test.ts'], {
      env: { GROUNDWORK_FLIPS: amount('GROUNDWORK_FLIPS', 20_000) },
      only: 'T-07',
    }),
  faults: () => longTests(['electron/services/faults.test.ts'], { env: { GROUNDWORK_FAULTS: 'all' }, only: 'T-05|T-06' }),
  kills: () => longTests(['electron/services/killed.test.ts'], { env: { GROUNDWORK_KILLS: amount('GROUNDWORK_KILLS', 2000) } }),
  imports: () =>
    longTests(['renderer/storage/import-killed.test.ts'], { env: { GROUNDWORK_IMPORT_KILLS: amount('GROUNDWORK_IMPORT_KILLS', 100) } }),
  removing: () => longTests(['electron/services/rewriting.test.ts'], { env: { GROUNDWORK_FAULTS: 'all' } }),
  migration: () => longTests(['renderer/storage/migration.test.ts'], { env: { GROUNDWORK_MIGRATION: 'all' } }),
  fuzz: () => longTests(['renderer/session'], { env: { GROUNDWORK_FUZZ: amount('GROUNDWORK_FUZZ', 100_000) }, only: 'T-30' }),
  decks: () => longTests(['test/random-decks.test.ts'], { env: { GROUNDWORK_DECKS: amount('GROUNDWORK_DECKS', 1000) } }),
  strings: () => longTests(['test/strings.test.ts'], { env: { GROUNDWORK_STRINGS: process.env.GROUNDWORK_STRINGS ?? 'all' } }),
  hostile: () => longTests(['electron/loopback/hostile.test.ts'], { env: { GROUNDWORK_HOSTILE: amount('GROUNDWORK_HOSTILE', 100_000) } }),
  soak: () => longTests(['renderer/storage/soak.test.ts'], { env: { GROUNDWORK_SOAK: amount('GROUNDWORK_SOAK', 20_000) } }),
  day: () => longDay(Number(amount('GROUNDWORK_DAY', 20_000))),
  disk: () => fillDisks(Number(amount('GROUNDWORK_DISKS', 20))),
  network: () => watchNetwork(),
  dependencies: () => auditDependencies(),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const told = []
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n── ${name} ──`)
  const began = performance.now()
  const { ok, figures } = await run().catch((error) => ({ ok: false, figures: String(error) }))
  told.push({ ok, line: `${ok ? 'held' : 'FAILED'}  ${name}: ${figures} (${((performance.now() - began) / 1000).toFixed(0)} s)` })
}
console.log(`\n${told.map(({ line }) => line).join('\n')}`)
process.exitCode = told.every(({ ok }) => ok) ? 0 : 1
