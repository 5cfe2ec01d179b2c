/** A session without one person: nothing names them any more, and what the group did still stands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingIds } from '../../test/contract-facts'
import { goldenSessions } from '../../test/helpers/golden-sessions'
import { activityOfKind } from '../activities/registry'
import { storable } from '../lib/text'
import { readSession } from '../storage/reading'
import { writeSessionFile } from './file'
import { definedIds } from './file-ids'
import { mentionsOf, type SchemaOf, withoutMentions } from './mentions'
import { emptySession, participantSchema, type SessionDocument, sessionSchema } from './schema'
import { withoutPerson } from './without-person'

const schemaOf: SchemaOf = (activity) => activityOfKind(activity.kind)?.schema ?? null
const noSchema: SchemaOf = () => null
const name = 'Rosalind Okonkwo'
const removal = { ids: ['rosalind'], wordings: [name], words: 'a former participant', secret: 'made up' }

/** The same session in which the first person is Rosalind, everywhere. */
function named(session: SessionDocument): SessionDocument {
  const [first] = session.participants
  if (first === undefined) return session
  const text = JSON.stringify({ ...session, participants: session.participants.map((one) => (one === first ? { ...one, name } : one)) })
  const read = readSession(text.replaceAll(`"${first.id}"`, '"rosalind"'), countingIds())
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value.document
}

describe('a session without a person', async () => {
  const sessions = (await goldenSessions()).map(({ name: title, session }) => ({ title, session: named(session) }))

  test.each(sessions)('$title: holds neither the id nor the name, and reads back whole and unmended', ({ session }) => {
    for (const schemas of [schemaOf, noSchema]) {
      const now = withoutPerson(session, removal, schemas)
      const text = writeSessionFile(now)
      expect(text).not.toContain('rosalind')
      expect(text).not.toContain(name)
      const read = readSession(text, countingIds())
      if (!read.ok) throw new Error(read.problem.sentence)
      const before = readSession(writeSessionFile(session), countingIds())
      expect(read.value.damaged).toEqual(before.ok ? before.value.damaged : [])
      expect(read.value.repairs).toEqual([])
      expect(withoutPerson(now, removal, schemas)).toEqual(now)
    }
  })

  test.each(sessions)('$title: everybody and everything else is still there', ({ session }) => {
    const now = withoutPerson(session, { ...removal, wordings: [] }, schemaOf)
    const kept = new Set(definedIds(now))
    const gone = definedIds(session).filter((id) => !kept.has(id))
    const away = [
      ...session.participants.filter((one) => one.id === 'rosalind'),
      ...session.attendance.filter((one) => one.participantId === 'rosalind'),
    ].map((one) => one.id)
    // Signatures are all that goes beside the person and their comings and goings.
    const signatures = session.activities.flatMap(({ data }) => (Array.isArray(data.signatures) ? data.signatures : []))
    const signed = signatures.flatMap((one: { id: string; participantId: string }) => (one.participantId === 'rosalind' ? [one.id] : []))
    expect(gone.sort()).toEqual([...new Set([...away, ...signed])].sort())
  })
})

describe('what somebody did', () => {
  const people = ['rosalind', 'other'].map((id, index) =>
    participantSchema.parse({ id, rank: `a${index}`, name: id === 'other' ? 'Bo Lind' : name }),
  )
  const session = sessionSchema.parse({
    ...emptySession('s1', '2026-03-12T08:00:00Z'),
    participants: [{ ...people[0] }, { ...people[1], deputyId: 'rosalind' }],
    attendance: [
      { id: 'at1', rank: 'a0', participantId: 'rosalind', at: '', event: 'arrives', deputyId: null },
      { id: 'at2', rank: 'a1', participantId: 'other', at: '', event: 'arrives', deputyId: 'rosalind' },
    ],
    actions: [{ id: 'a1', rank: 'a0', text: `Ask ${name.toUpperCase()} or Rosalindas brother`, ownerId: 'rosalind' }],
    parkingLot: [{ id: 'p1', rank: 'a0', text: 'When?', participantId: 'rosalind' }],
    room: {
      round: { startedAt: 'x', participantIds: ['rosalind', 'other'], turns: [{ participantId: 'rosalind', how: 'spoke' }] },
      groups: [{ id: 'g1', name: 'Window', participantIds: ['rosalind', 'other'] }],
    },
    votes: ['r1', 'r2'].map((id, index) => ({
      id,
      rank: `a${index}`,
      activityId: 'x',
      method: 'dots',
      presentIds: ['rosalind', 'other'],
      itemIds: ['i1'],
      ballots: [
        { participantId: 'rosalind', choices: [{ itemId: 'i1', value: 2 }] },
        { participantId: 'other', choices: [{ itemId: 'i1', value: 1 }] },
      ],
      objections: [{ id: `o${id}`, itemId: 'i1', participantId: 'rosalind', level: 1, text: 'No', resolution: '' }],
    })),
  })
  const now = withoutPerson(session, removal, schemaOf)

  test('counts as before, under a mark that differs from round to round and tells nothing', () => {
    const [first, second] = now.votes
    if (first === undefined || second === undefined) throw new Error('There are two rounds.')
    expect(now.votes.map((round) => round.ballots.map((ballot) => ballot.choices))).toEqual(
      session.votes.map((round) => round.ballots.map((ballot) => ballot.choices)),
    )
    expect(first.ballots[0]?.participantId).toBe(first.presentIds[0])
    expect(first.presentIds[0]).not.toBe(second.presentIds[0])
    expect(first.objections[0]).toMatchObject({ participantId: null, text: 'No' })
    expect(withoutPerson(session, removal, schemaOf)).toEqual(now)
    expect(withoutPerson(session, { ...removal, secret: 'another' }, schemaOf).votes[0]?.presentIds[0]).not.toBe(first.presentIds[0])
  })

  test('is nobody’s where it named them: deputies, turns, tables, owners, questions, comings and goings', () => {
    expect(now.participants).toMatchObject([{ id: 'other', deputyId: null }])
    expect(now.attendance).toMatchObject([{ id: 'at2', deputyId: null }])
    expect(now.actions).toMatchObject([
      { ownerId: null, ownerName: 'a former participant', text: 'Ask a former participant or Rosalindas brother' },
    ])
    expect(now.parkingLot).toMatchObject([{ participantId: null, text: 'When?' }])
    expect(now.room.round).toMatchObject({ participantIds: ['other'], turns: [] })
    expect(now.room.groups).toMatchObject([{ participantIds: ['other'] }])
  })
})

