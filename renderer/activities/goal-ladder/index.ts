/** The goal ladder: goals of every department that support each other up to one sentence. Assembly only. */
import { defineActivity } from '../contract'
import { goalLadderPages, projectGoalLadder } from './audience'
import { goalLadderHandout } from './handout'
import { goalLadderItems, goalLadderLinks } from './items'
import { goalLadderPapers } from './papers'
import { goalLadderLooseEnds } from './rules'
import { goalLadderSchema, goalLadderVersion } from './schema'
import { goalLadderSlides } from './slides'
import { goalLadderTables } from './tables'
import { goalLadderProgress, goalLadderStartingPoints, goalLadderSteps, goalLadderTemplate } from './templates'

export const goalLadder = defineActivity({
  kind: 'goal-ladder',
  title: 'Goal ladder',
  purpose: 'Goals of every department that carry one sentence at the top, each outcome with an owner and a number.',
  minutes: 50,
  version: goalLadderVersion,
  schema: goalLadderSchema,
  migrations: [],
  startingPoints: goalLadderStartingPoints,
  steps: goalLadderSteps,
  view: () => import('./GoalLadderView'),
  audience: { project: projectGoalLadder, pages: goalLadderPages, view: () => import('./GoalLadderAudience') },
  progress: goalLadderProgress,
  items: goalLadderItems,
  links: goalLadderLinks,
  looseEnds: goalLadderLooseEnds,
  toSlides: goalLadderSlides,
  toHandout: goalLadderHandout,
  toTables: goalLadderTables,
  toPapers: goalLadderPapers,
  toTemplate: goalLadderTemplate,
})
