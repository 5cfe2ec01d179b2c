/** The fixed map of pages: what is in it is served exactly so, and no way of writing an address reaches anything else. */
import { mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AssetMap, listAssets, readAsset, resolveAsset } from './assets'

let folder: string
let map: AssetMap
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-assets-'))
  await mkdir(join(folder, 'assets'))
  for (const name of [
    'index.html',
    'assets/a.js',
    'assets/a.css',
    'assets/inter.woff2',
    'assets/page one.png',
    'assets/de-1.aff',
    'assets/de-1.dic',
    'assets/a.php',
  ]) {
    await writeFile(join(folder, name), name)
  }
  map = await listAssets(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is in the map is found with its exact type', () => {
  const types = [
    '/',
    '/index.html',
    '/assets/a.js',
    '/assets/a.css',
    '/assets/inter.woff2',
    '/assets/page%20one.png',
    '/assets/de-1.aff',
    '/assets/de-1.dic',
  ].map((path) => {
    const found = resolveAsset(map, 'GET', path)
    return found.status === 200 ? found.asset.type : found.status
  })
  expect(types).toEqual([
    'text/html; charset=utf-8',
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'text/css; charset=utf-8',
    'font/woff2',
    'image/png',
    'text/plain; charset=utf-8',
    'text/plain; charset=utf-8',
  ])
  expect(resolveAsset(map, 'HEAD', '/').status).toBe(200)
})

const methods = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'get', '']
const tricks = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '..%2f',
  '..%5c',
  '..\\',
  '%c0%ae%c0%ae',
  '.',
  '%00',
  '\u0000',
  '%0a',
  '%7f',
  '%',
  '%zz',
  '%ff',
]
const places = [
  '/X',
  '/X/',
  '/X/X',
  '/X/index.html',
  '/index.html/X',
  '/assets/X/index.html',
  '/assets/X',
  '/Xindex.html',
  '/index.htmlX',
  '/assets/a.jsX',
  'X',
  '/X/X/X/etc/passwd',
  '//X',
  '/assets//X',
  '/assets/aX.js',
]
const table = [
  ...places.flatMap((place) => tricks.map((trick) => place.replaceAll('X', trick))),
  ...[
    '',
    '//',
    '//index.html',
    '/assets',
    '/assets/',
    '/ASSETS/a.js',
    '/index.HTML',
    '/index.html?',
    '/index.html#a',
    '/assets/a.js/',
    '/assets/a.js;x',
    '/assets/a.php',
  ],
  ...[
    '/assets%2fa.js',
    '/assets%2Fa.js',
    '/assets%5ca.js',
    '/assets\\a.js',
    'index.html',
    'http://x/index.html',
    '/C:/index.html',
    '/etc/passwd',
    '/__proto__',
    '/constructor',
  ],
  ...[
    '/\u202eindex.html',
    '/ındex.html',
    '/index.html\u200b',
    '/index.html.',
    '/index.html ',
    '/index.html%20',
    '/index.html::$DATA',
    '/index.html~1',
    '/.git/config',
    '/~root/',
    `/${'a/'.repeat(600)}`,
  ],
]

test(`T-73: of ${table.length} addresses that are not in the map none is answered, and none throws`, () => {
  expect(table.length).toBeGreaterThan(280)
  expect(table.filter((path) => ![400, 404].includes(resolveAsset(map, 'GET', path).status))).toEqual([])
})

test.each(methods)('T-73: the method “%s” is refused', (method) => {
  expect(resolveAsset(map, method, '/index.html').status).toBe(405)
})

test('T-73: a file that was swapped for a link after the start is not read', async () => {
  const found = resolveAsset(map, 'GET', '/assets/a.css')
  if (found.status !== 200) throw new Error('The style sheet is missing.')
  expect(await readAsset(found.asset)).not.toBeNull()
  await unlink(found.asset.file)
  await symlink('/etc/passwd', found.asset.file)
  expect(await readAsset(found.asset)).toBeNull()
  await unlink(found.asset.file)
  expect(await readAsset(found.asset)).toBeNull()
})

test('a folder that is not there is an empty map', async () => {
  expect((await listAssets(join(folder, 'nowhere'))).size).toBe(0)
})
