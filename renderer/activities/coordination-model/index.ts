/** The coordination-model selector: the group places itself before it sees names and figures, then chooses with its reasons and conditions. Assembly only. */
import { defineActivity } from '../contract'
import { projectCoordination } from './audience'
import { coordinationPages } from './audience-pages'
import { coordinationModelHandout } from './handout'
import { coordinationModelItems, coordinationModelLinks } from './items'
import { coordinationModelPapers } from './papers'
import { coordinationModelLooseEnds, coordinationModelProgress } from './rules'
import { coordinationModelSchema, coordinationModelVersion } from './schema'
import { coordinationModelSlides } from './slides'
import { coordinationModelTables } from './tables'
import { coordinationModelStartingPoints, coordinationModelSteps, coordinationModelTemplate } from './templates'

export const coordinationModel = defineActivity({
  kind: 'coordination-model',
  title: 'Coordination model',
  purpose: 'A chosen way to hold the online work together, with its conditions, a path and a review date.',
  minutes: 80,
  version: coordinationModelVersion,
  schema: coordinationModelSchema,
  migrations: [],
  startingPoints: coordinationModelStartingPoints,
  steps: coordinationModelSteps,
  view: () => import('./CoordinationModelView'),
  audience: { project: projectCoordination, pages: coordinationPages, view: () => import('./CoordinationModelAudience') },
  progress: coordinationModelProgress,
  items: coordinationModelItems,
  links: coordinationModelLinks,
  looseEnds: coordinationModelLooseEnds,
  toSlides: coordinationModelSlides,
  toHandout: coordinationModelHandout,
  toTables: coordinationModelTables,
  toPapers: coordinationModelPapers,
  toTemplate: coordinationModelTemplate,
})
