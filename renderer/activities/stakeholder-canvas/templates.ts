/** How a canvas starts: its steps in the room with their prompts, and the starting points a person can choose. All wording is our own. */
import { ranksAtEnd } from '../../lib/rank'
import type { ActivityStep, StartingPoint } from '../contract'
import { keyOf } from './ops'
import { externalSegments, internalSegments, type StakeholderCanvas, segmentSchema, stakeholderCanvasSchema } from './schema'

export const stakeholderCanvasSteps = [
  {
    id: 'name',
    name: 'Name them',
    form: 'round',
    minutes: 8,
    prompt:
      'Outside first, then inside; two names a person, doubles skipped. Would two of this group ask for the same thing? If not, split it. Then one quiet minute: whose voice is missing?',
    wall: 'Whom do we serve? Whose voice is missing?',
  },
  {
    id: 'map',
    name: 'Power × interest',
    form: 'whole',
    minutes: 10,
    prompt:
      'Place quickly, argue only about those that move a quarter. Each side tells an instance, not an opinion. The wall shows names only, unless the group wants its map to be seen.',
    wall: 'What can they change for us? How much does our work touch them?',
  },
  {
    id: 'card',
    name: 'Card',
    form: 'whole',
    minutes: 12,
    prompt:
      'Fill one card slowly, together. Read a real message from this group if there is one. Ask of every need: who would miss it if we stopped?',
    wall: 'What do they need, and how is each need best met?',
  },
  {
    id: 'grid',
    name: 'Grid',
    form: 'tables',
    minutes: 20,
    prompt:
      'A row for each pair or table, from left to right. An empty box is a finding: leave it empty. Then read across: the best box and the emptiest.',
    wall: 'Leave empty what you do not know.',
  },
  {
    id: 'presences',
    name: 'Presences',
    form: 'whole',
    minutes: 8,
    prompt: 'Go along the lines: if they arrive here, can they get there? Mark what shall be linked, handed to an owner, or closed.',
    wall: 'If they arrive here, can they get there?',
  },
  {
    id: 'walk',
    name: 'Walk a need',
    form: 'whole',
    minutes: 12,
    prompt:
      'Follow one need from first search to solved, one touchpoint after the other. Stop where the way breaks and ask what would mend it.',
    wall: 'Where does the way break?',
  },
  {
    id: 'vote',
    name: 'Vote',
    form: 'whole',
    minutes: 6,
    prompt: 'Whom do we serve first? Dots in silence, revealed together. Dots narrow, they do not decide: talk about who got none.',
    wall: 'Whom do we serve first?',
  },
] as const satisfies readonly [ActivityStep, ...ActivityStep[]]

export const stakeholderCanvasStartingPoints: readonly [StartingPoint<StakeholderCanvas>, ...StartingPoint<StakeholderCanvas>[]] = [
  { id: 'empty', title: 'Empty: the group names its own', make: () => stakeholderCanvasSchema.parse({}) },
  { id: 'usual', title: 'With nineteen usual groups to strike from', make: withUsual },
]

function withUsual(newId: () => string): StakeholderCanvas {
  const names = [
    ...externalSegments.map((name) => ({ name, side: 'external' })),
    ...internalSegments.map((name) => ({ name, side: 'internal' })),
  ]
  const ranks = ranksAtEnd([], names.length)
  return stakeholderCanvasSchema.parse({ segments: names.map((given, index) => ({ ...given, id: newId(), rank: ranks[index] })) })
}

/** The design without a client's words: segments under one of our usual names stay, empty; everything else goes. */
export function stakeholderCanvasTemplate(data: StakeholderCanvas): StakeholderCanvas {
  const usual = new Set([...externalSegments, ...internalSegments].map(keyOf))
  const kept = data.segments.filter((segment) => usual.has(keyOf(segment.name)) && !segment.isOut)
  return stakeholderCanvasSchema.parse({
    segments: kept.map(({ id, rank, name, side }) => segmentSchema.parse({ id, rank, name, side })),
    showsScores: data.showsScores,
  })
}
