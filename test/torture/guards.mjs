/**
 * How strong the tests are: takes each guard out of a copy of the sources in turn, runs the tests that should notice, and reports which
 * one did. A guard that nobody misses is a guard that anyone may delete tomorrow.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { guards } from './guard-list.mjs'

const root = resolve(import.meta.dirname, '../..')
const copied = ['electron', 'renderer', 'test', 'assets', 'package.json', 'tsconfig.base.json', 'tsconfig.json', 'vitest.config.ts']

/**
 * @param {readonly string[]} only words that a guard's name has to contain one of; empty for all
 * @returns {{ ok: boolean, figures: string }}
 */
export function deleteGuards(only = []) {
  const wanted = guards.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)))
  const folder = copyOfSources()
  try {
    const stale = wanted.filter(({ file, find }) => readFileSync(join(folder, file), 'utf8').split(find).length !== 2)
    if (stale.length > 0) throw new Error(`Entries of guard-list.mjs are out of date: ${stale.map(({ name }) => name).join('; ')}`)
    const all = [...new Set(wanted.flatMap((guard) => guard.tests))]
    const whole = failuresOf(folder, all)
    if (whole.length > 0) throw new Error(`These fail with every guard in place, so they prove nothing: ${whole.join('; ')}`)
    const missed = wanted.filter((guard) => {
      const isNoticed = isCaught(folder, guard)
      if (!isNoticed) console.log(`  NOBODY NOTICED: ${guard.name}`)
      return !isNoticed
    })
    const caught = wanted.length - missed.length
    return { ok: missed.length === 0, figures: `${caught} of ${wanted.length} deleted guards were noticed by a test` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {import('./guard-list.mjs').Guard} guard */
function isCaught(folder, guard) {
  const path = join(folder, guard.file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    source.replace(guard.find, () => guard.replace),
  )
  try {
    // One that notices is enough.
    const failed = failuresOf(folder, guard.tests, ['--bail=1'])
    if (failed.length > 0) console.log(`  ${guard.name}: noticed by “${failed[0]}”`)
    return failed.length > 0
  } finally {
    writeFileSync(path, source)
  }
}

/** Names of the tests that failed; a run that did not get as far as tests is an error of this script. */
function failuresOf(folder, tests, more = []) {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', 'node', '--reporter=json', `--outputFile=${report}`, '--testTimeout=60000', ...more, ...tests]
  const { stderr, error } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 300_000 })
  // Without the guard a test runs into what the guard keeps away; nobody would take that for a success.
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return ['the tests did not end within five minutes']
  let results
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch (error) {
    throw new Error(`The tests did not run: ${stderr}`, { cause: error })
  }
  const failed = results.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
  const idle = results.find(({ assertionResults }) => assertionResults.length === 0)
  // After one that notices the others do not begin.
  if (failed.length === 0 && idle !== undefined) throw new Error(`${idle.name} did not run: ${idle.message}`)
  return failed
}

function copyOfSources() {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-guards-'))
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  symlinkSync(join(root, 'out'), join(folder, 'out'), 'dir')
  return folder
}
