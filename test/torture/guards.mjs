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
    const all = [...new Set(wanted.flatMap((guard) => guard.tests))]
    const whole = failuresOf(folder, all)
    if (whole.length > 0) throw new Error(`These fail with every guard in place, so they prove nothing: ${whole.join('; ')}`)
    const missed = wanted.filter((guard) => !isCaught(folder, guard))
    for (const { name } of missed) console.log(`  NOBODY NOTICED: ${name}`)
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
  const count = source.split(guard.find).length - 1
  if (count !== 1)
    throw new Error(`The guard “${guard.name}” occurs ${count} times in ${guard.file}; its entry in guard-list.mjs is out of date.`)
  writeFileSync(
    path,
    source.replace(guard.find, () => guard.replace),
  )
  try {
    const failed = failuresOf(folder, guard.tests)
    if (failed.length > 0) console.log(`  ${guard.name}: ${failed.length} noticed, first “${failed[0]}”`)
    return failed.length > 0
  } finally {
    writeFileSync(path, source)
  }
}

/** Names of the tests that failed; a run that did not get as far as tests is an error of this script. */
function failuresOf(folder, tests) {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', 'node', '--reporter=json', `--outputFile=${report}`, '--testTimeout=10000', ...tests]
  const { stderr, error } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 300_000 })
  // Without the guard a test runs into what the guard keeps away; nobody would take that for a success.
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return ['the tests did not end within five minutes']
  let results
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch (error) {
    throw new Error(`The tests did not run: ${stderr}`, { cause: error })
  }
  return results.flatMap(({ assertionResults, message, name }) => {
    if (assertionResults.length === 0) throw new Error(`${name} did not run: ${message}`)
    return assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
  })
}

function copyOfSources() {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-guards-'))
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  symlinkSync(join(root, 'out'), join(folder, 'out'), 'dir')
  return folder
}
