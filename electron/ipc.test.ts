/** Messages from the page: beside each that is accepted, those that are refused. Under the fake `electron`. */
import { beforeAll, describe, expect, test } from 'vitest'
import * as electron from '../test/helpers/electron'
import { memoryHost } from '../test/helpers/memory-host'
import { hostVerbs } from './contract'
import { registerVerbs } from './ipc'
import type { WindowRole } from './policy'
import { callVerb, measure, verbRules } from './verbs'

const roles: Record<number, WindowRole> = { 1: 'main', 2: 'audience' }
beforeAll(() => registerVerbs(memoryHost(), (id) => roles[id] ?? null))

const ours = { origin: 'app://groundwork', parent: null, isDestroyed: () => false, detached: false }
const summary = { title: '', organisation: '', date: '', participants: 0, activities: 0, activitiesDone: 0, items: 0, looseEnds: 0 }

/** One call of each verb that the app could make. */
const good: Record<(typeof hostVerbs)[number], unknown[]> = {
  describe: [],
  savePreferences: [{ theme: 'dark' }],
  listSessions: [],
  openSession: [{ sessionId: 'a', mode: 'create' }],
  append: [{ sessionId: 'a', lines: [{ seq: 1, payload: '{}' }] }],
  snapshot: [{ sessionId: 'a', text: '{}', seq: 1, summary, reason: 'quiet', removals: 0 }],
  closeSession: [{ sessionId: 'a' }],
  generations: [{ sessionId: 'a' }],
  readGeneration: [{ sessionId: 'a', generationId: 'g1' }],
  readJournal: [{ sessionId: 'a', after: 0 }],
  asides: [{ sessionId: 'a' }],
  readAside: [{ sessionId: 'a', asideId: 'abc123' }],
  moveSession: [{ sessionId: 'a', to: 'trash' }],
  rewriteSession: [{ do: 'look', sessionId: 'a' }],
  templates: [{ do: 'list' }],
  openFile: [{ what: 'image' }],
  saveFiles: [{ files: [{ name: 'a.pdf', bytes: new Uint8Array(3) }] }],
  printPdf: [{ html: '<p>', title: 'T', job: 'j1' }],
  printPictures: [{ html: '<p>', title: 'T', job: 'j1', width: 1280, height: 720, count: 2 }],
  stopPrint: [{ job: 'j1' }],
  incidents: [],
  window: [{ do: 'open-audience', sessionId: 'a' }],
}

function send(verb: string, given: readonly unknown[], frame: unknown = ours, id = 1): Promise<unknown> {
  const handler = electron.handlers.get(`groundwork:${verb}`)
  if (handler === undefined) throw new Error(`Nobody listens to ${verb}.`)
  return handler({ senderFrame: frame, sender: { id } }, ...given)
}
const refused = { ok: false, problem: { code: 'refused' } }

test('there is one channel for each verb of the contract, and no other', () => {
  expect([...electron.handlers.keys()]).toEqual(hostVerbs.map((verb) => `groundwork:${verb}`))
})

