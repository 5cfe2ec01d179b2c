/**
 * T-04, the measured case: the browser's profile lies on a disk with almost nothing left. In every trial the built app runs on a tmpfs of its
 * own with the journal elsewhere, the profile's disk is filled to a few megabytes and then to nothing, beliefs are written until fifty more
 * are called saved, the browser is killed. Then it opens the session anew from the same profile: nothing that was called saved may be missing.
 * Beside the app a plain page writes 30 KB records with and without `persist()`: how often IndexedDB itself loses what it has promised.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserOptions, startHost } from './app.mjs'

const megabyte = 1_048_576
const diskBytes = 96 * megabyte
const recordsBefore = 200
const recordsAfter = 400
/** How long the plain page gets for its records. */
const patienceMs = 20_000

/** @param {number} trials @returns {Promise<{ ok: boolean, figures: string }>} */
export async function fillDisks(trials) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-disks-'))
  try {
    if (!mount(join(folder, 'probe')))
      return { ok: false, figures: 'no small disk can be mounted here (it takes root on Linux), so none was filled' }
    unmount(join(folder, 'probe'))
    const options = await browserOptions()
    // With room enough nothing may be lost, or what is counted below is the fault of this script.
    const control = await plainTrial(join(folder, 'control'), options, null, false)
    if (control.lost > 0 || control.acked < recordsBefore + recordsAfter)
      throw new Error(
        `With room enough ${control.lost} of ${control.acked} promised records are missing, so the trials would prove nothing.`,
      )
    const told = { stuck: 0, app: 0, gone: 0, acked: 0, unreadable: 0, plain: 0, plainLost: 0, plainAll: 0, newerLost: 0 }
    for (let trial = 0; trial < trials; trial++) {
      const free = Math.round(((trial % 10) / 10) * 6 * megabyte)
      const one = await appTrial(join(folder, `app-${trial}`), options, free).catch((error) => {
        console.log(`  ${trial + 1}: the app could not be played to its end: ${error}`)
        if (error instanceof Error && 'shown' in error) console.log(`  what it showed: ${error.shown}`)
        told.stuck += 1
        return { acked: 0, missing: 0, isStoreLost: false }
      })
      told.app += 1
      told.acked += one.acked
      told.gone += one.missing
      if (one.isStoreLost) told.unreadable += 1
      const plain = await plainTrial(join(folder, `plain-${trial}`), options, free, trial % 2 === 1)
      told.plain += 1
      if (plain.lost > 0) told.plainLost += 1
      if (plain.lost > 0 && plain.left === 0) told.plainAll += 1
      const newer = await plainTrial(join(folder, `newer-${trial}`), withSqlite(options), free, trial % 2 === 1)
      if (newer.lost > 0) told.newerLost += 1
      console.log(
        `  ${trial + 1}: ${(free / megabyte).toFixed(1)} MB left: app ${one.acked} saved, ${one.missing} missing${one.isStoreLost ? ', its IndexedDB lost something' : ''}; a plain page ${plain.acked} promised, ${plain.lost} lost, with SQLite ${newer.acked} and ${newer.lost}`,
      )
    }
    return {
      ok: told.gone === 0 && told.stuck === 0 && told.acked > 0,
      figures: `${told.app} full disks: ${told.acked} beliefs called saved, ${told.gone} missing after the rebuild, ${told.stuck} days that could not be played to their end; the app's IndexedDB was behind or gone in ${told.unreadable}; a plain page lost promised records in ${told.plainLost} of ${told.plain} trials, all of them in ${told.plainAll}, half of the trials with persist(); with the browser's coming SQLite storage in ${told.newerLost} (with room enough: 0 of ${control.acked})`,
    }
  } finally {
    for (const name of readdirSync(folder)) unmount(join(folder, name))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The same browser with the storage that is to come after LevelDB, where its build knows the name. */
function withSqlite(options) {
  return { ...options, args: [...options.args, '--enable-features=IdbSqliteBackingStore'] }
}

/** The whole app: journal on the ordinary disk, the browser's profile on the small one. An error says what was on the screen. */
async function appTrial(place, options, free) {
  mount(place)
  const host = await startHost(`${place}-data`)
  const opened = []
  try {
    const profile = join(place, 'profile')
    const first = await open(profile, options, await host.launch())
    opened.push(first)
    await first.page.getByRole('button', { name: 'Manifesto in two hours', exact: true }).press('Enter')
    const form = first.page.getByRole('form', { name: 'New session' })
    await form.getByRole('textbox', { name: 'Title' }).fill('On a full disk')
    await form.getByRole('button', { name: 'Make the session' }).press('Enter')
    await first.page.getByRole('heading', { level: 1, name: 'On a full disk' }).waitFor()
    await run(first.page)
    for (let number = 1; number <= 20; number++) await write(first.page, `Belief ${number}`)
    await saved(first.page)
    fill(place, free)
    let acked = 20
    for (let number = 21; number <= 70; number++) {
      if (number === 45) fill(place, 0)
      await write(first.page, `Belief ${number} ${'x'.repeat(1500)}`)
      if (number % 5 !== 0) continue
      await saved(first.page)
      acked = number
    }
    await first.kill()
    const copied = await first.store()
    rmSync(join(place, 'fill'), { force: true })
    rmSync(join(place, 'fill-2'), { force: true })
    const second = await open(profile, options, await host.launch())
    opened.push(second)
    const before = await rowsIn(second.page)
    await second.page.getByRole('link', { name: 'On a full disk' }).click()
    await run(second.page)
    await saved(second.page)
    const missing = []
    for (let number = 1; number <= acked; number++) {
      const name = number <= 20 ? `Belief ${number}` : `Belief ${number} ${'x'.repeat(1500)}`
      if ((await second.page.getByRole('group', { name, exact: true }).count()) !== 1) missing.push(number)
    }
    await second.kill()
    if (missing.length > 0) console.log(`  missing: ${missing.join(' ')}`)
    return { acked, missing: missing.length, isStoreLost: copied > 0 && before < copied }
  } catch (error) {
    throw Object.assign(error, { shown: await opened.at(-1)?.shown() })
  } finally {
    for (const one of opened) await one.kill()
    await host.stop()
    unmount(place)
    rmSync(`${place}-data`, { recursive: true, force: true })
  }
}

/** A page of nobody's: what the storage alone promises and keeps. */
async function plainTrial(place, options, free, isPersisted) {
  mount(place)
  const host = await startHost(`${place}-data`)
  try {
    const profile = join(place, 'profile')
    const first = await open(profile, options, host.address)
    const promised = new Set()
    await first.page.exposeFunction('promised', (/** @type {number} */ number) => promised.add(number))
    if (isPersisted) await first.page.evaluate(() => navigator.storage.persist())
    // On a full disk a transaction may never be heard of again: what is promised by then is what counts.
    const put = (/** @type {number} */ from, /** @type {number} */ to) =>
      Promise.race([
        first.page.evaluate(putRecords, { from, to }).catch(() => undefined),
        new Promise((late) => setTimeout(late, patienceMs)),
      ])
    await put(0, recordsBefore)
    if (free !== null) fill(place, free)
    await put(recordsBefore, recordsBefore + recordsAfter)
    await first.kill()
    for (const name of ['fill', 'fill-2']) rmSync(join(place, name), { force: true })
    const second = await open(profile, options, host.address)
    const found = new Set(await second.page.evaluate(recordKeys).catch(() => []))
    await second.kill()
    return { acked: promised.size, lost: [...promised].filter((number) => !found.has(number)).length, left: found.size }
  } finally {
    await host.stop()
    unmount(place)
    rmSync(`${place}-data`, { recursive: true, force: true })
  }
}

/** In the page: 30 KB each, one transaction each; what its transaction called complete is promised. */
async function putRecords({ from, to }) {
  const opening = indexedDB.open('plain', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('records')
  const database = await new Promise((resolveOpen, reject) => {
    opening.onsuccess = () => resolveOpen(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  for (let number = from; number < to; number++) {
    const bytes = crypto.getRandomValues(new Uint8Array(30_000))
    const transaction = database.transaction('records', 'readwrite')
    transaction.objectStore('records').put(bytes, number)
    await new Promise((done, reject) => {
      transaction.oncomplete = () => done(undefined)
      transaction.onabort = () => reject(transaction.error)
    })
    window.promised(number)
  }
}

/** In the page. */
async function recordKeys() {
  const opening = indexedDB.open('plain', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('records')
  const database = await new Promise((resolveOpen, reject) => {
    opening.onsuccess = () => resolveOpen(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const asking = database.transaction('records').objectStore('records').getAllKeys()
  return new Promise((resolveKeys, reject) => {
    asking.onsuccess = () => resolveKeys(asking.result)
    asking.onerror = () => reject(asking.error)
  })
}

/** Documents the app's own copy holds; 0 when it cannot be read. */
function rowsIn(page) {
  return page
    .evaluate(async () => {
      const [known] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('groundwork'))
      if (known?.name === undefined) return 0
      const opening = indexedDB.open(known.name)
      const database = await new Promise((resolveOpen, reject) => {
        opening.onsuccess = () => resolveOpen(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const asking = database.transaction('documents').objectStore('documents').getAll()
      const rows = await new Promise((resolveRows, reject) => {
        asking.onsuccess = () => resolveRows(asking.result)
        asking.onerror = () => reject(asking.error)
      })
      database.close()
      return Math.max(0, ...rows.map((/** @type {{ seq: number }} */ row) => row.seq))
    })
    .catch(() => 0)
}

async function run(page) {
  await page.getByRole('navigation', { name: 'Parts of the session' }).getByRole('button', { name: 'Run' }).press('Enter')
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: 'Write and gather' }).click()
  await page.getByRole('textbox', { name: 'New belief' }).waitFor()
}

/** Until it stands on the board: before that it is not in the document, and "Saved" says nothing about it. */
async function write(page, belief) {
  const box = page.getByRole('textbox', { name: 'New belief' })
  await box.fill(belief)
  await box.press('Enter')
  await page.getByRole('group', { name: belief, exact: true }).waitFor()
}

function saved(page) {
  return page.getByRole('banner').getByText('Saved', { exact: true }).waitFor({ timeout: 60_000 })
}

async function open(profile, options, address) {
  const context = await chromium.launchPersistentContext(profile, { ...options, headless: true, timeout: 60_000 })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(60_000)
  const said = []
  page.on('console', (message) => said.push(`${message.type()} ${message.text()}`))
  page.on('pageerror', (error) => said.push(`error ${error.message}`))
  page.on('crash', () => said.push('the page crashed'))
  page.on('requestfailed', (request) => said.push(`failed ${request.url()} ${request.failure()?.errorText}`))
  page.on('response', (response) => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`))
  await page.goto(address)
  let last = 0
  const watch = setInterval(() => void rowsIn(page).then((seq) => (last = Math.max(last, seq))), 500)
  return {
    page,
    /** The newest state that the page's own storage has ever shown. */
    store: async () => last,
    /** For an error: what the page looks like and what it has said. */
    shown: async () => {
      const text = await Promise.race([
        page.evaluate(() => document.body.innerText).catch((error) => String(error)),
        new Promise((late) => setTimeout(() => late('it does not answer'), 5000)),
      ])
      return `${page.url().split('#')[0]} ${JSON.stringify(text).slice(0, 600)}; ${said.slice(-20).join(' | ')}`
    },
    /** As a crash: nothing is closed in an orderly way. */
    kill: async () => {
      clearInterval(watch)
      killThoseOf(profile)
      await context.close().catch(() => undefined)
    },
  }
}

/** Ends every process of the browser that was started on this profile, and no other. */
function killThoseOf(profile) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const line = attempt(() => readFileSync(join('/proc', pid, 'cmdline'), 'utf8')) ?? ''
    if (line.split('\0').some((word) => word === `--user-data-dir=${profile}`)) attempt(() => process.kill(Number(pid), 'SIGKILL'))
  }
}

/** Null when the process has ended meanwhile. */
function attempt(work) {
  try {
    return work()
  } catch {
    // It is gone already, which is what was wanted.
    return null
  }
}

/** Leaves so many bytes free. */
function fill(place, free) {
  const { bavail, bsize } = statfsSync(place)
  const bytes = bavail * bsize - free
  if (bytes <= 0) return
  const name = free === 0 ? 'fill-2' : 'fill'
  try {
    writeFileSync(join(place, name), Buffer.alloc(bytes))
  } catch (error) {
    // The browser took what was left in the meantime; the disk is as full as it was to be.
    if (error.code !== 'ENOSPC') throw error
  }
}

function mount(place) {
  mkdirSync(place, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', place], { stdio: 'ignore' }).status === 0
}

function unmount(place) {
  for (let tries = 0; tries < 5; tries++) {
    if (spawnSync('umount', [place], { stdio: 'ignore' }).status === 0) return
    if (spawnSync('mountpoint', ['-q', place]).status !== 0) return
    spawnSync('sleep', ['0.5'])
  }
  spawnSync('umount', ['-l', place], { stdio: 'ignore' })
}
