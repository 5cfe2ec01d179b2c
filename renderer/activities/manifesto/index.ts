/** The manifesto builder: a short statement of shared beliefs that the group agrees before arguing about plans. Assembly only. */
import { defineActivity } from '../contract'
import { manifestoPages, projectManifesto } from './audience'
import { manifestoHandout, manifestoTables } from './handout'
import { manifestoItems } from './items'
import { manifestoPapers } from './papers'
import { manifestoLooseEnds, manifestoProgress } from './rules'
import { manifestoSchema } from './schema'
import { manifestoSlides } from './slides'
import { manifestoStartingPoints, manifestoSteps, manifestoTemplate } from './templates'

export const manifesto = defineActivity({
  kind: 'manifesto',
  title: 'Manifesto',
  purpose: 'Five to ten sentences that everyone in the room stands by, signed.',
  minutes: 50,
  version: 1,
  schema: manifestoSchema,
  migrations: [],
  startingPoints: manifestoStartingPoints,
  steps: manifestoSteps,
  view: () => import('./ManifestoView'),
  audience: { project: projectManifesto, pages: manifestoPages, view: () => import('./ManifestoAudience') },
  progress: manifestoProgress,
  items: manifestoItems,
  links: () => [],
  looseEnds: manifestoLooseEnds,
  toSlides: manifestoSlides,
  toHandout: manifestoHandout,
  toTables: manifestoTables,
  toPapers: manifestoPapers,
  toTemplate: manifestoTemplate,
})
