/** Operations on what belongs to a goal beside its place: wording, owner, measures with readings, areas, pairs that pull apart, hands for a link. */
import { foundIn } from '../../lib/plain'
import { rankAtEnd } from '../../lib/rank'
import { type Measure, measureSchema, type Reading, readingSchema } from '../../session/measures'
import { type Area, areaSchema, type Conflict, defaultAreas, type Goal, type GoalLadder, type ParentLink } from './schema'

type GoalFields = Pick<
  Goal,
  'text' | 'areaId' | 'ownerId' | 'ownerName' | 'horizon' | 'status' | 'confidence' | 'expectedReturn' | 'expectedReturnBy'
>

export function setGoal(draft: GoalLadder, given: { id: string; fields: Partial<GoalFields> }): void {
  const goal = foundIn(draft.goals, given.id)
  if (goal !== undefined) Object.assign(goal, given.fields)
}

export function addMeasure(draft: GoalLadder, given: { goalId: string; id: string; name?: string }): void {
  draft.goals.find((goal) => goal.id === given.goalId)?.measures.push(measureSchema.parse({ id: given.id, name: given.name ?? '' }))
}

export function setMeasure(draft: GoalLadder, given: { id: string; fields: Partial<Omit<Measure, 'id' | 'readings'>> }): void {
  const measure = measureIn(draft, given.id)
  if (measure !== undefined) Object.assign(measure, given.fields)
}

export function removeMeasure(draft: GoalLadder, given: { id: string }): void {
  for (const goal of draft.goals)
    if (goal.measures.some((measure) => measure.id === given.id)) goal.measures = goal.measures.filter((measure) => measure.id !== given.id)
}

/** A reading of today, with the measure's own source; its value is typed next. */
export function addReading(draft: GoalLadder, given: { measureId: string; id: string; date: string }): void {
  const measure = measureIn(draft, given.measureId)
  measure?.readings.push(readingSchema.parse({ id: given.id, date: given.date, source: measure.source }))
}

export function setReading(draft: GoalLadder, given: { measureId: string; id: string; fields: Partial<Omit<Reading, 'id'>> }): void {
  const reading = measureIn(draft, given.measureId)?.readings.find((one) => one.id === given.id)
  if (reading !== undefined) Object.assign(reading, given.fields)
}

export function removeReading(draft: GoalLadder, given: { measureId: string; id: string }): void {
  const measure = measureIn(draft, given.measureId)
  if (measure !== undefined) measure.readings = measure.readings.filter((reading) => reading.id !== given.id)
}

export function addArea(draft: GoalLadder, given: { id: string; name: string }): void {
  const category = (draft.areas.length % 6) + 1
  draft.areas.push(areaSchema.parse({ id: given.id, rank: rankAtEnd(draft.areas), name: given.name.trim(), category }))
}

export function addDefaultAreas(draft: GoalLadder, given: { newId: () => string }): void {
  for (const area of defaultAreas) {
    addArea(draft, { id: given.newId(), name: area.name })
    Object.assign(draft.areas.at(-1) ?? {}, { offline: area.offline })
  }
}

export function setArea(draft: GoalLadder, given: { id: string; fields: Partial<Pick<Area, 'name' | 'offline' | 'category'>> }): void {
  const area = draft.areas.find((one) => one.id === given.id)
  if (area !== undefined) Object.assign(area, given.fields)
}

/** The area goes, its goals stay. */
export function removeArea(draft: GoalLadder, given: { id: string }): void {
  draft.areas = draft.areas.filter((area) => area.id !== given.id)
  for (const goal of draft.goals) if (goal.areaId === given.id) goal.areaId = null
}

export function setConflict(draft: GoalLadder, given: { id: string; fields: Partial<Pick<Conflict, 'why' | 'resolution'>> }): void {
  const conflict = draft.conflicts.find((one) => one.id === given.id)
  if (conflict !== undefined) Object.assign(conflict, given.fields)
}

export function removeConflict(draft: GoalLadder, given: { id: string }): void {
  draft.conflicts = draft.conflicts.filter((conflict) => conflict.id !== given.id)
}

/** Hands for one link after it was read aloud. */
export function setHands(draft: GoalLadder, given: { childId: string; parentId: string; hands: ParentLink['hands'] }): void {
  const link = draft.goals.find((goal) => goal.id === given.childId)?.parents.find((parent) => parent.goalId === given.parentId)
  if (link !== undefined) link.hands = given.hands
}

function measureIn(draft: GoalLadder, id: string): Measure | undefined {
  for (const goal of draft.goals) {
    const found = goal.measures.find((measure) => measure.id === id)
    if (found !== undefined) return found
  }
  return undefined
}