describe.each(hostVerbs)('T-71: %s', (verb) => {
  test('is answered to our own main window', async () => {
    expect(await send(verb, good[verb])).not.toMatchObject(refused)
  })

  const frames: [string, unknown][] = [
    ['no frame', null],
    ['a frame inside the page', { ...ours, parent: ours }],
    ['a frame that is gone', { ...ours, isDestroyed: () => true }],
    ['a detached frame', { ...ours, detached: true }],
    [
      'a frame that throws when it is asked',
      {
        ...ours,
        get origin() {
          throw new Error('Render frame was disposed')
        },
      },
    ],
    ...['null', 'about:blank', '', 'https://example.org', 'file://', 'app://evil', 'http://127.0.0.1:4319'].map(
      (origin): [string, unknown] => [`the origin “${origin}”`, { ...ours, origin }],
    ),
  ]
  test.each(frames)('is refused to %s', async (_name, frame) => {
    expect(await send(verb, good[verb], frame)).toMatchObject(refused)
  })
  test('is refused to a window that the app did not open', async () => {
    expect(await send(verb, good[verb], ours, 99)).toMatchObject(refused)
  })
  test.each<[string, unknown[]]>([
    ['too many arguments', [...good[verb], 1]],
    ['too few, or a wrong one', good[verb].length === 0 ? [{}] : verb === 'savePreferences' ? [] : [null]],
    [
      'a key too many',
      good[verb].length === 0 ? ['x'] : verb === 'savePreferences' ? [1, 2] : [{ ...(good[verb][0] as object), path: '/etc/passwd' }],
    ],
    ['a function', [() => 1]],
    ['200 levels', [JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)]],
  ])('is refused with %s', async (_name, given) => {
    expect(await send(verb, given)).toMatchObject(refused)
  })
  test('is refused when it is larger than this verb bears', async () => {
    const tooMuch = 'x'.repeat(verbRules[verb].limit + 1)
    expect(await send(verb, [tooMuch])).toMatchObject({ ok: false, problem: { code: 'too-large' } })
  })
  test('is answered to the audience window only when it looks', async () => {
    const answer = await send(verb, verb === 'openSession' ? [{ sessionId: 'a', mode: 'read' }] : good[verb], ours, 2)
    if (verb === 'describe' || verb === 'openSession') expect(answer).not.toMatchObject(refused)
    else expect(answer).toMatchObject(refused)
  })
})

test('the audience window may close and move itself', async () => {
  for (const what of ['close-audience', 'swap-displays']) expect(await send('window', [{ do: what }], ours, 2)).toMatchObject({ ok: true })
})

test('names that would be paths are refused', async () => {
  for (const sessionId of ['../a', 'a/b', 'a\\b', '', '.', 'a\u0000', 'é', 'a'.repeat(65), '__proto__/x']) {
    expect(await send('openSession', [{ sessionId, mode: 'write' }])).toMatchObject(refused)
  }
  expect(await send('readGeneration', [{ sessionId: 'a', generationId: '../../x' }])).toMatchObject(refused)
  for (const asideId of ['../../x', '00000001-1.journal.damaged-x', '/etc/passwd', '']) {
    expect(await send('readAside', [{ sessionId: 'a', asideId }])).toMatchObject(refused)
  }
  expect(await send('templates', [{ do: 'save', templateId: '../x', text: '' }])).toMatchObject(refused)
})

test('an unknown verb is refused, and a verb that breaks is an answer, not an exception', async () => {
  const host = memoryHost()
  expect(await callVerb(host, { verb: 'onEvent', given: [], role: 'main' })).toMatchObject(refused)
  expect(await callVerb(host, { verb: 'toString', given: [], role: 'main' })).toMatchObject(refused)
  const reports: string[] = []
  const broken = { ...host, listSessions: () => Promise.reject(new Error('bug')) }
  const answer = await callVerb(broken, { verb: 'listSessions', given: [], role: 'main' }, (message) => reports.push(message))
  expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
  expect(reports).toHaveLength(1)
})

test('what is sent is measured without recursion, and only plain data is fit', () => {
  expect(measure([{ a: 'x', b: [1, null, true] }], 100)).toBe('fit')
  expect(measure(['x'.repeat(101)], 100)).toBe('too-large')
  expect(
    measure(
      Array.from({ length: 1000 }, () => 0),
      100,
    ),
  ).toBe('too-large')
  expect(measure([new Map()], 100)).toBe('unfit')
  expect(measure([new Date()], 100)).toBe('unfit')
  expect(measure([10n], 100)).toBe('unfit')
  expect(measure([{ files: [{ name: 'a', bytes: new Uint8Array(90) }] }], 200)).toBe('fit')
  for (const depth of [1, 2, 3, 5]) {
    const nested = Array.from({ length: depth }).reduce<unknown>((inner) => [inner], new Uint8Array(90))
    expect(measure(nested, 200), `bytes ${depth} deep`).toBe('unfit')
  }
  const round: unknown[] = []
  round.push(round)
  expect(measure(round, 100)).toBe('unfit')
})
