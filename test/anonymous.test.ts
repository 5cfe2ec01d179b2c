/**
 * Nothing ties a person to what they wrote or voted without a name. Somebody called like nobody else adds lines and votes by every way there is;
 * then the document, the journal and the versions on disk, the labels of undo, the index of the search and every export are looked through.
 */
import 'fake-indexeddb/auto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServices, type Services } from '../electron/services'
import { addNotes, moveNote, rewordNote } from '../renderer/activities/discussion/ops'
import { type Discussion, discussionSchema } from '../renderer/activities/discussion/schema'
import { addBeliefs } from '../renderer/activities/manifesto/ops'
import { type Manifesto, manifestoSchema } from '../renderer/activities/manifesto/schema'
import { publicationOf } from '../renderer/activities/publication'
import { itemsOf, linkIndexOf } from '../renderer/activities/whole'
import { formatIds, makeOutput, type OutputId } from '../renderer/deck/output'
import { noBrand } from '../renderer/deck/theme'
import { setHost } from '../renderer/host'
import { ok } from '../renderer/lib/result'
import { addFrom, deal, hideEntries, record, startRound, takeTurn } from '../renderer/room/heads/heads-moves'
import { type CaptureTarget, nobodySaid } from '../renderer/room/parts/capture-target'
import { performVote } from '../renderer/room/parts/votes/perform'
import type { VoteAct } from '../renderer/room/parts/votes/votes'
import { factsFor } from '../renderer/session/facts'
import { addActivity } from '../renderer/session/ops/activities'
import { park } from '../renderer/session/ops/captures'
import { addParticipants } from '../renderer/session/ops/people'
import { emptySession } from '../renderer/session/schema'
import { closeSession, flush, openSession, snapshotNow } from '../renderer/storage/keeper'
import { createSession, searchSessions } from '../renderer/storage/library'
import { openWorkingStore, setWorkingStore, workingStore } from '../renderer/storage/working-store'
import { change, changeActivity, openDocument, redo, undo, useDocument } from '../renderer/store/document'
import { memoryHost } from './helpers/memory-host.ts'

const name = 'Philippa Zyxwater'
const id = 'p-zyxwater'
/** Stands in every line of hers, and nowhere else. */
const word = 'Quokka'
let folder: string
let services: Services
let labels: readonly string[] = []
let count = 0
const newId = () => `new-${++count}`
const now = () => new Date(Date.UTC(2026, 2, 12, 9, 0, count)).toISOString()

/** As the boxes of the two activities take words: a manifesto keeps whose they are, as far as the room said so. */
const notes: CaptureTarget = {
  label: 'New note',
  add: (texts) => void changeActivity<Discussion>('talk', 'Add note', (draft) => addNotes(draft, { texts, newId })),
}
const beliefs: CaptureTarget = {
  label: 'New belief',
  add: (texts, { participantIds }) =>
    void changeActivity<Manifesto>('manifesto', 'Add belief', (draft) => addBeliefs(draft, { texts, newId, authorIds: participantIds })),
}

function vote(activityId: string, act: VoteAct): void {
  const document = openDocument()
  const round = document.votes.filter((one) => one.activityId === activityId).at(-1) ?? null
  const changeVotes = (label: string, recipe: (rounds: (typeof document.votes)[number][]) => void) =>
    void change(label, (draft) => recipe(draft.votes))
  performVote(act, {
    round,
    itemIds: itemsOf(document, activityId).map((item) => item.id),
    methods: ['dots', 'ranking', 'consent', 'gradients'],
    title: '',
    facts: factsFor(document, activityId, linkIndexOf(document), '2026-03-12'),
    tools: { newId, now, announce: () => undefined, changeVotes },
  })
}

