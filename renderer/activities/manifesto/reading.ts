/** What follows from a manifesto and its votes: who is on the ballot, what was agreed, how each belief stands. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import type { SessionFacts } from '../../session/facts'
import { type Merges, mergesOf, standsAs, wordingsOf } from '../../session/merge'
import type { VoteRound } from '../../session/schema'
import { latestRound } from '../../session/voting'
import { type ConsentResult, consentResult, dotResults, isShowable, itemsOf, rankingResults } from '../../session/voting-results'
import type { Belief, Manifesto, Theme } from './schema'

/** By what a list is narrowed, and by what it is agreed. */
export const narrowingMethods = ['dots', 'ranking'] as const
export const agreeingMethods = ['consent', 'gradients'] as const

/** Which beliefs stand for others. */
export function mergesIn(data: Manifesto): Merges {
  return mergesOf(data.beliefs)
}

/** Everything that stands by itself and was not set aside, in order. */
export function standingBeliefs(data: Manifesto): Belief[] {
  const merges = mergesIn(data)
  return ordered(data.beliefs.filter((belief) => belief.stage !== 'set-aside' && !merges.has(belief.id)))
}

/** What was set aside, in order. */
export function setAsideBeliefs(data: Manifesto): Belief[] {
  const merges = mergesIn(data)
  return ordered(data.beliefs.filter((belief) => belief.stage === 'set-aside' && !merges.has(belief.id)))
}

/** Beliefs that were merged into this one, each with its own wording, in order. */
export function partsOf(data: Manifesto, belief: Belief): Belief[] {
  if (belief.merged.length === 0) return []
  return wordingsOf(ordered(data.beliefs), mergesIn(data), belief.id).filter((one) => one.id !== belief.id)
}

/** Taken on from the vote, by itself or under a wording that was merged into it. */
export function isOnShortlist(data: Manifesto, belief: Belief): boolean {
  return belief.isShortlisted || partsOf(data, belief).some((part) => part.isShortlisted)
}

/** What goes on to refining and consent: the shortlist, or everything standing while there is none. */
export function candidates(data: Manifesto): Belief[] {
  const standing = standingBeliefs(data)
  const shortlist = standing.filter((belief) => isOnShortlist(data, belief))
  return shortlist.length > 0 ? shortlist : standing
}

export function agreedBeliefs(data: Manifesto): Belief[] {
  return standingBeliefs(data).filter((belief) => belief.stage === 'agreed')
}

/** The wording it began with; before a merge, its own. */
export function originalOf(belief: Belief): string {
  const first = belief.history[0]
  const merged = belief.merged[0]
  if (merged === undefined) return first?.text ?? belief.text
  return first !== undefined && first.at <= merged.at ? first.text : merged.textBefore
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
export function consentByBelief(data: Manifesto, facts: SessionFacts): ReadonlyMap<string, Standing> {
  const merges = mergesIn(data)
  const standings = new Map<string, Standing>()
  for (const round of facts.rounds) {
    if ((round.method !== 'consent' && round.method !== 'gradients') || !isShowable(round)) continue
    for (const itemId of itemsOf(round, merges)) {
      const result = consentResult(round, itemId, merges)
      if (result.answered > 0) standings.set(itemId, { round, result })
    }
  }
  return standings
}

/** Points of the latest revealed ranking by belief; empty before. */
export function pointsByBelief(data: Manifesto, facts: SessionFacts): ReadonlyMap<string, number> {
  const round = latestRound(facts.rounds.filter(isShowable), facts.activityId, 'ranking')
  return new Map(round === null ? [] : rankingResults(round, mergesIn(data)).map((result) => [result.itemId, result.dots]))
}

/** Dots of the latest revealed round by belief; empty before. */
export function dotsByBelief(data: Manifesto, facts: SessionFacts): ReadonlyMap<string, number> {
  const round = latestRound(facts.rounds.filter(isShowable), facts.activityId, 'dots')
  return new Map(round === null ? [] : dotResults(round, mergesIn(data)).map((result) => [result.itemId, result.dots]))
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

/** Concerns from all revealed rounds, for beliefs that still exist, oldest first; those about a merged wording belong to what it stands under. */
export function concernsOf(data: Manifesto, facts: SessionFacts): Concern[] {
  const merges = mergesIn(data)
  const beliefs = new Map(data.beliefs.map((belief) => [belief.id, belief]))
  return facts.rounds.filter(isShowable).flatMap((round) =>
    round.objections.flatMap(({ itemId, ...objection }) => {
      const belief = beliefs.get(standsAs(merges, itemId))
      return belief === undefined ? [] : [{ ...objection, belief }]
    }),
  )
}
