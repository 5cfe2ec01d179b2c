/**
 * Random sessions for property tests: any of the activities in any small size, and every text in them said anew: one word or forty,
 * in several scripts, with words longer than a line. What the schema refuses never comes out.
 */
import fc from 'fast-check'
import { stuffed as stuffedModel } from '../../renderer/activities/coordination-model/fixtures/stuffed'
import { stuffed as stuffedDiscussion } from '../../renderer/activities/discussion/fixtures/stuffed'
import { stuffed as stuffedLadder } from '../../renderer/activities/goal-ladder/fixtures/stuffed'
import { stuffed as stuffedManifesto } from '../../renderer/activities/manifesto/fixtures/stuffed'
import { activityOfKind } from '../../renderer/activities/registry'
import { stuffed as stuffedCanvas } from '../../renderer/activities/stakeholder-canvas/fixtures/stuffed'
import { ranksAtEnd } from '../../renderer/lib/rank'
import { emptySession, type SessionDocument, sessionSchema } from '../../renderer/session/schema'
import { voices } from './golden-voices.ts'

const makers = [
  { kind: 'discussion', title: 'What surprised us', make: stuffedDiscussion },
  { kind: 'manifesto', title: 'What we believe', make: stuffedManifesto },
  { kind: 'goal-ladder', title: 'Where we want to get', make: stuffedLadder },
  { kind: 'stakeholder-canvas', title: 'Whom we do it for', make: stuffedCanvas },
  { kind: 'coordination-model', title: 'How we work together', make: stuffedModel },
] as const

/** Everyday words first: most texts are made of these. */
const plainWords = 'we answer customers within a day and say who did it because trust begins where a complaint was voiced'.split(' ')
const strangeWords = voices
  .slice(0, 5)
  .flatMap((voice) => [voice.department, voice.presence, voice.theme].flatMap((text) => text.split(' ')))

const word = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...plainWords) }, { weight: 1, arbitrary: fc.constantFrom(...strangeWords) })
/** The shortest limit that any of the texts has. */
const most = 200

const text = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 9 }) },
    { weight: 3, arbitrary: fc.array(word, { minLength: 10, maxLength: 22 }) },
    { weight: 1, arbitrary: fc.array(word, { minLength: 23, maxLength: 45 }) },
  )
  .map((words) => Array.from(words.join(' ')).slice(0, most).join('').trim())

/** Replaces every text of several words: ids, ranks, dates and choices are one word each. */
function retold(value: unknown, say: () => string): unknown {
  if (typeof value === 'string') return value.includes(' ') ? say() : value
  if (Array.isArray(value)) return value.map((one) => retold(one, say))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, retold(one, say)]))
}

/** `largest`: items in an activity at most. */
export function randomSession(largest: number): fc.Arbitrary<SessionDocument> {
  return fc
    .record({
      kinds: fc.subarray([...makers], { minLength: 1 }),
      sizes: fc.array(fc.integer({ min: 0, max: largest }), { minLength: makers.length, maxLength: makers.length }),
      texts: fc.array(text, { minLength: 24, maxLength: 24 }),
      language: fc.constantFrom('en-GB', 'de-DE', 'ar', 'he', 'ja'),
      counts: fc.record({ decisions: fc.nat(largest), actions: fc.nat(largest), parked: fc.nat(largest), slots: fc.nat(largest) }),
    })
    .map(({ kinds, sizes, texts, language, counts }) => {
      let told = 0
      const say = () => {
        told += 1
        return texts[(told * 7 + Math.floor(told / texts.length)) % texts.length] ?? 'A text'
      }
      const list = <Item>(count: number, make: (index: number, rank: string) => Item) =>
        ranksAtEnd([], count).map((rank, index) => make(index, rank))
      return sessionSchema.parse({
        ...emptySession('random', '2026-03-01T08:00:00.000Z'),
        title: say(),
        organisation: say(),
        date: '2026-03-12',
        languages: [language],
        participants: list(3, (index, rank) => ({ id: `person-${index + 1}`, rank, name: say(), job: say(), department: say() })),
        activities: kinds.map(({ kind, title, make }, index) => ({
          id: `activity-${index + 1}`,
          rank: `a${index}`,
          kind,
          version: activityOfKind(kind)?.version ?? 1,
          title,
          data: retold(make(sizes[index] ?? 0), say),
        })),
        agenda: list(counts.slots, (index, rank) => ({ id: `slot-${index + 1}`, rank, title: say(), state: 'done' })),
        decisions: list(counts.decisions, (index, rank) => ({ id: `decision-${index + 1}`, rank, text: say(), reasons: say() })),
        actions: list(counts.actions, (index, rank) => ({ id: `action-${index + 1}`, rank, text: say(), firstStep: say() })),
        parkingLot: list(counts.parked, (index, rank) => ({ id: `parked-${index + 1}`, rank, text: say() })),
      })
    })
}
