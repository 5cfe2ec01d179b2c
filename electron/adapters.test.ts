/**
 * T-85: the verbs of both hosts, one row after another, behind their own doors: over HTTP for the loopback host, over messages for Electron.
 * What each answers has to be the same, so that the app never has to know which of them it talks to. Dialogs, windows and paper belong to
 * each host alone and have their tests there.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as electron from '../test/helpers/electron'
import type { HostAdapter } from './host-core'
import { createHostVerbs } from './host-core'
import { registerVerbs } from './ipc'
import { createEventStreams } from './loopback/events'
import { createKeys } from './loopback/keys'
import { createLiveness } from './loopback/liveness'
import { createRouter } from './loopback/router'
import { type LoopbackServer, listenOnLoopback } from './loopback/server'
import { shellFailure } from './problems'
import { ok } from './result'
import { createServices } from './services'
import type { Services } from './services/types'

type Call = (verb: string, ...given: unknown[]) => Promise<unknown>

let folder: string
let services: Services
let server: LoopbackServer
let overHttp: Call
const inElectron: Call = async (verb, ...given) => {
  const frame = { origin: 'app://groundwork', parent: null }
  const answer = await electron.handlers.get(`groundwork:${verb}`)?.({ senderFrame: frame, sender: { id: 1 } }, ...given)
  // As it crosses to the page.
  return structuredClone(answer)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-adapters-'))
})
beforeEach(async () => {
  const created = await createServices({ dataFolder: join(folder, 'data'), builtInTemplates: join(folder, 'none'), reserveBytes: 0 })
  if (!created.ok) throw new Error(created.problem.sentence)
  services = created.value
  const cancelled = async () => shellFailure('cancelled')
  const adapter: HostAdapter = {
    host: 'loopback',
    displays: () => 1,
    canPrint: async () => false,
    openFile: cancelled,
    saveFiles: cancelled,
    printPdf: cancelled,
    printPictures: cancelled,
    window: async () => ok(),
  }
  const verbs = createHostVerbs({
    storage: services,
    adapter,
    appVersion: '1.0.0',
    exampleFile: join(folder, 'none.groundwork'),
    takeStartFile: () => null,
    readIncidents: async () => [],
  })
  registerVerbs(verbs, () => 'main')
  const keys = createKeys()
  const streams = createEventStreams(createLiveness({ ticks: 1000, onEnd: () => undefined }))
  const listening = await listenOnLoopback(0, (host) => createRouter({ host, assets: new Map(), verbs, keys, streams }))
  if (!listening.ok) throw new Error(listening.problem.sentence)
  server = listening.value
  const origin = `http://127.0.0.1:${server.port}`
  const key = keys.redeem(keys.issueLaunch('main')) ?? ''
  overHttp = async (verb, ...given) => {
    const response = await fetch(`${origin}/api/verbs/${verb}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(given),
    })
    return response.json()
  }
  return async () => {
    streams.close()
    await server.close()
    await services.close()
    await rm(join(folder, 'data'), { recursive: true, force: true })
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const summary = { title: 'T', organisation: '', date: '', participants: 0, activities: 0, activitiesDone: 0, items: 1, looseEnds: 0 }
const id = { sessionId: 'one' }
const story: readonly (readonly [verb: string, ...given: unknown[]])[] = [
  ['describe'],
  ['listSessions'],
  ['openSession', { ...id, mode: 'write' }],
  ['openSession', { ...id, mode: 'create' }],
  ['openSession', { ...id, mode: 'create' }],
  ['append', { ...id, lines: [{ seq: 1, payload: '{"put":"Ψ 東京 👩‍👩‍👧"}' }] }],
  ['append', { ...id, lines: [{ seq: 1, payload: '{"put":"Ψ 東京 👩‍👩‍👧"}' }] }],
  ['append', { ...id, lines: [{ seq: 5, payload: '{}' }] }],
  ['append', { ...id, lines: [] }],
  ['append', { ...id, lines: [{ seq: 2, payload: 'two\nlines' }] }],
  ['snapshot', { ...id, text: '{"title":"T"}\n', seq: 1, summary, reason: 'named', removals: 0 }],
  ['snapshot', { ...id, text: '{}', seq: 1, summary: { ...summary, more: 1 }, reason: 'named', removals: 0 }],
  ['generations', id],
  ['readGeneration', { ...id, generationId: 'nothing' }],
  ['readGeneration', { ...id, generationId: '../one' }],
  ['readJournal', { ...id, after: 0 }],
  ['readJournal', { ...id, after: 1 }],
  ['readJournal', { ...id, after: -1 }],
  ['readJournal', { sessionId: 'nobody', after: 0 }],
  ['asides', id],
  ['asides', { sessionId: 'none' }],
  ['readAside', { ...id, asideId: 'nothing' }],
  ['readAside', { ...id, asideId: '../lock' }],
  ['closeSession', id],
  ['openSession', { ...id, mode: 'read' }],
  ['openSession', { sessionId: '../one', mode: 'read' }],
  ['moveSession', { ...id, to: 'erased' }],
  ['moveSession', { ...id, to: 'trash' }],
  ['listSessions'],
  ['moveSession', { ...id, to: 'erased' }],
  ['listSessions'],
  ['savePreferences', { theme: 'dark' }],
  ['savePreferences', 'x'.repeat(400_000)],
  ['describe'],
  ['templates', { do: 'save', templateId: 'mine', text: '{}' }],
  ['templates', { do: 'remove', templateId: 'other' }],
  ['templates', { do: 'remove', templateId: 'mine' }],
  ['openFile', { what: 'session' }],
  ['openFile', { what: 'everything' }],
  ['stopPrint', { job: 'none' }],
  ['incidents'],
  ['window', { do: 'reveal', what: '/etc' }],
  ['describe', 'more'],
]

async function played(call: Call): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const [verb, ...given] of story) answers.push([verb, steady(await call(verb, ...given))])
  return answers
}

/** Times, names made from them and free space differ from run to run. */
function steady(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (name, value: unknown) =>
      ['at', 'changedAt', 'generationId', 'freeBytes', 'bytes'].includes(name) ? typeof value : value,
    ),
  )
}

let first: unknown[] = []
test('T-85 the loopback host plays the whole story of a session', async () => {
  first = await played(overHttp)
  const codes = first.map((one) => JSON.stringify(one))
  for (const code of ['not-found', 'refused', 'out-of-step', 'cancelled', '"ok":true']) {
    expect([code, codes.some((answer) => answer.includes(code))]).toEqual([code, true])
  }
})

test('T-85 Electron answers every line of it with the same words', async () => {
  expect(first).toHaveLength(story.length)
  expect(await played(inElectron)).toEqual(first)
})
