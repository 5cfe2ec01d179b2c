/**
 * `npm run torture`: what is too long for every commit, part by part, each with its figures. `npm run torture -- guards disk` runs only
 * the parts named. Ends with one line per part; anything lost, mixed up or unnoticed makes it fail.
 */
import { deleteGuards } from './guards.mjs'

/** @type {Readonly<Record<string, () => { ok: boolean, figures: string } | Promise<{ ok: boolean, figures: string }>>>} */
const parts = {
  guards: () => deleteGuards(),
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
  const { ok, figures } = await run()
  told.push({ ok, line: `${ok ? 'held' : 'FAILED'}  ${name}: ${figures} (${((performance.now() - began) / 1000).toFixed(0)} s)` })
}
console.log(`\n${told.map(({ line }) => line).join('\n')}`)
process.exitCode = told.every(({ ok }) => ok) ? 0 : 1
