/** All activities, one line each, in the order in which menus show them. */
import type { AnyActivity } from './contract'
import { coordinationModel } from './coordination-model'
import { discussion } from './discussion'
import { goalLadder } from './goal-ladder'
import { manifesto } from './manifesto'
import { stakeholderCanvas } from './stakeholder-canvas'

export const activities: readonly AnyActivity[] = [manifesto, goalLadder, stakeholderCanvas, coordinationModel, discussion]

const byKind = new Map(activities.map((activity) => [activity.kind, activity]))

export function activityOfKind(kind: string): AnyActivity | null {
  return byKind.get(kind) ?? null
}
