/**
 * `npm test`: every stage in turn, each with its time; ends with one line that counts the tests of all stages.
 * Stops at the first stage that fails. `npm test -- unit e2e` runs only the stages named.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

const results = 'out/test-results'
const stages = [
  { name: 'types', command: ['npm', 'run', '-s', 'check:types'] },
  { name: 'lint', command: ['npm', 'run', '-s', 'check:lint'] },
  { name: 'build', command: ['npm', 'run', '-s', 'build', '--', '--logLevel', 'warn'] },
  { name: 'unit', command: ['npx', 'vitest', 'run', '--project', 'node', ...vitestReporters('unit')], count: countVitest },
  { name: 'component', command: ['npx', 'vitest', 'run', '--project', 'browser', ...vitestReporters('component')], count: countVitest },
  { name: 'e2e', command: ['npx', 'playwright', 'test', '--reporter=line,json'], count: countPlaywright },
]

const wanted = process.argv.slice(2)
const chosen = wanted.length === 0 ? stages : stages.filter((stage) => wanted.includes(stage.name))
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const times = []
let passed = 0
let failed = 0
let unsteady = 0
for (const stage of chosen) {
  console.log(`\n── ${stage.name} ──`)
  const began = performance.now()
  const [program, ...given] = stage.command
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json` }
  const { status } = spawnSync(program, given, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  times.push(`${stage.name} ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const counted = stage.count?.(`${results}/${stage.name}.json`)
  passed += counted?.passed ?? 0
  failed += counted?.failed ?? 0
  unsteady += counted?.unsteady ?? 0
  if (stage.name === 'e2e') showUnsteady(`${results}/e2e.json`)
  if (status !== 0) {
    console.log(`\n${times.join(' · ')}\nThe stage “${stage.name}” failed.\n${passed} passed, ${Math.max(failed, 1)} failed`)
    process.exit(1)
  }
  if (stage.count !== undefined && (counted === null || counted.passed === 0)) {
    console.log(`The stage “${stage.name}” ran no test.\n${passed} passed, 1 failed`)
    process.exit(1)
  }
}
const again = unsteady === 0 ? '' : ` (${unsteady} of them only when played again)`
console.log(`\n${times.join(' · ')}\n${passed} passed${again}, ${failed} failed`)

function vitestReporters(name) {
  return ['--reporter=dot', '--reporter=json', `--outputFile.json=${results}/${name}.json`]
}

function countVitest(path) {
  if (!existsSync(path)) return null
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
  // What passed after all keeps what was said before.
  const again = testResults
    .flatMap((file) => file.assertionResults)
    .filter((one) => one.status === 'passed' && one.failureMessages.length > 0)
  for (const { fullName, failureMessages } of again) {
    console.log(`\nPassed only when played again: ${fullName}\n${failureMessages[0].slice(0, 1200)}`)
  }
  return { passed: numPassedTests, failed: numFailedTests, unsteady: again.length }
}

/** Names the stories that did not pass at once, each with what the page showed when it stopped: all there is to go by afterwards. */
function showUnsteady(path) {
  if (!existsSync(path)) return
  for (const { title, file, tests } of storiesIn(JSON.parse(readFileSync(path, 'utf8')).suites)) {
    const missed = tests.flatMap((test) => test.results).filter(({ status }) => status !== 'passed' && status !== 'skipped')
    if (missed.length === 0) continue
    const isMended = tests.every(({ status }) => status === 'flaky')
    console.log(`\n${isMended ? 'Passed only when played again' : 'Failed'}: ${file} › ${title}`)
    for (const { errors, attachments } of missed) {
      for (const { message } of errors) console.log(message.slice(0, 1200))
      const seen = attachments.find(({ name }) => name === 'error-context')?.path
      const page = seen !== undefined && existsSync(seen) ? readFileSync(seen, 'utf8').match(/```yaml\n([\s\S]*?)```/)?.[1] : undefined
      if (page !== undefined) console.log(page.slice(0, 6000))
    }
  }
}

function storiesIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...storiesIn(inner)])
}

function countPlaywright(path) {
  if (!existsSync(path)) return null
  const { stats } = JSON.parse(readFileSync(path, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, unsteady: stats.flaky }
}
