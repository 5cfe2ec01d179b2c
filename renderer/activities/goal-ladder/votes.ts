/** Votes on goals: by which methods, on which of them, and what a closed consent round says of them. The votes themselves lie in the session. */
import type { VotedLine } from '../../room/parts/vote-record'
import type { VoteItem } from '../../room/parts/votes/votes'
import type { SessionFacts } from '../../session/facts'
import type { VoteRound } from '../../session/schema'
import { consentResult } from '../../session/voting-results'
import { outlineOf } from './graph'
import { areaOf, categoryOf, standingLadder } from './reading'
import type { Goal, GoalLadder } from './schema'

export const goalMethods = ['dots', 'ranking', 'consent', 'gradients'] as const

/** Goals that can be voted on, in the order of the outline. */
export function votableGoals(data: GoalLadder): readonly Goal[] {
  return outlineOf(standingLadder(data)).map((row) => row.goal)
}

/** The newest round on goals, or null. */
export function goalRound(facts: Pick<SessionFacts, 'rounds' | 'activityId'>): VoteRound | null {
  return facts.rounds.findLast((round) => round.activityId === facts.activityId) ?? null
}

/** While a round is on, its ballot stands, whatever level was chosen afterwards; else the goals of a level, or all. */
export function goalsOnBallot(goals: readonly Goal[], round: VoteRound | null, level: Goal['level'] | 'all'): readonly Goal[] {
  if (round !== null && round.state !== 'frozen') return goals.filter((goal) => round.itemIds.includes(goal.id))
  return level === 'all' ? goals : goals.filter((goal) => goal.level === level)
}

export function goalVoteItem(data: Pick<GoalLadder, 'areas'>, goal: Goal): VoteItem {
  const area = areaOf(data, goal)
  return { id: goal.id, text: goal.text, category: area === null ? null : categoryOf(area), groupName: area?.name ?? '' }
}

export function votedLines(data: GoalLadder): VotedLine[] {
  return votableGoals(data).map(({ id, text }) => ({ id, text }))
}

/** Ids of goals that the room agreed on in this round. */
export function agreedIn(round: VoteRound): string[] {
  return round.itemIds.filter((id) => consentResult(round, id).isAgreed)
}

export function agreeGoals(draft: GoalLadder, given: { readonly ids: readonly string[] }): void {
  for (const goal of draft.goals) if (given.ids.includes(goal.id) && goal.status === 'proposed') goal.status = 'agreed'
}
