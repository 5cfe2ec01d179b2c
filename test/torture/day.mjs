/**
 * A long day in the built app: random writing, undo and redo by keys in the real browser, and between them moving about, exports, the audience
 * window opened and closed, the session left and opened again. No undo is lost on the way. Afterwards what the page exports is what the journal
 * on disk replays to, byte for byte, and the page's memory has not grown.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserOptions, startHost } from './app.mjs'

const title = 'A long day'
const slot = 'Write and gather'
/** So many operations between two looks around. */
const burst = 100
/** So many beliefs at most between bursts, as a real session has them, and all of them drawn. */
const usual = 40

/** @param {number} operations @returns {Promise<{ ok: boolean, figures: string }>} */
export async function longDay(operations) {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-day-'))
  const data = join(folder, 'data')
  const options = await browserOptions()
  const browser = await chromium.launch(options)
  let host = await startHost(data)
  try {
    const page = await freshPage(browser, await host.launch())
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await begin(page)
    const counts = { written: 0, undone: 0, redone: 0, lost: 0, exports: 0, windows: 0, openings: 0, moves: 0 }
    const warm = Math.ceil(operations / 4)
    let before = 0
    for (let done = 0; done < operations; done += burst) {
      if (before === 0 && done >= warm) before = await settledHeap(page)
      const told = await page.evaluate(workAtRandom, { seed: done + 1, count: burst, kept: await beliefsOn(page), most: usual })
      for (const [name, count] of Object.entries(told)) counts[name] += count
      await lookAround(page, done / burst, counts)
    }
    const after = await settledHeap(page)
    await saved(page)
    const shown = await exported(page)
    // As after a power cut, in a browser that has never seen the session, with the newest snapshot gone: what is left is the journal.
    await host.kill()
    await page.context().close()
    const removed = removeNewest(data)
    host = await startHost(data)
    const again = await freshPage(browser, await host.launch())
    // Without any snapshot the list does not know the title.
    await again.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await again.getByRole('heading', { level: 1, name: title }).waitFor()
    const replayed = await exported(again)
    const growth = (after / before - 1) * 100
    const isSame = replayed === shown
    const isLong = operations >= 10_000
    if (errors.length > 0) console.log(`  ${errors.join('\n  ')}`)
    return {
      ok: isSame && removed > 0 && errors.length === 0 && counts.lost === 0 && (!isLong || growth <= 10),
      figures: `${operations} operations in the real browser (${Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(
          ', ',
        )}): ${isSame ? 'the export is the journal replayed, byte for byte' : 'THE EXPORT IS NOT THE JOURNAL REPLAYED'}; ${errors.length} errors nobody caught; heap after collection without compiled code ${(before / 1e6).toFixed(1)} → ${(after / 1e6).toFixed(1)} MB (${growth > 0 ? '+' : ''}${growth.toFixed(1)} %)`,
    }
  } finally {
    await browser.close()
    await host.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function freshPage(browser, address) {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(address)
  return page
}

async function begin(page) {
  await page.getByRole('button', { name: 'Manifesto in two hours', exact: true }).press('Enter')
  const form = page.getByRole('form', { name: 'New session' })
  await form.getByRole('textbox', { name: 'Title' }).fill(title)
  await form.getByRole('button', { name: 'Make the session' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await write(page)
}

async function goTo(page, tab) {
  await page.getByRole('navigation', { name: 'Parts of the session' }).getByRole('button', { name: tab }).press('Enter')
}

async function write(page) {
  await goTo(page, 'Run')
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: slot }).click()
  await page.getByRole('textbox', { name: 'New belief' }).waitFor()
}

/**
 * In the page: keys as a person presses them, each followed by a turn in which the app may draw. What a burst has written beyond `most` beliefs
 * it takes back at its end, so that the session stays as long as real ones are.
 * `lost`: undo and redo that the app did not take, though there was something.
 */
async function workAtRandom({ seed, count, kept, most }) {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const setText = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set
  const turn = () => new Promise((next) => setTimeout(next))
  const told = { written: 0, undone: 0, redone: 0, lost: 0 }
  const key = (target, given) => target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }))
  /** On the page, as a key pressed where no field has the focus. */
  const pressed = (given) => {
    document.activeElement.blur()
    if (key(document.body, given)) told.lost++
  }
  let here = 0
  let ahead = 0
  const undo = () => {
    pressed({ key: 'z', code: 'KeyZ', ctrlKey: true })
    told.undone++
    here--
    ahead++
  }
  for (let done = 0; done < count; done++) {
    const dice = random()
    const isTidying = count - done <= kept + here - most
    if (here > 0 && (isTidying || dice < 0.35)) undo()
    else if (ahead > 0 && dice < 0.6) {
      pressed({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true })
      told.redone++
      here++
      ahead--
    } else {
      const field = document.querySelector('[data-capture]')
      setText.call(field, `Belief ${seed}-${done}: a customer hears the same from all 東京 👩‍👩‍👧`)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      key(field, { key: 'Enter', code: 'Enter' })
      told.written++
      here++
      ahead = 0
    }
    await turn()
  }
  return told
}

