/** Runs tests of the ordinary suite at their full length (their environment variables say how long) and gathers what they counted. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const limitMs = 6 * 3_600_000

/**
 * @param {readonly string[]} files
 * @param {{ env?: Readonly<Record<string, string>>, only?: string }} [how] `only`: a pattern that the names of the tests have to match
 * @returns {Promise<{ ok: boolean, figures: string }>}
 */
export async function longTests(files, { env = {}, only } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-torture-'))
  const report = join(folder, 'report.json')
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', '--reporter=json', `--outputFile=${report}`]
  try {
    await ended(
      spawn(
        process.execPath,
        [...args, `--testTimeout=${limitMs}`, `--hookTimeout=${limitMs}`, ...(only === undefined ? [] : ['-t', only]), ...files],
        {
          cwd: root,
          env: { ...process.env, ...env },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      ),
    )
    const results = JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap((file) => file.assertionResults)
    const run = results.filter(({ status }) => status === 'passed' || status === 'failed')
    const failed = run.filter(({ status }) => status === 'failed')
    for (const { fullName, failureMessages } of failed) console.log(`  ${fullName}: ${failureMessages[0]}`)
    const told = run.flatMap(({ meta }) => (meta?.figures === undefined ? [] : [meta.figures]))
    if (run.length === 0) return { ok: false, figures: `no test of ${files.join(', ')} ran` }
    const figures = told.length > 0 ? told.join('; ') : `${run.length - failed.length} tests`
    return {
      ok: failed.length === 0,
      figures: failed.length === 0 ? figures : `${failed.length} of ${run.length} tests failed; ${figures}`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {import('node:child_process').ChildProcess} child */
export function ended(child) {
  return new Promise((resolveCode, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolveCode(code))
  })
}
