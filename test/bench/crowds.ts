/**
 * As many items in one activity as issue 4 asks (two thousand, or what its schema takes), in each of the five: a keystroke in one of them, and
 * how long after it the audience window has drawn it. `GROUNDWORK_BENCH_ONLY=goal-ladder` plays one activity alone.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { stuffed as model } from '../../renderer/activities/coordination-model/fixtures/stuffed.ts'
import { stuffed as discussion } from '../../renderer/activities/discussion/fixtures/stuffed.ts'
import { stuffed as ladder } from '../../renderer/activities/goal-ladder/fixtures/stuffed.ts'
import { stuffed as manifesto } from '../../renderer/activities/manifesto/fixtures/stuffed.ts'
import { activityOfKind } from '../../renderer/activities/registry.ts'
import { stuffed as canvas } from '../../renderer/activities/stakeholder-canvas/fixtures/stuffed.ts'
import { writeSessionFile } from '../../renderer/session/file.ts'
import type { SessionDocument } from '../../renderer/session/schema.ts'
import { launchOptions } from '../helpers/chromium.ts'
import { type RunningLoopback, startLoopback } from '../helpers/loopback.ts'
import { sessionOn } from '../helpers/made-sessions.ts'
import { keysInField, ticksInField, watchWall } from './in-page.ts'
import { median, ms, percentile, type Row } from './measure.ts'

interface Crowd {
  readonly kind: string
  readonly data: object
  /** Begins to edit an item of the step: afterwards the field has the focus. */
  readonly edit: (page: Page) => Promise<void>
}

const noteField = async (page: Page) => {
  await page.locator('[data-note]').first().focus()
  await page.keyboard.press('e')
}

const crowds: readonly Crowd[] = [
  { kind: 'manifesto', data: manifesto(2000), edit: noteField },
  { kind: 'discussion', data: discussion(2000), edit: noteField },
  {
    kind: 'goal-ladder',
    data: ladder(2000),
    edit: async (page) => {
      await page.locator('[data-goal]').first().focus()
      await page.keyboard.press('e')
    },
  },
  // 2,000 items with their needs; a canvas takes a thousand segments.
  {
    kind: 'stakeholder-canvas',
    data: canvas(490),
    edit: (page) =>
      page
        .getByRole('textbox', { name: /^Name: / })
        .first()
        .focus(),
  },
  // Its schema takes sixty questions and so much around them: 2,000 items it never has.
  {
    kind: 'coordination-model',
    data: model(60),
    edit: async (page) => {
      const question = page.getByRole('textbox', { name: 'Question to the room', exact: true })
      const reword = page.getByRole('button', { name: /^Reword: / }).first()
      if ((await question.count()) === 0) await reword.click()
      await question.focus()
    },
  },
]

export async function crowdRows(): Promise<Row[]> {
  const options = await launchOptions()
  const browser = await chromium.launch(options)
  // Frames as soon as they are ready: what is measured is work, not the wait for the screen's next picture.
  const unhurried = await chromium.launch({ ...options, args: [...options.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'] })
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-bench-'))
  const host = await startLoopback()
  const only = process.env.GROUNDWORK_BENCH_ONLY ?? ''
  try {
    const rows: Row[] = []
    for (const crowd of crowds) {
      if (only !== '' && only !== crowd.kind) continue
      const path = join(folder, `${crowd.kind}.groundwork`)
      const definition = activityOfKind(crowd.kind)
      if (definition === null) throw new Error(`There is no activity of the kind ${crowd.kind}.`)
      await writeFile(path, writeSessionFile(withOwnIds(sessionOn(definition, crowd.data))))
      const count = definition.items(crowd.data).length.toLocaleString('en-GB')
      rows.push(await keyRow(unhurried, host, crowd, path, count), await wallRow(browser, host, crowd, path, count))
    }
    return rows
  } finally {
    await Promise.all([browser.close(), unhurried.close()])
    await host.stop()
    await host.remove()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The made-up items have ids of their own that slot and activity must not have as well. */
function withOwnIds(session: SessionDocument): SessionDocument {
  const steps = (slot: SessionDocument['agenda'][number]) => slot.steps.map((step, index) => ({ ...step, id: `crowd-step-${index}` }))
  return {
    ...session,
    agenda: session.agenda.map((slot) => ({ ...slot, id: 'crowd-slot', activityId: 'crowd', steps: steps(slot) })),
    activities: session.activities.map((activity) => ({ ...activity, id: 'crowd' })),
  }
}

/** The activity at its first step, an item of it being edited. */
async function editing(browser: Browser, host: RunningLoopback, { edit }: Crowd, path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(await host.launchAddress())
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open file' }).click()])
  await chooser.setFiles(path)
  // What was mended in the made-up file, or that it is here already, is said first.
  const [run, report] = [page.getByRole('button', { name: 'Run', exact: true }), page.getByRole('dialog')]
  await run.or(report.first()).first().waitFor()
  if (await report.isVisible())
    await report
      .getByRole('button', { name: /^Show the session$|^Keep both$|copy/i })
      .first()
      .click()
  await run.click()
  await page.locator('[data-capture]').first().waitFor()
  await edit(page)
  await page.waitForFunction(
    () => document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement,
  )
  return page
}

async function keyRow(browser: Browser, host: RunningLoopback, crowd: Crowd, path: string, count: string): Promise<Row> {
  const page = await editing(browser, host, crowd, path)
  const times = await page.evaluate(keysInField, 60)
  await page.context().close()
  const key = median(times)
  const what = `Keystroke, ${crowd.kind}, ${count} items`
  return { what, value: ms(key), goal: '≤ 16 ms', isMet: key <= 16, note: `letter to picture; p95 ${ms(percentile(times, 0.95))}` }
}

async function wallRow(browser: Browser, host: RunningLoopback, crowd: Crowd, path: string, count: string): Promise<Row> {
  const page = await editing(browser, host, crowd, path)
  const [wall] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Audience view', exact: true }).click()])
  await wall.locator('main').first().waitFor()
  await wall.evaluate(watchWall)
  await page.bringToFront()
  await crowd.edit(page)
  const typed = await page.evaluate(ticksInField, 20)
  const seen = await wall.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen)
  await page.context().close()
  const late = Object.entries(typed).flatMap(([word, at]) => (seen[word] === undefined ? [] : [seen[word] - at]))
  const time = median(late)
  const what = `Audience view after it, ${crowd.kind}, ${count} items`
  return {
    what,
    value: ms(time),
    goal: '≤ 100 ms',
    isMet: time <= 100,
    note: `p95 ${ms(percentile(late, 0.95))}, ${late.length} of 20 seen`,
  }
}
