/** Steps with their prompts, starting points, and what stays when a session becomes a template. */
import type { ActivityStep, StartingPoint } from '../contract'
import { defaultSet } from './model-set'
import { type CoordinationModel, coordinationModelSchema } from './schema'

export const coordinationModelSteps = [
  {
    id: 'criteria',
    name: 'Three ways',
    form: 'whole',
    minutes: 15,
    prompt:
      'For each way: who speaks, who steers, what it gives, what it costs. Then the questions: which one says nothing here, which one is missing? Seven are plenty.',
    wall: 'Which of these questions matter here, and which one is missing?',
  },
  {
    id: 'weigh',
    name: 'Weigh',
    form: 'whole',
    minutes: 10,
    prompt: 'Nought to five by hands. Where weights differ by three or more, hear both sides, then settle.',
    wall: 'How much should each question count? Nought to five.',
  },
  {
    id: 'place',
    name: 'Place ourselves',
    form: 'alone',
    minutes: 10,
    prompt:
      'In silence, as we are today and not as we wish to be. No talking, no looking sideways. Collect the sheets and type one row of digits for each.',
    wall: 'Where are we today? Answer in silence, each for themselves.',
  },
  {
    id: 'talk',
    name: 'Where we differ',
    form: 'whole',
    minutes: 18,
    prompt:
      'Five minutes each for the three questions that matter and divide most. Both ends speak first, with an example. Then place again: the first round is kept.',
    wall: 'What have you seen that the others have not?',
  },
  {
    id: 'compare',
    name: 'Compare',
    form: 'whole',
    minutes: 10,
    prompt:
      'Hands first: which way do you expect? Then reveal, with the margin. Read aloud what would change our mind, and try one weight if somebody doubts it.',
    wall: 'Which way do you expect?',
  },
  {
    id: 'decide',
    name: 'Decide',
    form: 'round',
    minutes: 14,
    prompt:
      'If the room wants another way than the figures, ask what the figures left out, and write that down as the reason. Good enough until the review date?',
    wall: 'Good enough until we look again?',
  },
  {
    id: 'consent',
    name: 'Consent',
    form: 'round',
    minutes: 6,
    prompt:
      'Agree first how much support is needed. Then hands for each level, or one voice each. Who objects says how it would do harm; write it down with its answer.',
    wall: 'Good enough for now, safe enough to try?',
  },
  {
    id: 'path',
    name: 'Path',
    form: 'whole',
    minutes: 5,
    prompt: 'What must be true before we take the next step, how shall we see it, who sees to it, and who has to be briefed first?',
    wall: 'What must be true before we take the next step?',
  },
] as const satisfies readonly [ActivityStep, ...ActivityStep[]]

export const coordinationModelStartingPoints: readonly [StartingPoint<CoordinationModel>, ...StartingPoint<CoordinationModel>[]] = [
  { id: 'three-ways', title: 'Three ways and ten questions', make: (newId) => coordinationModelSchema.parse(defaultSet(newId)) },
]

/** The design without a client's words: models, questions, fits and kinds of work stay; weights go back to the middle. */
export function coordinationModelTemplate(data: CoordinationModel): CoordinationModel {
  return coordinationModelSchema.parse({
    setName: data.setName,
    models: data.models,
    criteria: data.criteria.map((criterion) => ({ ...criterion, weight: 3, weightHands: [], groupAnswer: null, fitReason: '' })),
    conditions: data.conditions.map((condition) => ({ ...condition, answer: '' })),
    workRows: data.workRows.map((row) => ({ ...row, isFixed: '', isFree: '' })),
  })
}
