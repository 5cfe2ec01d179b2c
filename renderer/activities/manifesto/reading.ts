/** What follows from a manifesto and its votes: who is on the ballot, what was agreed, how each belief stands. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import type { SessionFacts } from '../../session/facts'
import type { VoteRound } from '../../session/schema'
import { latestRound } from '../../session/voting'
import { type ConsentResult, consentResult, dotResults, isShowable } from '../../session/voting-results'
import type { Belief, Manifesto, Theme } from './schema'

/** Everything that was not set aside, in order. */
export function standingBeliefs(data: Manifesto): Belief[] {
  return ordered(data.beliefs.filter((belief) => belief.stage !== 'set-aside'))
}

/** What goes on to refining and consent: the shortlist, or everything standing while there is none. */
export function candidates(data: Manifesto): Belief[] {
  const standing = standingBeliefs(data)
  const shortlist = standing.filter((belief) => belief.isShortlisted)
  return shortlist.length > 0 ? shortlist : standing
}

export function agreedBeliefs(data: Manifesto): Belief[] {
  return ordered(data.beliefs.filter((belief) => belief.stage === 'agreed'))
}

/** The wording it began with. */
export function originalOf(belief: Belief): string {
  return belief.history[0]?.text ?? belief.text
}

export interface ThemeGroup {
  /** null: unsorted. */
  readonly theme: Theme | null
  readonly beliefs: readonly Belief[]
}

/** Standing beliefs by theme, in the order of the themes, the unsorted ones last (left out when there are none). */
export function byTheme(data: Manifesto): ThemeGroup[] {
  const standing = standingBeliefs(data)
  const themes = ordered(data.themes)
  const known = new Set(themes.map((theme) => theme.id))
  const groups: ThemeGroup[] = themes.map((theme) => ({ theme, beliefs: standing.filter((belief) => belief.themeId === theme.id) }))
  const unsorted = standing.filter((belief) => belief.themeId === null || !known.has(belief.themeId))
  return unsorted.length === 0 ? groups : [...groups, { theme: null, beliefs: unsorted }]
}

export function themeOf(data: Manifesto, belief: Belief): Theme | null {
  return data.themes.find((theme) => theme.id === belief.themeId) ?? null
}

export interface Standing {
  readonly round: VoteRound
  readonly result: ConsentResult
}

/** The latest consent answer for each belief, from rounds that were revealed; beliefs nobody answered for are absent. */
export function consentByBelief(facts: SessionFacts): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const round of facts.rounds) {
    if ((round.method !== 'consent' && round.method !== 'gradients') || !isShowable(round)) continue
    for (const itemId of round.itemIds) {
      const result = consentResult(round, itemId)
      if (result.answered > 0) standings.set(itemId, { round, result })
    }
  }
  return standings
}

/** Dots of the latest revealed round by belief; empty before. */
export function dotsByBelief(facts: SessionFacts): ReadonlyMap<string, number> {
  const round = latestRound(facts.rounds.filter(isShowable), facts.activityId, 'dots')
  return new Map(round === null ? [] : dotResults(round).map((result) => [result.itemId, result.dots]))
}

export interface Concern {
  readonly id: string
  readonly belief: Belief
  readonly level: number
  readonly text: string
  readonly resolution: string
  readonly isResolved: boolean
  readonly participantId: string | null
}

/** Concerns from all revealed rounds, for beliefs that still exist, oldest first. */
export function concernsOf(data: Manifesto, facts: SessionFacts): Concern[] {
  const beliefs = new Map(data.beliefs.map((belief) => [belief.id, belief]))
  return facts.rounds.filter(isShowable).flatMap((round) =>
    round.objections.flatMap(({ itemId, ...objection }) => {
      const belief = beliefs.get(itemId)
      return belief === undefined ? [] : [{ ...objection, belief }]
    }),
  )
}

/** "13 of 14 can live with it" */
export function supportSentence(result: ConsentResult): string {
  const people = `${result.support} of ${result.answered} can live with it`
  if (result.blocks > 0) return `${people}; ${result.blocks} cannot`
  return result.isSplit ? `You disagree: ${people}` : people
}
