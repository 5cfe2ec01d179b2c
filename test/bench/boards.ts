/**
 * Our board against those that a user would pick instead, in turn in one run: start-up, adding, dragging, memory, and one edit with its way
 * back. `GROUNDWORK_BENCH_ROUNDS` sets how often (5); the long rows (5,000 one by one, at most 60 s each) are run once.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../helpers/chromium.ts'
import { startLoopback } from '../helpers/loopback.ts'
import { type Contender, contendersOf, freshPage, type Name, names, openBoard } from './contenders.ts'
import { addAtOnce, addInARow, addWithPauses } from './in-board.ts'
import { watchStart } from './in-page.ts'
import { against, kib, median, ms, type Row, ratio, type Times } from './measure.ts'
import { readyPeers, servePeers } from './peers.ts'

const rounds = Number(process.env.GROUNDWORK_BENCH_ROUNDS ?? 5)
/** Longest time that one board gets for 5,000 notes. */
const longest = 60_000
const moves = 90

type Each<Value> = Record<Name, Value>
type Boards = Readonly<Record<Name, Contender>>

/** What a part of this bench gets: both browsers, the boards, and where the files of each lie. */
interface Ground {
  /** Draws sixty pictures a second, as a screen shows them. */
  readonly browser: Browser
  readonly boards: Boards
  readonly folders: Each<string>
}

async function onGround(root: string, rowsOf: (ground: Ground) => Promise<Row[]>): Promise<Row[]> {
  const peers = await readyPeers(root)
  const browser = await chromium.launch(await launchOptions())
  const [host, served] = [await startLoopback(), await servePeers(peers)]
  const folders = { ours: join(root, 'out/renderer'), excalidraw: peers.built, tldraw: peers.built }
  try {
    return await rowsOf({ browser, folders, boards: contendersOf(host, served) })
  } finally {
    await Promise.all([browser.close(), served.stop()])
    await host.stop()
    await host.remove()
  }
}

export const boardStart = (root: string) => onGround(root, startRows)
export const boardAdding = (root: string) => onGround(root, thousandRows)
export const boardDragging = (root: string) => onGround(root, heavyRows)
export const boardLong = (root: string) => onGround(root, fiveThousandRows)

async function each<Value>(work: (name: Name) => Promise<Value>): Promise<Each<Value>> {
  return { ours: await work('ours'), excalidraw: await work('excalidraw'), tldraw: await work('tldraw') }
}

const lists = <Value>(): Each<Value[]> => ({ ours: [], excalidraw: [], tldraw: [] })

/** One line with the three values beside each other. */
function beside(what: string, said: (name: Name) => string, note = ''): Row {
  return {
    what,
    value: said('ours'),
    note: `excalidraw ${said('excalidraw')} · tldraw ${said('tldraw')}${note === '' ? '' : ` · ${note}`}`,
  }
}

/** In a browser context that has never seen the page: until it would take a press, and what was loaded by then. */
async function startRows({ browser, boards, folders }: Ground): Promise<Row[]> {
  const times = lists<number>()
  const files = lists<string>()
  for (let round = 0; round <= rounds; round++) {
    await each(async (name) => {
      const page = await freshPage(browser)
      await page.addInitScript(watchStart, boards[name].ready)
      await page.goto(await boards[name].address())
      const start = await page.evaluate(() => (window as unknown as { started: Promise<{ ms: number; files: string[] }> }).started)
      // The first start of all warms up the disk.
      if (round > 0) times[name].push(start.ms)
      files[name] = start.files
      await page.context().close()
    })
  }
  const sizes = await each(async (name) => {
    const zipped = files[name].map(async (file) => gzipSync(await readFile(join(folders[name], file))).length)
    return (await Promise.all(zipped)).reduce((sum, size) => sum + size, 0)
  })
  return [
    beside('Start-up, JS and CSS, gzip', (name) => kib(sizes[name])),
    against('  ours / excalidraw', sizes.ours / sizes.excalidraw, 0.5),
    beside('Start-up to first input', (name) => ms(median(times[name])), `cold context, ${rounds} starts each in turn`),
    against('  ours / excalidraw', ratio(times.ours, times.excalidraw), 0.5),
    against('  ours / tldraw', ratio(times.ours, times.tldraw), 0.35),
  ]
}

/**
 * One note after the other, by what a person or program uses there (ours: words and Enter in the box): a thousand in a row, each in a turn of
 * its own, until the last is drawn; and one more among them, from the call to the picture that shows it.
 */
