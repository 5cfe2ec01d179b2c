/** T-01: the process is killed in the middle of writing, again and again. `GROUNDWORK_KILLS` sets how often. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServices } from './index'
import { tell } from './test-kit/figures'
import { aFolder, cleanUp, optionsFor, value } from './test-kit/folders'

cleanUp()
const kills = Number(process.env.GROUNDWORK_KILLS ?? 25)
const lanes = 5
const killsOfASession = 25
// Inside node_modules, where the program finds its libraries; one for each run of the tests.
const outDir = join(import.meta.dirname, `../../node_modules/.cache/groundwork-killed-child-${process.pid}`)
let program = ''

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { external: ['zod'] },
    build: { ssr: join(import.meta.dirname, 'test-kit/killed-child.ts'), outDir, emptyOutDir: true, target: 'node20' },
  })
  program = join(outDir, 'killed-child.js')
}, 60_000)
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

test(`T-01 killed ${kills} times while typing: every acknowledged change is there, once and in order`, async ({ task }) => {
  const counts = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => lane).map((lane) => killRepeatedly(Math.ceil((kills - lane) / lanes))),
  )
  const acked = counts.reduce((sum, count) => sum + count, 0)
  expect(acked).toBeGreaterThan(kills)
  tell(task, `${kills} kills, ${acked} acknowledged changes, 0 lost, 0 twice, 0 out of order`)
}, 3_600_000)

/** One session after the other, killed so many times. Answers how many changes were acknowledged in all. */
async function killRepeatedly(times: number): Promise<number> {
  let folder = aFolder()
  let acked = new Map<number, string>()
  let before = 0
  for (let run = 1; run <= times; run++) {
    const isFirst = run % killsOfASession === 1
    if (isFirst && run > 1) {
      // A session that only grows is read ever longer, and after a few thousand changes tries nothing new.
      before += acked.size
      rmSync(folder, { recursive: true, force: true })
      folder = aFolder()
      acked = new Map()
    }
    // The first time right after opening, when nothing or hardly anything is there; then for long enough to have something to lose.
    const { output, errors } = await typeUntilKilled(folder, run, isFirst ? 10 : 1500)
    expect(errors).toBe('')
    for (const [, seq, payload] of output.matchAll(/^acked (\d+) (.*)\n/gm)) {
      expect(acked.has(Number(seq)), `change ${seq} was acknowledged twice`).toBe(false)
      acked.set(Number(seq), payload ?? '')
    }
    await expectAllThere(folder, acked)
  }
  return before + acked.size
}

async function typeUntilKilled(folder: string, run: number, longest: number): Promise<{ output: string; errors: string }> {
  const child = spawn(process.execPath, [program, folder, String(run)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * longest)
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  await new Promise((resolve) => child.on('close', resolve))
  return { output, errors }
}

async function expectAllThere(folder: string, acked: ReadonlyMap<number, string>): Promise<void> {
  const services = value(await createServices(optionsFor(folder)))
  const { snapshot, lines, isWriter } = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(isWriter).toBe(true)
  const before: string[] = snapshot === null ? [] : JSON.parse(snapshot.text).typed
  const found = [...before.map((text) => JSON.stringify(text)), ...lines.map((line) => line.payload)]
  expect(lines.map((line) => line.seq)).toEqual(lines.map((_, index) => before.length + index + 1))
  const lost = [...acked].filter(([seq, payload]) => found[seq - 1] !== payload)
  expect(lost).toEqual([])
  await services.close()
}
