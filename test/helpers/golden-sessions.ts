/**
 * The golden set: the sessions that every writer, reader and bench is tried with. The shipped sample, one that holds nothing,
 * one fuller than any room could make it, and one whose every text is in German compounds, emoji, Arabic, Hebrew, Japanese or full of
 * what no file may hold. Always the same: no clock, no chance.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { stuffed as stuffedModel } from '../../renderer/activities/coordination-model/fixtures/stuffed'
import { stuffed as stuffedDiscussion } from '../../renderer/activities/discussion/fixtures/stuffed'
import { stuffed as stuffedLadder } from '../../renderer/activities/goal-ladder/fixtures/stuffed'
import { stuffed as stuffedManifesto } from '../../renderer/activities/manifesto/fixtures/stuffed'
import { activityOfKind } from '../../renderer/activities/registry'
import { stuffed as stuffedCanvas } from '../../renderer/activities/stakeholder-canvas/fixtures/stuffed'
import { ranksAtEnd } from '../../renderer/lib/rank'
import { writeSessionFile } from '../../renderer/session/file'
import { emptySession, type SessionDocument, sessionSchema } from '../../renderer/session/schema'
import { readSession } from '../../renderer/storage/reading'
import { sessionInManyScripts } from './golden-scripts.ts'

export interface GoldenSession {
  readonly name: string
  readonly session: SessionDocument
}

const samplePath = resolve(import.meta.dirname, '../../assets/samples/northwind.groundwork')

/** Built anew at every call, so that nobody can change another's. */
export async function goldenSessions(): Promise<readonly GoldenSession[]> {
  return [
    { name: 'the sample', session: read(await readFile(samplePath, 'utf8')) },
    { name: 'an empty session', session: emptySession('empty', '2026-03-01T08:00:00.000Z') },
    { name: 'a stuffed session', session: stuffedSession() },
    { name: 'a session in many scripts', session: sessionInManyScripts() },
  ]
}

/** As the app reads a file; fixtures of different activities share ids, which reading sets right. */
function read(text: string): SessionDocument {
  let count = 0
  const answer = readSession(text, () => `golden-${++count}`)
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value.document
}

const departments = ['Customer service', 'Marketing', 'Communications', 'Operations', 'Sales', 'IT', 'Legal']
const list = <Item>(count: number, make: (index: number, rank: string) => Item): Item[] => {
  const ranks = ranksAtEnd([], count)
  return ranks.map((rank, index) => make(index, rank))
}
const day = (month: number, index: number) => `2026-${String(month).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`

const stuffedActivities = [
  { kind: 'discussion', title: 'What surprised us', data: stuffedDiscussion(150) },
  { kind: 'manifesto', title: 'What we believe', data: stuffedManifesto(500) },
  { kind: 'goal-ladder', title: 'Where we want to get', data: stuffedLadder(300) },
  { kind: 'stakeholder-canvas', title: 'Whom we do it for', data: stuffedCanvas(120) },
  { kind: 'coordination-model', title: 'How we work together', data: stuffedModel(100) },
]

/** 50 agenda items, 300 goals, 120 segments, 500 beliefs, 40 people, 60 decisions, 120 actions, 60 parked questions, two votes. */
function stuffedSession(): SessionDocument {
  const beliefs = list(120, (index) => `belief-${index + 1}`)
  const document = sessionSchema.parse({
    ...emptySession('stuffed', '2026-03-01T08:00:00.000Z'),
    title: 'Everything at once',
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    moreDates: ['2026-03-13', '2026-03-14'],
    location: 'Canteen, second floor',
    participants: [
      { id: 'person-1', rank: 'Zy', name: 'Head of support', department: 'Customer service' },
      { id: 'person-2', rank: 'Zz', name: 'Head of IT', department: 'IT' },
      ...list(38, (index, rank) => ({
        id: `guest-${index + 1}`,
        rank,
        name: `Team lead ${index + 1}`,
        job: `Team lead ${index + 1}`,
        department: departments[index % departments.length],
        email: `lead${index + 1}@northwind.example`,
        role: index % 13 === 12 ? 'sponsor' : 'member',
        isDeciding: index % 9 !== 8,
      })),
    ],
    agenda: list(50, (index, rank) => ({
      id: `slot-${index + 1}`,
      rank,
      title: index % 7 === 6 ? 'Break' : `Slot ${index + 1}: ${stuffedActivities[index % 5]?.title}, and what follows from it`,
      kind: index % 7 === 6 ? 'break' : 'activity',
      activityId: index % 7 === 6 ? null : `activity-${(index % 5) + 1}`,
      steps: [
        { id: `step-${index + 1}-1`, name: 'Alone', form: 'alone', minutes: 5, prompt: 'Six minutes, no talking.' },
        { id: `step-${index + 1}-2`, name: 'Together', minutes: 10, prompt: 'Read every line aloud before anybody discusses it.' },
      ],
      state: index < 40 ? 'done' : index < 45 ? 'skipped' : 'planned',
      runs: index < 40 ? [{ from: '2026-03-12T08:15:00.000Z', to: '2026-03-12T08:31:00.000Z' }] : [],
    })),
    activities: stuffedActivities.map(({ kind, title, data }, index) => ({
      id: `activity-${index + 1}`,
      rank: `a${index}`,
      kind,
      version: activityOfKind(kind)?.version ?? 1,
      title,
      data,
    })),
    decisions: list(60, (index, rank) => ({
      id: `decision-${index + 1}`,
      rank,
      text: `Decision ${index + 1}: support answers first, in public, with a name.`,
      reasons: index % 2 === 0 ? 'Trust starts where the complaint was voiced.' : '',
      dissent: index % 5 === 0 ? 'Legal would rather answer by mail.' : '',
      activityId: `activity-${(index % 5) + 1}`,
      reviewOn: index % 3 === 0 ? day(9, index) : '',
    })),
    actions: list(120, (index, rank) => ({
      id: `action-${index + 1}`,
      rank,
      text: `Action ${index + 1}: write down who answers what within a day, and ask everybody who was not in the room`,
      ownerId: index % 10 === 9 ? null : `guest-${(index % 38) + 1}`,
      ownerName: index % 20 === 19 ? 'The agency' : '',
      due: index % 4 === 3 ? '' : day(4, index),
      firstStep: index % 3 === 2 ? '' : `Step ${index + 1}: ask the two people who know`,
      firstStepBy: index % 3 === 1 ? day(3, index) : '',
      state: (['open', 'moving', 'stuck', 'done', 'dropped'] as const)[index % 5],
    })),
    parkingLot: list(60, (index, rank) => ({
      id: `parked-${index + 1}`,
      rank,
      text: `Question ${index + 1}: who owns the old forum accounts?`,
      state: index % 3 === 0 ? 'answered' : 'parked',
      outcome: index % 3 === 0 ? 'The digital lead, until the summer.' : '',
    })),
    votes: [
      {
        id: 'vote-1',
        rank: 'a0',
        activityId: 'activity-2',
        method: 'dots',
        state: 'frozen',
        itemIds: beliefs,
        tallies: beliefs.map((itemId, index) => ({ itemId, dots: (index * 7) % 23 })),
      },
      {
        id: 'vote-2',
        rank: 'a1',
        activityId: 'activity-2',
        method: 'consent',
        state: 'revealed',
        itemIds: beliefs.slice(0, 40),
        counts: beliefs.slice(0, 40).map((itemId, index) => ({ itemId, hands: [index % 9 === 8 ? 1 : 0, 1, 4, 20, 14] })),
      },
    ],
  })
  return read(writeSessionFile(document))
}