async function thousandRows({ browser, boards }: Ground): Promise<Row[]> {
  const inARow = lists<number>()
  const single = lists<number>()
  const pasted = lists<number>()
  for (let round = 0; round < rounds; round++) {
    await each(async (name) => {
      const page = await openBoard(browser, boards[name])
      const marks = await page.evaluate(addInARow, { count: 1000, limit: longest })
      inARow[name].push((marks.at(-1) ?? Number.NaN) / 1000)
      single[name].push(median(await page.evaluate(addWithPauses, 20)))
      await page.context().close()
      const other = await openBoard(browser, boards[name])
      pasted[name].push(await other.evaluate(addAtOnce, 1000))
      await other.context().close()
    })
  }
  return [
    beside('1,000 one by one, each', (name) => ms(median(inARow[name])), 'a turn of the event loop for each, until all are drawn'),
    against('  ours / excalidraw', ratio(inARow.ours, inARow.excalidraw), 0.15),
    against('  ours / tldraw', ratio(inARow.ours, inARow.tldraw), 0.08),
    beside('One more among 1,000, to its picture', (name) => ms(median(single[name])), 'sixty pictures a second, a pause after each'),
    beside('1,000 at once', (name) => ms(median(pasted[name])), 'ours: a paste, with its preview'),
  ]
}

/** Once each: how far one comes within a minute, and what the last five hundred cost against those before the thousandth. */
async function fiveThousandRows({ browser, boards }: Ground): Promise<Row[]> {
  const marks = await each(async (name) => {
    const page = await openBoard(browser, boards[name])
    const result = await page.evaluate(addInARow, { count: 5000, limit: longest })
    await page.context().close()
    return result
  })
  const between = (times: Times, from: number, to: number) =>
    ((times[to - 1] ?? Number.NaN) - (times[from - 1] ?? Number.NaN)) / (to - from) / 100
  const atEnd = (name: Name) => between(marks[name], marks[name].length - 5, marks[name].length)
  const growth = (name: Name) => atEnd(name) / between(marks[name], 5, 10)
  return [
    beside('5,000 one by one', (name) => {
      const count = marks[name].length * 100
      const time = ms(marks[name].at(-1) ?? Number.NaN)
      return count === 5000 ? time : `${count} in ${time}`
    }),
    beside('  each of the last 500', (name) => ms(atEnd(name))),
    { ...against('  against the 500 before the 1,000th', growth('ours'), 2), note: others((name) => `${growth(name).toFixed(2)}×`) },
  ]
}

function others(said: (name: Name) => string): string {
  return `excalidraw ${said('excalidraw')} · tldraw ${said('tldraw')}`
}

/** With 5,000 notes: dragging one of those in sight, sixty pictures a second, and the memory that is held. */
async function heavyRows({ browser, boards }: Ground): Promise<Row[]> {
  const drags = lists<number>()
  const pages = await each(async (name) => {
    const page = await openBoard(browser, boards[name])
    await page.evaluate(addAtOnce, 5000)
    return page
  })
  const heaps = await each((name) => heapOf(pages[name]))
  await each((name) => boards[name].beforeDrag(pages[name]))
  for (let round = 0; round <= rounds; round++) {
    await each(async (name) => {
      const time = await drag(pages[name])
      if (round > 0) drags[name].push(time)
    })
  }
  for (const name of names) await pages[name].context().close()
  return [
    beside(
      'Drag one of 5,000, main thread per picture',
      (name) => ms(median(drags[name])),
      `${moves} moves, one in each sixtieth of a second`,
    ),
    against('  ours / excalidraw', ratio(drags.ours, drags.excalidraw), 0.4),
    beside('Heap at 5,000', (name) => `${(heaps[name] / 2 ** 20).toFixed(0)} MiB`, 'after a collection'),
  ]
}

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await page.waitForTimeout(1000)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize
}

/** Milliseconds of main thread for each move: the pointer walks in a slow curve over the notes around. */
async function drag(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  await page.waitForTimeout(500)
  const { x, y } = await page.evaluate(() => window.board.grip())
  const at = (step: number) => ({ x: x + 12 + 300 * Math.sin(step / 30), y: y + 10 + 80 * (1 - Math.cos(step / 20)) })
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 12, y + 10)
  await page.waitForTimeout(100)
  const began = await taskTime(devtools)
  for (let step = 1; step <= moves; step++) {
    await page.mouse.move(at(step).x, at(step).y)
    await new Promise((next) => setTimeout(next, 17))
  }
  const ended = await taskTime(devtools)
  await page.mouse.up()
  await page.waitForTimeout(200)
  const hasMoved = await page.evaluate(() => window.board.hasMoved())
  await devtools.detach()
  if (!hasMoved) throw new Error(`Nothing was dragged on ${page.url()}.`)
  return ((ended - began) * 1000) / moves
}

/** Seconds that the page's main thread has worked so far. */
async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN
}
