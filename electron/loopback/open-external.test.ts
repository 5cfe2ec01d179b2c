/** Which browser is started, with what, and what is done when there is none. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayWhere } from '../serve-in-terminal'
import { type Surroundings, showAddress, showInFileManager } from './open-external'

const address = 'http://127.0.0.1:4319/#launch=abc'
const desktop: Surroundings = { platform: 'linux', environment: { DISPLAY: ':0' }, isRoot: false }
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-browser-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function starting(works: (program: string) => boolean = () => true) {
  const started: (readonly string[])[] = []
  return {
    started,
    start: async (program: string, given: readonly string[]) => {
      started.push([program, ...given])
      return works(program)
    },
  }
}

test('T-82: an installed browser gets its own window and profile, and no shell is involved', async () => {
  const { started, start } = starting()
  const profile = join(folder, 'browser')
  expect(await showAddress(address, profile, { around: desktop, start, find: async () => '/usr/bin/chromium' })).toBe('app-window')
  expect(started).toHaveLength(1)
  expect(started[0]).toEqual(
    expect.arrayContaining([
      '/usr/bin/chromium',
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ]),
  )
  expect(started[0]).not.toContain('--no-sandbox')
  expect((await stat(profile)).mode & 0o777).toBe(0o700)
})

test('T-87: our own window has a profile without extensions, and where only the everyday browser is left the terminal says what that means', async () => {
  const { started, start } = starting()
  await showAddress(address, join(folder, 'browser'), { around: desktop, start, find: async () => '/usr/bin/chromium' })
  expect(started[0]).toContain('--disable-extensions')
  const serving = { address: 'http://127.0.0.1:4319/', launchAddress: () => address }
  expect(sayWhere('default-browser', serving)).toContain('your default browser, whose extensions can read the page')
  expect(sayWhere('app-window', serving)).toContain('its own browser window')
  // The key stands in a terminal only when a person has to carry it to a browser.
  expect((['app-window', 'default-browser', 'nowhere'] as const).map((shown) => sayWhere(shown, serving).includes('#launch='))).toEqual([
    false,
    false,
    true,
  ])
})

test('T-83: a browser that does not start is followed by the default one, and that by a printed address', async () => {
  const noChromium = starting((program) => program === 'xdg-open')
  const find = async () => '/usr/bin/chromium'
  expect(await showAddress(address, join(folder, 'b'), { around: desktop, start: noChromium.start, find })).toBe('default-browser')
  const nothing = starting(() => false)
  expect(await showAddress(address, join(folder, 'b'), { around: desktop, start: nothing.start, find })).toBe('nowhere')
  expect(nothing.started.map(([program]) => program)).toEqual(['/usr/bin/chromium', 'xdg-open'])
})

test('without a display, or as root, nothing is started', async () => {
  const { started, start } = starting()
  const find = async () => '/usr/bin/chromium'
  expect(await showAddress(address, folder, { around: { ...desktop, environment: {} }, start, find })).toBe('nowhere')
  expect(await showAddress(address, folder, { around: { ...desktop, isRoot: true }, start, find })).toBe('nowhere')
  expect(await showInFileManager(folder, { ...desktop, environment: {} }, start)).toBe(false)
  expect(started).toEqual([])
})

test.each([
  ['darwin', ['open', address]],
  ['win32', ['rundll32.exe', 'url.dll,FileProtocolHandler', address]],
] as const)('the default browser of %s is asked by its own opener', async (platform, expected) => {
  const { started, start } = starting()
  await showAddress(address, folder, { around: { ...desktop, platform }, start, find: async () => null })
  expect(started).toEqual([expected])
})
