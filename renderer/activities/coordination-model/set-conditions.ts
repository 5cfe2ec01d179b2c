/** Conditions of the default set: what has to come first, and what to watch. The thresholds are Groundwork's judgement. */
import type { Condition } from './schema'

export type ConditionLine = Pick<Condition, 'id' | 'modelId' | 'kind' | 'isWatch' | 'terms' | 'need' | 'question'>
export const conditions: readonly ConditionLine[] = [
  {
    id: 'team-named',
    modelId: 'command-and-control',
    kind: 'named',
    isWatch: false,
    terms: [],
    need: 'a named and staffed team',
    question: 'Which team, and who stands in for it?',
  },
  {
    id: 'bottleneck',
    modelId: 'command-and-control',
    kind: 'threshold',
    isWatch: true,
    terms: [
      { criterionId: 'units', atLeast: 4 },
      { criterionId: 'expertise', atLeast: 4 },
    ],
    need: 'what others may answer without asking',
    question: 'One team will be the bottleneck. What may others answer without asking?',
  },
  {
    id: 'head-unit-named',
    modelId: 'empowered-units',
    kind: 'named',
    isWatch: false,
    terms: [],
    need: 'a named head unit',
    question: 'Who integrates, steers and measures, and what must every unit share?',
  },
  threshold(
    'units-policy',
    'empowered-units',
    'policy',
    2.5,
    'policy and training',
    'Who integrates, steers and measures, and what must every unit share?',
  ),
  threshold(
    'units-leadership',
    'empowered-units',
    'leadership',
    2.5,
    'support from the top',
    'Who integrates, steers and measures, and what must every unit share?',
  ),
  threshold('free-policy', 'decentralised', 'policy', 3.5, 'policy and training', 'Roles, rules and training come before the freedom.'),
  threshold(
    'free-comfort',
    'decentralised',
    'comfort',
    3,
    'comfort with colleagues speaking',
    'Roles, rules and training come before the freedom.',
  ),
  threshold(
    'free-leadership',
    'decentralised',
    'leadership',
    3,
    'support from the top',
    'Roles, rules and training come before the freedom.',
  ),
  {
    id: 'sign-off',
    modelId: 'decentralised',
    kind: 'threshold',
    isWatch: true,
    terms: [{ criterionId: 'regulation', atLeast: 4 }],
    need: 'a quick way to sign-off',
    question: 'Which sentences need sign-off, and how fast can it be had?',
  },
]

function threshold(id: string, modelId: string, criterionId: string, atLeast: number, need: string, question: string): ConditionLine {
  return { id, modelId, kind: 'threshold', isWatch: false, terms: [{ criterionId, atLeast }], need, question }
}
