/**
 * The program that T-24 starts with a quarter of a gigabyte: a full day of a large session (20,000 changes, versions as large as a session file may
 * be), everything asked for that the backups ask for, then all of it opened again. Started with the data folder; prints one line of JSON.
 */
import { createServices } from '../index'

const [folder = ''] = process.argv.slice(2)
const changes = 20_000
const versionBytes = 20_000_000
const versions = 2

type Answered<Value> = Promise<
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: { readonly sentence: string } }
>
async function value<Value>(answer: Answered<Value>): Promise<Value> {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.sentence)
  return given.value
}

async function started() {
  return value(createServices({ dataFolder: folder, builtInTemplates: folder, reserveBytes: 0, groupCommitMs: 2 }))
}

const sessionId = 'large'
const day = await started()
await value(day.openSession({ sessionId, mode: 'create' }))
const each = changes / versions
for (let version = 0; version < versions; version++) {
  for (let from = version * each + 1; from <= (version + 1) * each; from += 2000) {
    const lines = Array.from({ length: 2000 }, (_, index) => ({
      seq: from + index,
      payload: JSON.stringify(`${from + index} ${'x'.repeat(1000)}`),
    }))
    await value(day.append({ sessionId, lines }))
  }
  const items = (version + 1) * each
  const summary = {
    title: 'Large',
    organisation: '',
    date: '',
    participants: 500,
    activities: 7,
    activitiesDone: version,
    items,
    looseEnds: 0,
  }
  const text = JSON.stringify({ items, picture: 'p'.repeat(versionBytes) })
  await value(day.snapshot({ sessionId, text, seq: items, summary, reason: 'count', removals: 0 }))
  for (const one of await value(day.generations({ sessionId })))
    await value(day.readGeneration({ sessionId, generationId: one.generationId }))
}
await value(day.close())

const next = await started()
const [listing] = await value(next.listSessions())
const { snapshot, lines } = await value(next.openSession({ sessionId, mode: 'write' }))
await value(next.close())
console.log(
  JSON.stringify({
    lastSeq: listing?.lastSeq,
    snapshotSeq: snapshot?.seq,
    letters: snapshot?.text.length,
    lines: lines.length,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1000),
  }),
)