const firstItem = (activityId: string) => itemsOf(openDocument(), activityId)[0]?.id ?? ''
const names = new Map([[id, name]])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-anonymous-'))
  const made = await createServices({ dataFolder: folder, builtInTemplates: folder, reserveBytes: 0, groupCommitMs: 1 })
  if (!made.ok) throw new Error(made.problem.sentence)
  services = made.value
  setHost({ ...memoryHost(), ...services })
  setWorkingStore(openWorkingStore({ name: 'anonymous' }))
  await createSession({ ...emptySession('s1', '2026-03-12T08:00:00Z'), title: 'Kick-off', date: '2026-03-12' })
  await openSession('s1')
  change('Prepare', (draft) => {
    addParticipants(draft, [
      { id, name, job: 'Head of support', department: 'Support', email: 'p@example.org' },
      ...['a', 'b', 'c'].map((one) => ({ id: one, name: `Member ${one}` })),
    ])
    addActivity(draft, { id: 'talk', kind: 'discussion', version: 1, title: 'Talk', data: discussionSchema.parse({}) })
    addActivity(draft, { id: 'manifesto', kind: 'manifesto', version: 1, title: 'Manifesto', data: manifestoSchema.parse({}) })
  })
  const her = openDocument().participants.find((one) => one.id === id)
  if (her === undefined) throw new Error('She was just added.')
  record(her, 'arrives', null)
  // The box, one line and many.
  notes.add([`${word} one`], nobodySaid)
  notes.add([`${word} two`, `${word} three`], nobodySaid)
  beliefs.add([`${word} four`], nobodySaid)
  // A round through a list that keeps no names; her turn is first, and passed on.
  startRound()
  addFrom(notes, [`${word} five`], { participantIds: [id], groupId: null, activityId: 'talk' })
  takeTurn('spoke', names)
  // The list of a table.
  deal(2)
  const table = openDocument().room.groups.find((group) => group.participantIds.includes(id))
  addFrom(notes, [`${word} six`], { participantIds: table?.participantIds ?? [], groupId: table?.id ?? null, activityId: 'talk' })
  // Silent writing, where names would be kept otherwise.
  hideEntries('manifesto')
  addFrom(beliefs, [`${word} seven`], { participantIds: [id], groupId: null, activityId: 'manifesto' })
  hideEntries(null)
  change('Park', (draft) => park(draft, { id: newId(), text: `${word} eight`, at: now(), activityId: 'talk' }))
  // Votes: dots and consent by ballot, a concern without a name.
  for (const method of ['dots', 'consent'] as const) {
    vote('talk', { do: 'open', method, budget: 5, maxPerItem: 2, threshold: 0.8 })
    for (const voter of [id, 'a', 'b']) {
      vote('talk', { do: 'ballot', participantId: voter, choices: [{ itemId: firstItem('talk'), value: voter === id ? 2 : 1 }] })
    }
    if (method === 'consent') vote('talk', { do: 'concern', id: firstItem('talk'), level: 1, text: `${word} nine` })
    vote('talk', { do: 'reveal' })
    vote('talk', { do: 'freeze' })
  }
  // Worked on afterwards, back and forth.
  changeActivity<Discussion>('talk', 'Reword note', (draft) => rewordNote(draft, { id: firstItem('talk'), text: `${word} one again` }))
  changeActivity<Discussion>('talk', 'Move note', (draft) => moveNote(draft, { id: firstItem('talk'), clusterId: null, beforeId: null }))
  undo()
  redo()
  labels = useDocument.getState().history.done.map((step) => step.label)
  await snapshotNow('named')
  await flush()
  await searchSessions(word)
})
afterAll(async () => {
  await closeSession({ anyway: true })
  await services.close()
  rmSync(folder, { recursive: true, force: true })
})

const says = (text: string, ...wanted: readonly string[]) => wanted.some((one) => text.includes(one))

/** Where the smallest things lie that hold both a line of hers and herself; lists of things are looked into. */
function ties(value: unknown, ofHers: readonly string[], path = ''): readonly string[] {
  const text = JSON.stringify(value) ?? ''
  if (typeof value !== 'object' || value === null || !says(text, ...ofHers) || !says(text, id, name)) return []
  const inner = Object.entries(value).flatMap(([key, one]) => ties(one, ofHers, `${path}/${Array.isArray(value) ? '*' : key}`))
  return inner.length > 0 ? inner : [path || 'whole']
}

test('the document holds her and her lines and nothing that ties them; a closed vote has ballots of nobody', () => {
  const document = openDocument()
  expect(JSON.stringify(document)).toContain(name)
  expect(JSON.stringify(document).split(word).length).toBeGreaterThan(9)
  // By its words: a round of votes knows who was here, and the concerns without a name.
  expect([...new Set(ties(document, [word]))]).toEqual(['/votes/*'])
  // By its id: the table she sat at, with others, brought a line; and who was here at a vote on it.
  const ids = ['talk', 'manifesto'].flatMap((one) => itemsOf(document, one).map((item) => item.id))
  expect([...new Set(ties(document, ids))].sort()).toEqual(['/room/groups/*', '/votes/*'])
  expect(document.room.groups.every((group) => group.participantIds.length > 1)).toBe(true)
  for (const round of document.votes) {
    expect(round.state).toBe('frozen')
    expect(round.presentIds).toContain(id)
    expect(round.ballots.map((ballot) => ballot.participantId)).toEqual(['voter-1', 'voter-2', 'voter-3'])
    expect(round.objections.every((one) => one.participantId === null)).toBe(true)
  }
})

