/** The stakeholder canvas: whom the group serves, outside and inside, and how each need is met. Assembly only. */
import { defineActivity } from '../contract'
import { projectStakeholderCanvas, stakeholderCanvasPages } from './audience'
import { stakeholderCanvasHandout } from './handout'
import { stakeholderCanvasItems, stakeholderCanvasLinks } from './items'
import { stakeholderCanvasPapers } from './papers'
import { stakeholderCanvasLooseEnds, stakeholderCanvasProgress } from './rules'
import { stakeholderCanvasSchema, stakeholderCanvasVersion } from './schema'
import { stakeholderCanvasSlides } from './slides'
import { stakeholderCanvasTables } from './tables'
import { stakeholderCanvasStartingPoints, stakeholderCanvasSteps, stakeholderCanvasTemplate } from './templates'

export const stakeholderCanvas = defineActivity({
  kind: 'stakeholder-canvas',
  title: 'Stakeholder canvas',
  purpose: 'The groups we serve, outside and inside: what each needs, where it is met, how we know and who answers for it.',
  minutes: 40,
  version: stakeholderCanvasVersion,
  schema: stakeholderCanvasSchema,
  migrations: [],
  startingPoints: stakeholderCanvasStartingPoints,
  steps: stakeholderCanvasSteps,
  view: () => import('./CanvasView'),
  audience: { project: projectStakeholderCanvas, pages: stakeholderCanvasPages, view: () => import('./CanvasAudience') },
  progress: stakeholderCanvasProgress,
  items: stakeholderCanvasItems,
  links: stakeholderCanvasLinks,
  looseEnds: stakeholderCanvasLooseEnds,
  toSlides: stakeholderCanvasSlides,
  toHandout: stakeholderCanvasHandout,
  toTables: stakeholderCanvasTables,
  toPapers: stakeholderCanvasPapers,
  toTemplate: stakeholderCanvasTemplate,
})
