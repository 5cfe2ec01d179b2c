/** The parts of the bench in turn, and the table they fill: on the screen as it grows, at the end as Markdown and in `out/bench/table.md`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { activityRows } from './activities.ts'
import { appRows } from './app.ts'
import { boardAdding, boardDragging, boardLong, boardStart } from './boards.ts'
import { crowdRows } from './crowds.ts'
import { editRows } from './edits.ts'
import { loop, machineRows, noiseRow } from './machine.ts'
import { markdown, type Table } from './markdown.ts'
import { ms, type Row, timed } from './measure.ts'
import { officeRows } from './office.ts'
import { savingRows } from './saving.ts'
import { writerRows } from './writers.ts'

const parts: Readonly<Record<string, (root: string) => Promise<readonly Row[]>>> = {
  writers: writerRows,
  office: officeRows,
  activities: activityRows,
  app: appRows,
  'app-crowds': crowdRows,
  edits: editRows,
  saving: savingRows,
  'boards-start': boardStart,
  'boards-adding': boardAdding,
  'boards-dragging': boardDragging,
  'boards-long': boardLong,
}

/** `boards` means all parts of the boards. A part that fails is said and left out. Answers the exit code. */
export async function main(root: string, wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !Object.keys(parts).some((part) => isMeant(part, name)))
  if (unknown.length > 0) {
    console.error(`There is no part “${unknown.join(', ')}”. There are: ${Object.keys(parts).join(', ')}.`)
    return 2
  }
  const tables: Table[] = []
  const show = (title: string, rows: readonly Row[]) => {
    print(title, rows)
    tables.push({ title, rows })
  }
  show('Machine', [...machineRows(), noiseRow(await noise(), 'before')])
  let hasFailed = false
  for (const [name, rowsOf] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.some((one) => isMeant(name, one))) continue
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    const began = performance.now()
    try {
      show(title, await rowsOf(root))
    } catch (error) {
      // Nobody may be watching: what the other parts say is worth having all the same.
      hasFailed = true
      console.error(`\n${title} ended early:`, error)
      show(title, [
        { what: 'Ended early', value: 'not measured', note: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) },
      ])
    }
    console.log(`  (${ms(performance.now() - began)})`)
  }
  show('Machine, at the end', [noiseRow(await noise(), 'after')])
  const table = markdown(tables)
  console.log(`\n${table}`)
  await writeFile(join(root, 'out/bench/table.md'), table)
  return hasFailed ? 1 : 0
}

function isMeant(part: string, word: string): boolean {
  return part === word || part.startsWith(`${word}-`)
}

async function noise(): Promise<number[]> {
  const times: number[] = []
  loop()
  for (let round = 0; round < 9; round++) times.push(await timed(loop))
  return times
}

function print(title: string, rows: readonly Row[]): void {
  const wide = Math.max(...rows.map((row) => row.what.length)) + 2
  console.log(`\n${title}`)
  for (const { what, value, goal = '', isMet, note = '' } of rows) {
    const verdict = isMet === undefined ? '' : isMet ? 'met' : 'MISSED'
    const tail = [goal === '' ? '' : `goal ${goal}: ${verdict}`, note].filter((text) => text !== '').join(' · ')
    console.log(`  ${what.padEnd(wide)}${value.padEnd(22)}${tail}`)
  }
}
