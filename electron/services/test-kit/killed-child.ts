/**
 * The program that T-01 kills: opens a session for writing, types without pause, and prints every acknowledgement.
 * Started with the data folder and the number of the run. The text of a change says which run typed it.
 */
import { writeSync } from 'node:fs'
import { createServices } from '../index'

const [folder = '', run = ''] = process.argv.slice(2)
const created = await createServices({ dataFolder: folder, builtInTemplates: folder, reserveBytes: 0, groupCommitMs: 2 })
if (!created.ok) throw new Error(created.problem.sentence)
const services = created.value
const listed = await services.listSessions()
const mode = listed.ok && listed.value.some((one) => one.sessionId === 'one') ? 'write' : 'create'
const opened = await services.openSession({ sessionId: 'one', mode })
if (!opened.ok) throw new Error(opened.problem.sentence)
if (!opened.value.isWriter) throw new Error('The lock of the killed run was not taken over.')

const typed: string[] = opened.value.snapshot === null ? [] : JSON.parse(opened.value.snapshot.text).typed
for (const line of opened.value.lines) typed.push(JSON.parse(line.payload))
writeSync(1, `opened ${typed.length}\n`)
for (;;) {
  const from = typed.length + 1
  const lines = Array.from({ length: 1 + Math.floor(Math.random() * 4) }, (_, index) => {
    const text = `run ${run} typed ${from + index} ${'x'.repeat(Math.floor(Math.random() * 2000))}`
    return { seq: from + index, payload: JSON.stringify(text) }
  })
  for (const line of lines) typed.push(JSON.parse(line.payload))
  const answer = await services.append({ sessionId: 'one', lines })
  if (!answer.ok) throw new Error(answer.problem.sentence)
  for (const line of lines) writeSync(1, `acked ${line.seq} ${line.payload}\n`)
  if (Math.random() < 0.1) await snapshot()
}

async function snapshot(): Promise<void> {
  const items = typed.length
  const summary = { title: '', organisation: '', date: '', participants: 0, activities: 0, activitiesDone: 0, items, looseEnds: 0 }
  const text = JSON.stringify({ typed })
  const answer = await services.snapshot({ sessionId: 'one', text, seq: items, summary, reason: 'count', removals: 0 })
  if (!answer.ok) throw new Error(answer.problem.sentence)
}
