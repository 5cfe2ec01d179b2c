/** How a ladder starts: its steps in the room with their prompts, and the starting points a person can choose. All wording is our own. */
import type { SessionFacts } from '../../session/facts'
import type { ActivityStep, Progress, StartingPoint } from '../contract'
import { addDefaultAreas } from './detail-ops'
import { standingGoals } from './reading'
import { type Goal, type GoalLadder, goalLadderSchema } from './schema'

export const goalLadderSteps = [
  {
    id: 'outline',
    name: 'Write',
    form: 'round',
    minutes: 15,
    prompt:
      'Begin in the middle: goals your departments already work on, each starting with a verb. One goal each turn. The sentence on top comes last and names no platform.',
    wall: 'What are we climbing towards?',
  },
  {
    id: 'ladder',
    name: 'Why and how',
    form: 'whole',
    minutes: 18,
    prompt:
      'Take a goal. Upwards: in order to do what? Downwards: by doing what, this year? Stop when answers turn into philosophy or errands. One goal may help two; no more than five below any goal.',
    wall: 'In order to do what? By doing what?',
  },
  {
    id: 'read-aloud',
    name: 'Read aloud',
    form: 'round',
    minutes: 10,
    prompt: 'Each person reads one link as a sentence. Hands: yes, no, reword. If the room laughs, move it or reword it. Ask: because?',
    wall: 'Does it make sense when you say it?',
  },
  {
    id: 'measures',
    name: 'Owners and measures',
    form: 'tables',
    minutes: 14,
    prompt:
      'One name for each outcome, here in the room or asked this week. What number would convince a doubter: today’s value, where it comes from, target, date? “Not known yet” is honest, with a date.',
    wall: 'Whose name, and what number would convince a doubter?',
  },
  {
    id: 'conflicts',
    name: 'Clashes and gaps',
    form: 'whole',
    minutes: 6,
    prompt: 'Which two goals hinder each other? Which area has none? Decide which gives way, or name who will.',
    wall: 'Which two goals hinder each other? What has nobody thought of?',
  },
  {
    id: 'vote',
    name: 'Vote',
    form: 'whole',
    minutes: 6,
    prompt:
      'Dots say which goals matter most; collect them in silence and reveal them together. Or ask for consent on the sentence at the top: good enough for now, safe enough to try?',
    wall: 'Which of these matter most?',
  },
] as const satisfies readonly [ActivityStep, ...ActivityStep[]]

export const goalLadderStartingPoints: readonly [StartingPoint<GoalLadder>, ...StartingPoint<GoalLadder>[]] = [
  { id: 'areas', title: 'With the seven areas of everything online', make: withAreas },
  { id: 'empty', title: 'Empty', make: () => goalLadderSchema.parse({}) },
]

function withAreas(newId: () => string): GoalLadder {
  const data = goalLadderSchema.parse({})
  addDefaultAreas(data, { newId })
  return data
}

/** The design without a client's words: areas and settings stay; goals, links, measures and clashes go. */
export function goalLadderTemplate(data: GoalLadder): GoalLadder {
  return { ...data, goals: [], conflicts: [], reading: null }
}

/** A goal counts once it has an owner and, above the team goals, a measure. */
export function goalLadderProgress(data: GoalLadder, _facts: SessionFacts): Progress {
  const goals = standingGoals(data)
  const isWhole = (goal: Goal) =>
    (goal.ownerId !== null || goal.ownerName.trim() !== '') && (goal.level === 'team' || goal.measures.length > 0)
  const done = goals.filter(isWhole).length
  const sentence =
    goals.length === 0
      ? 'No goal yet'
      : `${done} of ${goals.length} ${goals.length === 1 ? 'goal has' : 'goals have'} an owner and a measure`
  return { done, total: goals.length, sentence }
}
