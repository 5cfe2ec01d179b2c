/** Operations on what the group decides: the choice and its reasons, who keeps what, who speaks, who has to be briefed, and the path. */
import { ordered, rankAtEnd, rankBefore } from '../../lib/rank'
import type { ProposedStage } from './path'
import {
  type Briefing,
  briefingSchema,
  type CoordinationModel,
  type Decision,
  type Stage,
  type StageCondition,
  stageSchema,
} from './schema'

export function setDecision(draft: CoordinationModel, words: Partial<Decision>): void {
  Object.assign(draft.decision, words)
}

/** Choosing dates the decision, unless it has a date already; choosing nothing takes the date back. */
export function choose(draft: CoordinationModel, given: { modelId: string | null; today: string }): void {
  const { decision } = draft
  decision.modelId = given.modelId
  if (given.modelId === null) decision.decidedOn = ''
  else if (decision.decidedOn === '') decision.decidedOn = given.today
}

export function addWork(draft: CoordinationModel, given: { id: string; work: string }): void {
  draft.workRows.push({ id: given.id, rank: rankAtEnd(draft.workRows), work: given.work, isFixed: '', isFree: '' })
}

export function setWork(draft: CoordinationModel, id: string, words: { work?: string; isFixed?: string; isFree?: string }): void {
  const row = draft.workRows.find((one) => one.id === id)
  if (row !== undefined) Object.assign(row, words)
}

export function removeWork(draft: CoordinationModel, id: string): void {
  draft.workRows = draft.workRows.filter((row) => row.id !== id)
}

export function setPart(draft: CoordinationModel, id: string, part: CoordinationModel['departments'][number]['part']): void {
  const department = draft.departments.find((one) => one.id === id)
  if (department !== undefined) department.part = part
}

export function removeDepartment(draft: CoordinationModel, id: string): void {
  draft.departments = draft.departments.filter((department) => department.id !== id)
}

export function addBriefing(draft: CoordinationModel, given: { id: string; who: string }): void {
  draft.briefings.push(briefingSchema.parse({ ...given, rank: rankAtEnd(draft.briefings) }))
}

export function setBriefing(draft: CoordinationModel, id: string, words: Partial<Omit<Briefing, 'id' | 'rank'>>): void {
  const briefing = draft.briefings.find((one) => one.id === id)
  if (briefing !== undefined) Object.assign(briefing, words)
}

export function removeBriefing(draft: CoordinationModel, id: string): void {
  draft.briefings = draft.briefings.filter((briefing) => briefing.id !== id)
}

/** Puts the proposed stages in place of what was there. */
export function takePath(draft: CoordinationModel, stages: readonly ProposedStage[], newId: () => string): void {
  const made: Stage[] = []
  for (const { model, isNow, conditions } of stages) {
    made.push(
      stageSchema.parse({
        id: newId(),
        rank: rankAtEnd(made),
        modelId: model.id,
        title: model.name,
        text: model.sentence,
        isNow,
        conditions: conditions.map((text) => ({ id: newId(), text })),
      }),
    )
  }
  draft.stages = made
}

export function setStage(draft: CoordinationModel, id: string, words: Partial<Pick<Stage, 'title' | 'text' | 'modelId'>>): void {
  const stage = draft.stages.find((one) => one.id === id)
  if (stage !== undefined) Object.assign(stage, words)
}

/** Where the group stands: exactly one stage, or none. */
export function setNow(draft: CoordinationModel, id: string | null): void {
  for (const stage of draft.stages) stage.isNow = stage.id === id
}

export function removeStage(draft: CoordinationModel, id: string): void {
  draft.stages = draft.stages.filter((stage) => stage.id !== id)
}

/** One place earlier (−1) or later (+1). */
export function moveStage(draft: CoordinationModel, id: string, by: -1 | 1): void {
  const stages = ordered(draft.stages)
  const index = stages.findIndex((stage) => stage.id === id)
  const own = draft.stages.find((stage) => stage.id === id)
  const target = index + by
  if (own === undefined || target < 0 || target >= stages.length) return
  own.rank = rankBefore(draft.stages, id, stages[by < 0 ? target : target + 1]?.id ?? null)
}

export function addStageCondition(draft: CoordinationModel, stageId: string, given: { id: string; text: string }): void {
  draft.stages.find((stage) => stage.id === stageId)?.conditions.push({ ...given, trigger: '', ownerId: null, isMet: false })
}

export function setStageCondition(draft: CoordinationModel, id: string, words: Partial<Omit<StageCondition, 'id'>>): void {
  for (const stage of draft.stages) for (const condition of stage.conditions) if (condition.id === id) Object.assign(condition, words)
}

export function removeStageCondition(draft: CoordinationModel, id: string): void {
  for (const stage of draft.stages) {
    if (stage.conditions.some((condition) => condition.id === id))
      stage.conditions = stage.conditions.filter((condition) => condition.id !== id)
  }
}
