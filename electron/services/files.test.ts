/** What touches other people's files: T-31 (reading), T-42 (names), T-66 (exports); and T-79 (rights of ours). */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataFolder, safeFileName } from './index'
import { faultyFileSystem } from './test-kit/faulty-file-system'
import { aFolder, aSnapshot, cleanUp, codeFrom, lines, someServices, value } from './test-kit/folders'

cleanUp()
const onUnix = process.platform !== 'win32'

test('T-31 a file of the allowed size is read whole, one byte more is refused before it is read', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const services = await someServices(join(folder, 'data'), { fs })
  const path = join(folder, 'plan.groundwork')
  for (const size of [0, 1, 1000]) {
    writeFileSync(path, Buffer.alloc(size, 7))
    expect(value(await services.readFileWithin(path, 1000))).toEqual(new Uint8Array(size).fill(7))
  }
  truncateSync(path, 4 * 1024 ** 3)
  const before = fs.log.length
  const answer = await services.readFileWithin(path, 25 * 1024 * 1024)
  expect(codeFrom(answer)).toBe('too-large')
  if (!answer.ok) expect(answer.problem.sentence).toMatch(/plan\.groundwork.*25 MB/)
  expect(fs.log.slice(before).map((one) => one.name)).toEqual(['lstat'])
  expect(codeFrom(await services.readFileWithin(path, 100))).toBe('too-large')
})

test('T-31 a file that grows while it is read is stopped at the limit', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const services = await someServices(join(folder, 'data'), { fs })
  const path = join(folder, 'growing')
  writeFileSync(path, Buffer.alloc(90))
  fs.failing = ({ name, path: at }) => {
    if (name === 'read' && at === path) writeFileSync(path, Buffer.alloc(5000), { flag: 'a' })
    return null
  }
  expect(codeFrom(await services.readFileWithin(path, 100))).toBe('too-large')
  expect(fs.log.filter((one) => one.name === 'read').length).toBeLessThan(4)
})

test.runIf(onUnix)('T-31 folders, links, pipes and devices are refused, without waiting', async () => {
  const folder = aFolder()
  const services = await someServices(join(folder, 'data'))
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'secret'), 'x')
  symlinkSync(join(folder, 'secret'), join(folder, 'link'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  for (const path of [join(folder, 'folder'), join(folder, 'link'), join(folder, 'pipe'), '/dev/zero']) {
    expect(codeFrom(await services.readFileWithin(path, 1000))).toBe('refused')
  }
  expect(codeFrom(await services.readFileWithin(join(folder, 'none'), 1000))).toBe('not-found')
})

test.runIf(onUnix)('T-31 a link or pipe swapped in after looking is refused too, and a file that cannot be read says so', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const services = await someServices(join(folder, 'data'), { fs })
  writeFileSync(join(folder, 'plain'), 'x')
  execFileSync('mkfifo', [join(folder, 'pipe')])
  symlinkSync(join(folder, 'plain'), join(folder, 'link'))
  const lstat = fs.lstat
  Object.assign(fs, { lstat: () => lstat(join(folder, 'plain')) })
  expect(codeFrom(await services.readFileWithin(join(folder, 'link'), 1000))).toBe('refused')
  expect(codeFrom(await services.readFileWithin(join(folder, 'pipe'), 1000))).toBe('refused')
  fs.failing = ({ name }) => (name === 'read' ? 'EIO' : null)
  const answer = await services.readFileWithin(join(folder, 'plain'), 1000)
  expect(codeFrom(answer)).toBe('disk-error')
  if (!answer.ok) expect(answer.problem.sentence).toContain('plain could not be read')
})