describe('a name in texts', () => {
  const about = (text: string, title = '') => ({ ...sessionSchema.parse({ ...emptySession('s1', ''), location: text, title }) })
  const without = (text: string, ...wordings: string[]) => withoutMentions(about(text), wordings, 'somebody', schemaOf).location

  test('is found as whole words, with its possessive, in any case, over line breaks, however accents are stored', () => {
    expect(without('Jo Smith’s plan, jo  SMITH!', 'Jo Smith')).toBe('somebody’s plan, somebody!')
    expect(without('Ask Jo\nSmith', 'Jo Smith')).toBe('Ask somebody')
    expect(without('Jo Smithson and Ajo Smith', 'Jo Smith')).toBe('Jo Smithson and Ajo Smith')
    expect(without('Zoe\u0308 Lee', 'Zo\u00eb Lee')).toBe('somebody')
    expect(without('(a+b) C*', '(a+b) C*')).toBe('somebody')
    expect(without('田中さんに聞く', '田中')).toBe('somebodyさんに聞く')
    expect(without('Jo Jo Smith Smith', 'Jo Smith')).not.toContain('Jo Smith')
  })

  test('of one word is taken as it is written, because it may be a word as well', () => {
    expect(without('Will said it will do', 'Will')).toBe('somebody said it will do')
  })

  test('never touches what the app chose itself, whatever the person is called', () => {
    const session = sessionSchema.parse({
      ...emptySession('s1', ''),
      participants: [{ id: 'p', rank: 'a0', name: 'open', role: 'lead', email: 'open' }],
      actions: [{ id: 'a', rank: 'a0', text: 'open', state: 'open' }],
      activities: [{ id: 'x', rank: 'a0', kind: 'unknown-kind', version: 1, data: { state: 'open', text: 'It is open now' } }],
    })
    const now = withoutMentions(session, ['open', 'lead', 'session'], 'X', schemaOf)
    expect(now.actions[0]).toMatchObject({ text: 'X', state: 'open' })
    expect(now.participants[0]).toMatchObject({ name: 'X', role: 'lead' })
    expect(now.activities[0]?.data).toEqual({ state: 'open', text: 'It is X now' })
    expect(now.kind).toBe('session')
  })

  test('is listed with where it stands, and nothing else is', () => {
    const found = mentionsOf(about('with Jo Smith', 'Jo Smith'), ['Jo Smith'], schemaOf)
    expect(found).toEqual([
      { path: 'title', text: 'Jo Smith' },
      { path: 'location', text: 'with Jo Smith' },
    ])
    expect(mentionsOf(about('with Jo Smith'), ['', ' '], schemaOf)).toEqual([])
  })

  test('whatever the wording, the session stays one that reads back, and the wording is gone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.string({ maxLength: 60 }), (wording, words) => {
        const now = withoutMentions(about(`- ${wording} -`.slice(0, 400), wording), [wording], storable(words), schemaOf)
        expect(sessionSchema.safeParse(now).success).toBe(true)
        if (words.search(/\S/) < 0) expect(mentionsOf(now, [wording], schemaOf)).toEqual([])
      }),
    )
  })
})