/** What a facilitator does between bursts of work; each has its turn. */
async function lookAround(page, number, counts) {
  if (number % 5 === 1) {
    await goTo(page, 'Prepare')
    await goTo(page, 'Share')
    counts.moves += 2
    if (number % 20 === 1) {
      await exported(page)
      counts.exports += 1
    }
    await write(page)
  }
  if (number % 10 === 3) {
    const [wall] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Audience view', exact: true }).click()])
    await wall.getByRole('heading').first().waitFor()
    await wall.close()
    counts.windows += 1
  }
  if (number % 25 === 7) {
    await saved(page)
    await page.getByRole('button', { name: 'Back to all sessions' }).click()
    await page.getByRole('link', { name: title }).click()
    await write(page)
    counts.openings += 1
  }
}

function saved(page) {
  return page.getByRole('banner').getByText('Saved', { exact: true }).waitFor()
}

/** The session file, as it is handed out under Share. */
async function exported(page) {
  await goTo(page, 'Share')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save Session file' }).click()])
  const text = readFileSync(await download.path(), 'utf8')
  await download.delete()
  return text
}

/** How many are on the board once it stands still: floods of changes are drawn a few times a second. */
async function beliefsOn(page) {
  const count = () => page.locator('[data-note]').count()
  let last = -1
  for (let now = await count(); now !== last; now = await count()) {
    last = now
    await page.waitForTimeout(250)
  }
  return last
}

/**
 * Bytes of the page's heap after collection, without compiled code: how much of that there is tells what was run often, not what the app keeps.
 * Between bursts there are about as many beliefs as ever.
 */
async function settledHeap(page) {
  await saved(page)
  const session = await page.context().newCDPSession(page)
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const parts = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return sizeWithoutCode(JSON.parse(parts.join('')))
}

/** The sizes of all nodes of a heap snapshot but those of type "code". Nodes are rows of numbers, laid out as the snapshot's own head says. */
function sizeWithoutCode({ snapshot, nodes }) {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types[0].indexOf('code')]
  let sum = 0
  for (let row = 0; row < nodes.length; row += fields.length) if (nodes[row + type] !== code) sum += nodes[row + size]
  return sum
}

/** Answers how many files went: a snapshot and what is known about it. */
function removeNewest(data) {
  const [id] = readdirSync(join(data, 'sessions')).filter((name) => !name.startsWith('.'))
  const folder = join(data, 'sessions', id ?? '', 'generations')
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.groundwork'))
    .sort()
    .at(-1)
  const names = readdirSync(folder).filter((name) => newest !== undefined && name.startsWith(newest.replace('.groundwork', '')))
  for (const name of names) rmSync(join(folder, name))
  return names.length
}
