/** Finding and fetching Electron's binary without importing it, with a stand-in for its package. */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failureFile, findElectronBinary, findElectronPackage, hasFailedBefore, installElectron } from './electron-binary'
import { startFileIn } from './start-file'

let root: string
let folder: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'groundwork-start-'))
  folder = join(root, 'node_modules', 'electron')
  await mkdir(folder, { recursive: true })
  await writeFile(join(root, 'package.json'), '{}')
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.4.1', main: 'index.js' }))
  await writeFile(join(folder, 'index.js'), 'throw new Error("imported")')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const installer = (script: string) => writeFile(join(folder, 'install.js'), script)
const works =
  "const fs = require('fs'); fs.mkdirSync('dist'); fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron')"
const found = () => {
  const one = findElectronPackage(root)
  if (one === null) throw new Error('The stand-in was not found.')
  return one
}

test('the binary is looked for as a file', async () => {
  expect(found()).toMatchObject({ version: '45.4.1' })
  expect(findElectronBinary(found(), {})).toBeNull()
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'path.txt'), 'electron')
  expect(findElectronBinary(found(), {})).toBeNull()
  await writeFile(join(folder, 'dist', 'electron'), '')
  await chmod(join(folder, 'dist', 'electron'), 0o755)
  expect(findElectronBinary(found(), {})).toBe(join(folder, 'dist', 'electron'))
  expect(findElectronBinary(found(), { ELECTRON_OVERRIDE_DIST_PATH: root })).toBeNull()
})

test('without the package there is nothing to find', async () => {
  await rm(folder, { recursive: true })
  expect(findElectronPackage(root)).toBeNull()
})

test('an installer that works leaves a binary and no remembered failure', async () => {
  await installer(works)
  expect(await installElectron(root, found())).toBe(true)
  expect(hasFailedBefore(root, found())).toBe(false)
})

test('a failed download is remembered for this version, and forgotten when it works', async () => {
  await installer('process.exit(1)')
  expect(await installElectron(root, found())).toBe(false)
  expect(hasFailedBefore(root, found())).toBe(true)
  expect(hasFailedBefore(root, { ...found(), version: '46.0.0' })).toBe(false)
  await installer(works)
  expect(await installElectron(root, found())).toBe(true)
  expect(hasFailedBefore(root, found())).toBe(false)
})

test('an installer that hangs is killed', async () => {
  await installer('setInterval(() => undefined, 1000)')
  expect(await installElectron(root, found(), 300)).toBe(false)
  expect(await readFile(failureFile(root), 'utf8')).toBe('45.4.1')
})

test('of the arguments only the last session file counts', () => {
  expect(startFileIn(['electron', '.', '--flag=x.groundwork', '/a/One.GROUNDWORK', '/a/b.groundwork'])).toBe('/a/b.groundwork')
  expect(startFileIn(['electron', '.', '/etc/passwd', '--b.groundwork'])).toBeNull()
})
