/**
 * Takes the README's picture anew: the example session in the middle of its day, at the goal ladder, in the light theme, two pixels for one.
 * `npm run build`, then `node test/preview/readme-picture.mjs /path/to/chromium [to.png]`.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')
const [executablePath, to = join(root, 'assets/brand/screenshot-run.png')] = process.argv.slice(2)
const slotId = 'what-are-we-climbing-towards'
/** Twenty-two minutes into the slot, with some left for its third step. */
const now = '2026-03-12T11:20:00.000Z'
const stepBegan = '2026-03-12T11:14:20.000Z'

const folder = await mkdtemp(join(tmpdir(), 'groundwork-picture-'))
const cli = join(root, 'out/main/cli.js')
const server = spawn(process.execPath, [cli, 'serve', '--data', folder, '--no-open', '--port', '4777'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const file = join(folder, 'example.groundwork')
  await writeFile(file, JSON.stringify(inTheMiddle(JSON.parse(await readFile(join(root, 'assets/samples/northwind.groundwork'), 'utf8')))))
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  await page.clock.setFixedTime(now)
  await page.goto(await launchAddress())
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open file' }).click()])
  await chooser.setFiles(file)
  await page.getByRole('navigation', { name: 'Parts of the session' }).getByRole('button', { name: 'Run' }).click()
  await page.getByRole('region', { name: 'What the room works on' }).getByText('Keep one place for known issues').waitFor()
  await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor()
  await page.mouse.move(720, 80)
  await page.screenshot({ path: to, animations: 'disabled' })
} finally {
  await browser.close()
  server.kill()
  await rm(folder, { recursive: true, force: true })
}

/** What came after the slot has not happened yet; the slot and its step run. */
function inTheMiddle(session) {
  const at = session.agenda.findIndex(({ id }) => id === slotId)
  const step = session.agenda[at].steps[2]
  const agenda = session.agenda.map((slot, index) => {
    if (index < at) return slot
    if (index > at) return { ...slot, state: 'planned', runs: [] }
    return { ...slot, state: 'running', runs: slot.runs.slice(0, 1).map((run) => ({ ...run, to: '' })) }
  })
  return {
    ...session,
    agenda,
    times: { ...session.times, endedAt: '' },
    place: { agendaItemId: slotId, stepId: step.id, activityId: null },
    timer: { agendaItemId: slotId, stepId: step.id, seconds: step.minutes * 60, usedSeconds: 0, runningSince: stepBegan },
  }
}

/** The line that the server prints when it is ready. */
function launchAddress() {
  return new Promise((done, fail) => {
    let printed = ''
    server.on('exit', () => fail(new Error(`The server ended: ${printed}`)))
    server.stdout.on('data', (bytes) => {
      printed += bytes
      const address = /http:\/\/\S+/.exec(printed)
      if (address !== null) done(address[0])
    })
  })
}
