/** T-24: the services on a machine that has little memory left for them. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { tell } from './test-kit/figures'
import { aFolder, cleanUp } from './test-kit/folders'

cleanUp()

test('T-24 with 256 MB for the services a day of 20,000 changes and versions of 20 MB is written, read and opened again', async ({
  task,
}) => {
  // Inside node_modules, where the program finds its libraries.
  const outDir = join(import.meta.dirname, `../../node_modules/.cache/groundwork-small-memory-${process.pid}`)
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { external: ['zod'] },
    build: { ssr: join(import.meta.dirname, 'test-kit/small-memory-child.ts'), outDir, emptyOutDir: true, target: 'node20' },
  })
  const program = join(outDir, 'small-memory-child.js')
  const { code, output, errors } = await run(['--max-old-space-size=256', program, aFolder()])
  expect([code, errors]).toEqual([0, ''])
  const told = JSON.parse(output)
  expect(told).toMatchObject({ lastSeq: 20_000, snapshotSeq: 20_000, lines: 0 })
  expect(told.letters).toBeGreaterThan(20_000_000)
  tell(task, `256 MB of heap: 20,000 changes and 2 versions of 20 MB, ${told.megabytes} MB of memory at most`)
}, 120_000)

async function run(given: readonly string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, output, errors }
}
