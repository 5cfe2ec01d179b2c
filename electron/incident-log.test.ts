/** The shell's log: it helps whoever mends the program, keeps quiet about everybody else, and the journal is written whatever happens. */
import { expect, test, vi } from 'vitest'
import { createIncidentLog, incidentLine } from './incident-log'

const marked = 'canary-7f3a'

test('T-92 an error that nobody caught is written down, and then what the shell still holds', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const done: string[] = []
  const record = createIncidentLog({
    write: async (line) => void done.push(line),
    flush: async () => void done.push('flushed'),
    now: () => Date.UTC(2026, 2, 12, 9),
  })
  await record('exception', Object.assign(new TypeError('x'), { code: 'ENOSPC' }))
  expect(JSON.parse(done[0] ?? '')).toMatchObject({ at: '2026-03-12T09:00:00.000Z', kind: 'exception', name: 'TypeError', code: 'ENOSPC' })
  expect(done[1]).toBe('flushed')
})

test('T-92 a disk that takes no log still gets the journal, and nothing is thrown again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const flush = vi.fn(async () => Promise.reject(new Error('full')))
  const record = createIncidentLog({ write: async () => Promise.reject(new Error('full')), flush, now: () => 0 })
  await expect(record('rejection', marked)).resolves.toBeUndefined()
  expect(flush).toHaveBeenCalledOnce()
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
