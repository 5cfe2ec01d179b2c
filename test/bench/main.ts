/** The parts of the bench in turn, and the table they fill. */
import { activityRows } from './activities.ts'
import { appRows } from './app.ts'
import { boardAdding, boardDragging, boardLong, boardStart } from './boards.ts'
import { editRows } from './edits.ts'
import { loop, machineRows, noiseRow } from './machine.ts'
import { type Row, timed } from './measure.ts'
import { officeRows } from './office.ts'
import { savingRows } from './saving.ts'
import { writerRows } from './writers.ts'

const parts: Readonly<Record<string, (root: string) => Promise<readonly Row[]>>> = {
  writers: writerRows,
  office: officeRows,
  activities: activityRows,
  app: appRows,
  edits: editRows,
  saving: savingRows,
  'boards-start': boardStart,
  'boards-adding': boardAdding,
  'boards-dragging': boardDragging,
  'boards-long': boardLong,
}

/** `boards` means all parts of the boards. Answers the exit code. */
export async function main(root: string, wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !Object.keys(parts).some((part) => isMeant(part, name)))
  if (unknown.length > 0) {
    console.error(`There is no part “${unknown.join(', ')}”. There are: ${Object.keys(parts).join(', ')}.`)
    return 2
  }
  print('Machine', [...machineRows(), noiseRow(await noise(), 'before')])
  for (const [name, rowsOf] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.some((one) => isMeant(name, one)))
      print(name.charAt(0).toUpperCase() + name.slice(1), await rowsOf(root))
  }
  print('Machine', [noiseRow(await noise(), 'after')])
  return 0
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
