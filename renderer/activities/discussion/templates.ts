/** How a discussion starts: its steps in the room, and its starting points. */
import type { ActivityStep, StartingPoint } from '../contract'
import { type Discussion, discussionSchema } from './schema'

export const discussionSteps = [
  {
    id: 'gather',
    name: 'Gather',
    form: 'alone',
    minutes: 10,
    prompt: 'Ask the question, then give a silent minute. One line each in turn; type as people speak, comments come later.',
    wall: '',
  },
  {
    id: 'cluster',
    name: 'Cluster',
    form: 'whole',
    minutes: 8,
    prompt: 'Which of these belong together? Move first, name afterwards. What fits nowhere may stay alone.',
    wall: 'Which of these belong together?',
  },
  {
    id: 'vote',
    name: 'Vote',
    form: 'alone',
    minutes: 5,
    prompt: 'Dots narrow, they do not decide. Collect them in silence, reveal together, and ask what surprises people.',
    wall: 'Where should we spend our time? Your dots, in silence.',
  },
] as const satisfies readonly [ActivityStep, ...ActivityStep[]]

export const discussionStartingPoints: readonly [StartingPoint<Discussion>, ...StartingPoint<Discussion>[]] = [
  { id: 'empty', title: 'Empty, with your own question', make: () => discussionSchema.parse({}) },
  {
    id: 'surprise',
    title: 'What surprised us?',
    make: () => discussionSchema.parse({ prompt: 'When did a customer last surprise us, and what did we do about it?' }),
  },
]

/** The design without a client's words: the question and the clusters stay, the notes go. */
export function discussionTemplate(data: Discussion): Discussion {
  return { ...data, notes: [] }
}
