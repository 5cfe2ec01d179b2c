/** The shell's log: it helps whoever mends the program, keeps quiet about everybody else, and the journal is written whatever happens. */
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { ShellEvent } from './contract'
import { createIncidentLog, incidentLine, readIncidents } from './incident-log'
import { shellFailure } from './problems'
import { ok } from './result'

const marked = 'canary-7f3a'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-incidents-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('T-92 an error that nobody caught is written down, then what the shell still holds, then the window is told', async () => {
  const done: unknown[] = []
  const record = createIncidentLog({
    write: async (line) => void done.push(line),
    flush: async () => {
      done.push('flushed')
      return ok()
    },
    tell: (event) => void done.push(event),
    now: () => Date.UTC(2026, 2, 12, 9),
  })
  await record('exception', Object.assign(new TypeError('x'), { code: 'ENOSPC' }))
  expect(JSON.parse(String(done[0]))).toMatchObject({
    at: '2026-03-12T09:00:00.000Z',
    kind: 'exception',
    name: 'TypeError',
    code: 'ENOSPC',
  })
  expect(done.slice(1)).toEqual(['flushed', { kind: 'incident', isFlushed: true }])
})

test('T-92 a disk that takes no log, fails or hangs still ends with the window told, honestly, and nothing is thrown again', async () => {
  const told: ShellEvent[] = []
  const failing = async () => Promise.reject(new Error('full'))
  const common = { write: failing, tell: (event: ShellEvent) => void told.push(event), now: () => 0, patience: 5 }
  const flushes = [vi.fn(failing), vi.fn(async () => shellFailure('disk-full')), vi.fn(() => new Promise<never>(() => undefined))]
  for (const flush of flushes) {
    await expect(createIncidentLog({ ...common, flush })('rejection', marked)).resolves.toBeUndefined()
    expect(flush).toHaveBeenCalledOnce()
  }
  expect(told).toEqual(flushes.map(() => ({ kind: 'incident', isFlushed: false })))
  const gone = () => {
    throw new Error('Object has been destroyed')
  }
  const record = createIncidentLog({ ...common, flush: async () => ok(), tell: gone })
  await expect(record('rejection', marked)).resolves.toBeUndefined()
})

test('T-91 no message, no name that is not a class, no path gets into the log', () => {
  const error = Object.assign(new Error(`“${marked}”\n    at /home/${marked}/main.js:1:2`), { code: marked })
  error.name = marked
  error.stack = `${error.name}: ${error.message}\n    at open (/home/${marked}/app/out/main/main.js:12:34)\n    at /home/${marked}/${marked}.js:1:1`
  const line = incidentLine('exception', error, 0)
  expect(line).not.toContain(marked)
  expect(JSON.parse(line).places).toContain('main.js:12:34')
  expect(incidentLine('rejection', { [marked]: marked }, 0)).not.toContain(marked)
})

test('T-91 the newest lines of the log are handed on, and nothing else that stands in the file', async () => {
  const folder = await aFolder()
  expect(await readIncidents(folder)).toEqual([])
  const path = join(folder, 'incidents.log')
  const line = (minute: number) => `${incidentLine('exception', new TypeError(marked), Date.UTC(2026, 2, 12, 9, minute))}\n`
  await writeFile(path, `x`.repeat(70_000))
  await appendFile(path, `\n${Array.from({ length: 60 }, (_, minute) => line(minute)).join('')}`)
  const wrong = [
    `not JSON ${marked}`,
    JSON.stringify({ at: marked, kind: 'exception', name: 'TypeError', code: '', places: [] }),
    JSON.stringify({ ...JSON.parse(line(1)), message: marked }),
    JSON.stringify({ ...JSON.parse(line(1)), places: [`/home/${marked}/main.js:1:2`] }),
  ]
  await appendFile(path, `${wrong.join('\n')}\n${incidentLine('rejection', marked, Date.UTC(2026, 2, 12, 10))}\n{"at":"2026`)
  const incidents = await readIncidents(folder)
  expect(incidents).toHaveLength(50)
  expect(incidents.at(-1)).toEqual({ at: '2026-03-12T10:00:00.000Z', kind: 'rejection', name: 'unknown', code: '', places: [] })
  expect(incidents.at(-2)).toMatchObject({ at: '2026-03-12T09:59:00.000Z', name: 'TypeError' })
  expect(JSON.stringify(incidents)).not.toContain(marked)
})
