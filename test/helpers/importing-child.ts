/**
 * The program that T-40 kills: takes the same file in, again and again, over the services that really write to disk, and prints the id of
 * every session that it was told is there. Started with the data folder and the file.
 */
import 'fake-indexeddb/auto'
import { readFileSync, writeSync } from 'node:fs'
import { createServices } from '../../electron/services/index.ts'
import { setHost } from '../../renderer/host/index.ts'
import { importFile } from '../../renderer/storage/library.ts'
import { memoryHost } from './memory-host.ts'

const [folder = '', path = ''] = process.argv.slice(2)
const created = await createServices({ dataFolder: folder, builtInTemplates: folder, reserveBytes: 0, groupCommitMs: 2 })
if (!created.ok) throw new Error(created.problem.sentence)
setHost({ ...memoryHost(), ...created.value })
const file = { name: 'theirs.groundwork', bytes: new Uint8Array(readFileSync(path)) }
for (;;) {
  const answer = await importFile(file)
  if (!answer.ok) throw new Error(answer.problem.sentence)
  writeSync(1, `imported ${answer.value.id}\n`)
}
