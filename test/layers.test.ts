/** The folder tree is the architecture: one table says who may import whom, and this reads every import of the sources. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Folder → folders it may import from (itself always). The longest matching key counts. */
const arrows: Record<string, readonly string[]> = {
  'electron/result.ts': [],
  'electron/contract.ts': ['electron/result.ts'],
  'electron/command-table.ts': [],
  electron: ['electron/command-table.ts', 'electron/contract.ts', 'electron/result.ts', 'electron/loopback', 'electron/services'],
  'electron/services': ['electron/contract.ts', 'electron/result.ts', 'electron/problems.ts'],
  'electron/loopback': ['electron', 'electron/contract.ts', 'electron/result.ts', 'electron/services'],
  'electron/cli.ts': ['electron', 'electron/cli', 'electron/services', 'electron/loopback', 'renderer/headless.ts'],
  'electron/cli': ['electron', 'electron/result.ts', 'electron/services', 'electron/loopback', 'renderer/headless.ts'],
  'renderer/lib': ['electron/result.ts', 'electron/command-table.ts'],
  'renderer/ui': ['renderer/lib'],
  'renderer/host': ['electron/contract.ts', 'electron/result.ts', 'renderer/lib'],
  'renderer/session': ['renderer/lib'],
  'renderer/deck': ['renderer/lib'],
  'renderer/activities': ['renderer/session', 'renderer/deck/model.ts', 'renderer/lib', 'renderer/ui', 'renderer/room/parts'],
  'renderer/store': ['renderer/session', 'renderer/lib'],
  'renderer/storage': ['renderer/store', 'renderer/session', 'renderer/activities', 'renderer/host', 'renderer/lib'],
  'renderer/spelling': ['renderer/session', 'renderer/activities', 'renderer/store', 'renderer/ui', 'renderer/lib'],
  'renderer/room/parts': ['renderer/session', 'renderer/ui', 'renderer/lib'],
  'renderer/room': [
    'renderer/room/parts',
    'renderer/spelling',
    'renderer/session',
    'renderer/activities',
    'renderer/deck',
    'renderer/store',
    'renderer/storage',
    'renderer/host',
    'renderer/ui',
    'renderer/lib',
  ],
  'renderer/library': [
    'renderer/session',
    'renderer/activities',
    'renderer/deck',
    'renderer/store',
    'renderer/storage',
    'renderer/host',
    'renderer/ui',
    'renderer/lib',
  ],
  'renderer/app': [
    'renderer/room',
    'renderer/room/parts',
    'renderer/library',
    'renderer/spelling',
    'renderer/session',
    'renderer/activities',
    'renderer/deck',
    'renderer/store',
    'renderer/storage',
    'renderer/host',
    'renderer/ui',
    'renderer/lib',
  ],
  'renderer/headless.ts': ['renderer/session', 'renderer/activities', 'renderer/deck', 'renderer/storage', 'renderer/lib'],
}
const keys = Object.keys(arrows).sort((first, second) => second.length - first.length)
const roomOf = (path: string) => keys.find((key) => path === key || path.startsWith(`${key}/`))

interface Arrow {
  readonly from: string
  readonly to: string
}

test('every import follows the table of arrows', () => {
  const forbidden = allArrows().filter(({ from, to }) => {
    const [source, target] = [roomOf(from), roomOf(to)]
    if (source === undefined || target === undefined || source === target) return false
    return !(arrows[source] ?? []).includes(target) && !(arrows[source] ?? []).includes(to)
  })
  expect(forbidden).toEqual([])
})

test('an activity never imports another activity, and only through the contract what lies beside the folders', () => {
  const folderOf = (path: string) => /^renderer\/activities\/([^/]+)\//.exec(path)?.[1]
  const across = allArrows().filter(
    ({ from, to }) => folderOf(from) !== undefined && folderOf(to) !== undefined && folderOf(from) !== folderOf(to),
  )
  expect(across).toEqual([])
  const reaching = allArrows().filter(
    ({ from, to }) =>
      folderOf(from) !== undefined &&
      folderOf(to) === undefined &&
      to.startsWith('renderer/activities/') &&
      to !== 'renderer/activities/contract.ts',
  )
  expect(reaching).toEqual([])
})

test('other folders enter an activity through its index only', () => {
  const deep = allArrows().filter(
    ({ from, to }) =>
      /^renderer\/activities\/[^/]+\//.test(to) &&
      !to.endsWith('/index.ts') &&
      !from.startsWith(`${dirname(to)}/`) &&
      !from.startsWith(to.split('/').slice(0, 3).join('/')),
  )
  expect(deep).toEqual([])
})

function allArrows(): Arrow[] {
  return ['electron', 'renderer'].flatMap(sourcesIn).flatMap((path) => importsOf(path).map((to) => ({ from: path, to })))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes('/fixtures/'))
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  const { module } = parseSync(path, text)
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => (entry.moduleRequest === null ? [] : [entry.moduleRequest.value])),
    ),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ]
  return [...new Set(specifiers.filter((specifier) => specifier.startsWith('.')).map((specifier) => resolved(path, specifier)))]
}

function resolved(from: string, specifier: string): string {
  const base = resolve(root, dirname(from), specifier.replace(/\?.*$/, ''))
  const found = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((candidate) => isFile(candidate))
  return relative(root, found ?? base)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
