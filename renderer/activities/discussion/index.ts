/** An open discussion: a capture activity for anything that has no tool of its own. Assembly only; the folder to copy for a new activity. */
import { defineActivity } from '../contract'
import { discussionPages, projectDiscussion } from './audience'
import { discussionItems } from './items'
import { discussionPapers } from './papers'
import { discussionLooseEnds, discussionProgress } from './rules'
import { discussionSchema } from './schema'
import { discussionHandout, discussionSlides, discussionTables } from './slides'
import { discussionStartingPoints, discussionSteps, discussionTemplate } from './templates'

export const discussion = defineActivity({
  kind: 'discussion',
  title: 'Open discussion',
  purpose: 'What the room thinks about one question, sorted, and where it wants to spend its time.',
  minutes: 25,
  version: 1,
  schema: discussionSchema,
  migrations: [],
  startingPoints: discussionStartingPoints,
  steps: discussionSteps,
  view: () => import('./DiscussionView'),
  audience: { project: projectDiscussion, pages: discussionPages, view: () => import('./DiscussionAudience') },
  progress: discussionProgress,
  items: discussionItems,
  links: () => [],
  looseEnds: discussionLooseEnds,
  toSlides: discussionSlides,
  toHandout: discussionHandout,
  toTables: discussionTables,
  toPapers: discussionPapers,
  toTemplate: discussionTemplate,
})
