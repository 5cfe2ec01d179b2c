/** What the contract tests give to every activity alike: a session around it, vote rounds on its items, and its fixtures. */
import type { AnyActivity, DeckFacts } from '../renderer/activities/contract'
import { emptyIndex } from '../renderer/session/links'
import { type Participant, participantSchema, type VoteRound } from '../renderer/session/schema'
import { addObjection, openRound, revealRound, setHands, setTally } from '../renderer/session/voting'

export const privateMark = 'PRIVATE'

/** Two people who sign, three authors whose names must stay out of the room. */
export const people: readonly Participant[] = [
  { id: 'person-1', name: 'Head of support', department: 'Customer service' },
  { id: 'person-2', name: 'Head of IT', department: 'IT' },
  { id: 'author-1', name: `${privateMark} author 1`, department: 'Marketing' },
  { id: 'author-2', name: `${privateMark} author 2`, department: 'Marketing' },
  { id: 'author-3', name: `${privateMark} author 3`, department: 'Sales' },
].map((person, index) => participantSchema.parse({ ...person, rank: `a${index}` }))

export type VoteState = 'none' | 'hidden' | 'shown'

export function factsAround(definition: AnyActivity, data: object, votes: VoteState): DeckFacts {
  return {
    activityId: 'activity-1',
    activityTitle: definition.title,
    title: 'Digital working group',
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    languages: ['en-GB'],
    participants: people,
    presentIds: people.map((person) => person.id),
    quorum: '',
    departments: ['Customer service', 'IT', 'Marketing', 'Sales'],
    rounds: votes === 'none' ? [] : roundsOn(definition, data, votes),
    decisions: [],
    actions: [],
    links: emptyIndex,
    today: '2026-03-12',
    edition: 'attendee',
    isNamed: true,
  }
}

function roundsOn(definition: AnyActivity, data: object, votes: VoteState): VoteRound[] {
  const itemIds = definition
    .items(data)
    .filter((item) => item.isOut !== true)
    .map((item) => item.id)
  const rounds: VoteRound[] = []
  for (const method of ['dots', 'consent'] as const) {
    openRound(rounds, {
      id: `round-${method}`,
      activityId: 'activity-1',
      method,
      title: '',
      itemIds,
      at: '2026-03-12T09:00:00.000Z',
      presentIds: [],
    })
  }
  const [dots, consent] = rounds
  if (dots === undefined || consent === undefined) throw new Error('Two rounds were opened.')
  itemIds.forEach((itemId, index) => {
    // Numbers that occur nowhere else, so that a test can look for them on the wall.
    setTally(dots, itemId, 4711 - index)
    setHands(consent, itemId, 4, 811)
    if (index % 4 === 0) setHands(consent, itemId, 1, 3)
  })
  const [first] = itemIds
  if (first !== undefined) {
    addObjection(consent, {
      id: 'objection-1',
      itemId: first,
      level: 1,
      text: 'It would bind us before legal has looked at it.',
      participantId: null,
    })
  }
  if (votes === 'shown') for (const round of rounds) revealRound(round)
  return rounds
}

/** Fixtures of one activity: saved envelopes by version, and the stuffed builder. */
export interface Fixtures {
  readonly saved: readonly { readonly version: number; readonly data: Record<string, unknown> }[]
  readonly stuffed: (size: number) => object
}

const savedFiles = import.meta.glob<{ readonly version: number; readonly data: Record<string, unknown> }>(
  '../renderer/activities/*/fixtures/v*.json',
  { eager: true, import: 'default' },
)
const builders = import.meta.glob<(size: number) => object>('../renderer/activities/*/fixtures/stuffed.ts', {
  eager: true,
  import: 'stuffed',
})

export function fixturesOf(kind: string): Fixtures {
  const folder = `../renderer/activities/${kind}/fixtures/`
  const stuffed = builders[`${folder}stuffed.ts`]
  if (stuffed === undefined) throw new Error(`${kind} has no fixtures/stuffed.ts.`)
  const saved = Object.entries(savedFiles)
    .filter(([path]) => path.startsWith(folder))
    .map(([, file]) => file)
  return { saved: saved.sort((first, second) => first.version - second.version), stuffed }
}

/** Ids that count up, for starting points. */
export function countingIds(): () => string {
  let count = 0
  return () => `id-${++count}`
}
