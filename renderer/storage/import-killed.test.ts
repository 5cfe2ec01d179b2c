/**
 * T-40: taking in a file from somebody else is stopped, at each file operation in turn and by killing the process. `GROUNDWORK_IMPORT_KILLS`
 * sets how often it is killed.
 */
import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServices } from '../../electron/services'
import { faultyFileSystem } from '../../electron/services/test-kit/faulty-file-system'
import { tell } from '../../electron/services/test-kit/figures'
import { aFolder, cleanUp, optionsFor, value } from '../../electron/services/test-kit/folders'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { writeSessionFile } from '../session/file'
import { addAction } from '../session/ops/captures'
import { emptySession } from '../session/schema'
import { importFile, listSessions, readFromDisk } from './library'
import { openWorkingStore, setWorkingStore } from './working-store'

cleanUp()
const kills = Number(process.env.GROUNDWORK_IMPORT_KILLS ?? 2)
/** Operations at which it is stopped: all of them in the long run, else those that leave something on the disk. */
const stopsAt = kills > 2 ? /./ : /^(write|datasync|rename)$/
const outDir = join(import.meta.dirname, `../../node_modules/.cache/groundwork-importing-child-${process.pid}`)

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(import.meta.dirname, '../../test/helpers/importing-child.ts'), outDir, emptyOutDir: true, target: 'node20' },
  })
}, 120_000)
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

/** Larger than one request of the running app is, so that it could come in by halves. */
function aLargeSession() {
  const session = structuredClone({ ...emptySession('theirs', '2026-03-12T08:00:00Z'), title: 'From somebody else' })
  for (let number = 1; number <= 560; number++)
    addAction(session, { id: `a${number}`, text: `Action ${number} ${'x'.repeat(1900)}`, at: '' })
  return session
}

const session = aLargeSession()
const text = writeSessionFile(session)

/** The sessions that a healthy program finds in the folder afterwards. Each has to be there whole. */
async function listedWhole(folder: string, name: string): Promise<readonly string[]> {
  const services = value(await createServices(optionsFor(folder)))
  setHost({ ...memoryHost(), ...services })
  setWorkingStore(openWorkingStore({ name }))
  const listed = value(await listSessions()).map((one) => one.sessionId)
  for (const id of listed) {
    const { document } = value(await readFromDisk(id))
    expect(writeSessionFile({ ...document, id: session.id }) === text, `${id} came in by halves`).toBe(true)
  }
  await services.close()
  return listed
}

/** Takes the file in over a disk that fails from the `nth` operation on, as a machine does that loses its power. */
async function importUntil(folder: string, nth: number) {
  const fs = faultyFileSystem(({ number }) => (number >= nth ? 'EIO' : null))
  const created = await createServices(optionsFor(folder, { fs, retryMs: 60_000, sleep: async () => undefined }))
  if (!created.ok) return { isTakenIn: false, log: fs.log }
  setHost({ ...memoryHost(), ...created.value })
  setWorkingStore(openWorkingStore({ name: `stopped-${nth}` }))
  const answer = await importFile({ name: 'theirs.groundwork', bytes: new TextEncoder().encode(text) })
  await created.value.close()
  return { isTakenIn: answer.ok, log: fs.log }
}

test('T-40 wherever taking a file in is stopped, the session is there whole or nobody lists it', async ({ task }) => {
  const { log } = await importUntil(aFolder(), Number.POSITIVE_INFINITY)
  const stops = log.filter(({ name }) => stopsAt.test(name)).map(({ number }) => number)
  const told = { stops: 0, whole: 0 }
  for (const nth of stops) {
    const folder = aFolder()
    const { isTakenIn } = await importUntil(folder, nth)
    const listed = await listedWhole(folder, `after-${nth}`)
    expect(listed.length).toBeLessThanOrEqual(1)
    if (isTakenIn) expect(listed.length).toBe(1)
    told.stops += 1
    told.whole += listed.length
    rmSync(folder, { recursive: true, force: true })
  }
  expect(told.whole).toBeGreaterThan(0)
  expect(told.stops).toBeGreaterThan(told.whole)
  tell(task, `${told.stops} stops while a file was taken in: whole ${told.whole} times, not there the other times, never by halves`)
}, 600_000)

test(`T-40 killed ${kills} times while taking a file in: each session that is listed is there whole`, async ({ task }) => {
  const told = { imported: 0, listed: 0 }
  for (let run = 1; run <= kills; run++) {
    const folder = aFolder()
    const path = join(folder, 'theirs.groundwork')
    writeFileSync(path, text)
    const imported = await importUntilKilled(folder, path)
    const listed = await listedWhole(folder, `killed-${run}`)
    expect(imported.filter((id) => !listed.includes(id))).toEqual([])
    told.imported += imported.length
    told.listed += listed.length
    rmSync(folder, { recursive: true, force: true })
  }
  expect(told.imported).toBeGreaterThanOrEqual(kills)
  tell(task, `${kills} kills while taking a file in: ${told.imported} sessions acknowledged, ${told.listed} listed, each of them whole`)
}, 3_600_000)

async function importUntilKilled(folder: string, path: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(outDir, 'importing-child.js'), folder, path], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  let isDoomed = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    // In the middle of the second one or a later one.
    if (isDoomed || !output.includes('imported')) return
    isDoomed = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 1500)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  await new Promise((resolve) => child.on('close', resolve))
  expect(errors).toBe('')
  return [...output.matchAll(/^imported (\S+)\n/gm)].map(([, id]) => id ?? '')
}