test('no line of the journal ties her to a line of hers, and no label names her or repeats it', async () => {
  const part = await services.readJournal({ sessionId: 's1', after: 0 })
  if (!part.ok) throw new Error(part.problem.sentence)
  expect(part.value.lines.length).toBeGreaterThan(20)
  for (const { payload } of part.value.lines) {
    const { label = '', changes } = JSON.parse(payload) as { label?: string; changes: readonly unknown[] }
    expect(says(label, name, id, word), label).toBe(false)
    for (const one of changes) {
      const isRound = (one as { at?: string }).at === 'votes'
      // While a round is open its ballots are by person, so that one can be changed: by id and number, never beside words.
      expect(
        ties(one, [word]).filter((path) => !isRound || path !== '/item'),
        payload.slice(0, 200),
      ).toEqual([])
    }
  }
  for (const label of labels) expect(says(label, word) && says(label, name), label).toBe(false)
  expect(labels).toContain(`Mark ${name} as here`)
})

test('what lies on the disk and in the working store ties them nowhere else', async () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const versions = files
    .filter((one) => one.name.endsWith('.groundwork'))
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
  expect(versions.filter((text) => text.includes(word)).length).toBeGreaterThan(0)
  for (const text of versions) expect(ties(JSON.parse(text), [word]).filter((path) => path !== '/votes/*')).toEqual([])
  for (const one of files) expect(says(one.name, 'Zyxwater', word), one.name).toBe(false)
  const rows = await workingStore().use((tables) => tables.search.toArray())
  expect(JSON.stringify(rows)).toContain(word)
  // People are found by the search too, each as an entry of their own.
  expect([...new Set(ties(rows, [word]))]).toEqual(['/*/entries/items'])
})

describe.each(['attendee', 'sponsor', 'facilitator'] as const)('in the edition for the %s', (edition) => {
  const publication = () => publicationOf(openDocument(), { edition, isNamed: true, today: '2026-03-13' })
  const outputs = (): readonly OutputId[] => [
    ...formatIds.filter((one) => one !== 'png' && (one !== 'session' || edition === 'facilitator')),
    ...publication()
      .papers()
      .map((paper) => paper.id),
  ]

  test('no line, row or entry of any export holds both her and a line of hers', async () => {
    const seen = new Set<string>()
    for (const output of outputs()) {
      const pages: string[] = []
      const made = await makeOutput(
        output,
        publication(),
        { paper: 'a4', theme: 'light', brand: noBrand },
        {
          readFont: async () => new Uint8Array(4),
          printPdf: async ({ html }) => {
            pages.push(html)
            return ok(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'))
          },
          printPictures: async () => ok([]),
          signal: new AbortController().signal,
          onStep: () => undefined,
        },
      )
      if (!made.ok) {
        expect(made.problem.code, `${output}: ${made.problem.sentence}`).toBe('nothing')
        continue
      }
      const entries = [...pages.flatMap(entriesOfMarkup), ...made.value.flatMap((file) => entriesOf(file.name, file.bytes))]
      for (const entry of entries) {
        expect(says(entry, word) && says(entry, name, id), `${output}: ${entry.slice(0, 300)}`).toBe(false)
        if (says(entry, word)) seen.add(output)
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(edition === 'sponsor' ? ['pptx'] : ['pptx', 'markdown', 'handout', 'csv']))
  }, 60_000)
})

/** Paragraphs, rows, items: what is read as one. The markup of a deck and of a page alike. */
function entriesOfMarkup(markup: string): readonly string[] {
  const found = markup.matchAll(/<(a:tr|a:p|tr|li|p|h[1-6]|figcaption)\b[^>]*>[\s\S]*?<\/\1>/g)
  return [...found].map(([entry]) => entry.replace(/<[^>]+>/g, ' '))
}

function entriesOf(file: string, bytes: Uint8Array): readonly string[] {
  if (file.endsWith('.pptx')) {
    const parts = Object.entries(unzipSync(bytes)).filter(([part]) => part.endsWith('.xml'))
    return parts.flatMap(([, part]) => entriesOfMarkup(strFromU8(part)))
  }
  const text = new TextDecoder().decode(bytes)
  if (file.endsWith('.ics')) return text.replace(/\r\n[ \t]/g, '').split('BEGIN:VEVENT')
  // A session is a document again, one line for each text.
  return text.split(/\r?\n/)
}