test('T-42 a title becomes a name that every system takes and that stays where it is put', () => {
  const cases: [string, string][] = [
    ['Beliefs.pptx', 'Beliefs.pptx'],
    ['../../x.pdf', '-..-x.pdf'],
    ['CON', '_CON'],
    ['con.pptx', '_con.pptx'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['COM1 .md', '_COM1.md'],
    ['a/b\\c:d*e?f"g<h>i|j.csv', 'a-b-c-d-e-f-g-h-i-j.csv'],
    ['.', 'Untitled'],
    ['..', 'Untitled'],
    ['', 'Untitled'],
    ['...pptx', 'pptx'],
    ['/.pptx', 'Untitled.pptx'],
    ['plan. . .', 'plan'],
    ['  plan  .pdf', 'plan.pdf'],
    ['a\u0000b\tc\nd.pdf', 'abcd.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['half \ud800 character', 'half character'],
    ['Zürich – Übersicht.pptx', 'Zürich – Übersicht.pptx'],
    ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
  ]
  for (const [title, name] of cases) expect(safeFileName(title), JSON.stringify(title)).toBe(name)
  expect(safeFileName(`${'x'.repeat(300)}.pptx`)).toBe(`${'x'.repeat(115)}.pptx`)
  expect(safeFileName(`${'👩‍👩‍👧'.repeat(50)}.pptx`)).toBe(`${'👩‍👩‍👧'.repeat(6)}.pptx`)
})

test('T-42 whatever the title, the name has no separator, control or bad end and at most 120 bytes, and is safe already when made safe again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('', '.pptx', '.groundwork'), (title, extension) => {
      const name = safeFileName(title + extension)
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202a-\u202e]|^[. ]|[. ]$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
      expect(name.length).toBeGreaterThan(0)
      expect(safeFileName(name)).toBe(name)
    }),
    { numRuns: 500 },
  )
})

test('T-66 an export that cannot be written leaves the old file and names it', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const services = await someServices(join(folder, 'data'), { fs, sleep: async () => undefined })
  const path = join(folder, 'Deck.pptx')
  value(await services.writeFileSafely(path, Buffer.from('old')))
  for (const [code, expected] of [
    ['EBUSY', 'disk-error'],
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'folder-unusable'],
  ]) {
    fs.failing = ({ name }) => (name === 'rename' ? (code ?? null) : null)
    const answer = await services.writeFileSafely(path, Buffer.from('new'))
    expect(codeFrom(answer)).toBe(expected)
    if (!answer.ok) expect(answer.problem.sentence).toMatch(/^Deck\.pptx was not written/)
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['Deck.pptx', 'data'])
  }
})

test.runIf(onUnix)('T-79 folders are for their owner only, and so is every file', async () => {
  const folder = join(aFolder(), 'Groundwork')
  const services = await someServices(folder, { reserveBytes: 1000 })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 2) }))
  value(await services.snapshot(aSnapshot(2)))
  value(await services.savePreferences({ theme: 'dark' }))
  value(await services.templates({ do: 'save', templateId: 'mine', text: '{}' }))
  await expect.poll(() => existsSync(join(folder, 'reserve'))).toBe(true)
  const paths = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].map((name) => join(folder, name))
  expect(paths.length).toBeGreaterThan(10)
  for (const path of paths) {
    const facts = statSync(path)
    expect((facts.mode & 0o777).toString(8), path).toBe(facts.isDirectory() ? '700' : '600')
  }
})

test('data lies where the system keeps data of apps, or where GROUNDWORK_DATA says', () => {
  const at = (platform: string, environment: Record<string, string>) => dataFolder({ environment, platform, home: '/home/f' })
  expect(at('linux', {})).toBe('/home/f/.local/share/Groundwork')
  expect(at('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/Groundwork')
  expect(at('linux', { XDG_DATA_HOME: 'not/absolute' })).toBe('/home/f/.local/share/Groundwork')
  expect(at('darwin', {})).toBe('/home/f/Library/Application Support/Groundwork')
  expect(at('win32', {})).toBe(join('/home/f', 'AppData', 'Roaming', 'Groundwork'))
  expect(at('win32', { APPDATA: '/roaming' })).toBe('/roaming/Groundwork')
  expect(at('linux', { GROUNDWORK_DATA: '/stick' })).toBe('/stick')
})
