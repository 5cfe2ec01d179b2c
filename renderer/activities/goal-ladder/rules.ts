/**
 * Loose ends of the ladder, as questions the room may hear. The nudge about audience counts is for the facilitator alone.
 * Rules are pure: data and facts in, sentences out.
 */
import type { SessionFacts } from '../../session/facts'
import type { LooseEnd } from '../../session/loose-ends'
import { countsAnAudience, namesAnAudienceCount } from '../../session/measures'
import { type Ladder, ladderOf, reachesVision } from './graph'
import type { Goal, GoalLadder } from './schema'

type Rule = (ladder: Ladder, data: GoalLadder, facts: SessionFacts) => LooseEnd[]

/** Goals on one rung under one goal, beyond which the room is asked which to drop. */
export const mostOnOneRung = 5

export function goalLadderLooseEnds(data: GoalLadder, facts: SessionFacts): LooseEnd[] {
  const standing = data.goals.filter((goal) => goal.status !== 'parked' && goal.text.trim() !== '')
  if (standing.length === 0) return []
  const ladder = ladderOf(standing)
  return rules.flatMap((rule) => rule(ladder, data, facts))
}

const vision: Rule = ({ goals }) => {
  const visions = goals.filter((goal) => goal.level === 'vision')
  if (visions.length === 0 && goals.length >= 3)
    return [end('no-vision', 'should', 'What is the one sentence at the top of this ladder?', null)]
  if (visions.length > 1)
    return [
      end('several-visions', 'must', `There are ${visions.length} sentences at the top. Which one is the whole?`, visions[1]?.id ?? null),
    ]
  return []
}

const orphans: Rule = (ladder) => {
  if (!ladder.goals.some((goal) => goal.level === 'vision')) return []
  return ladder.goals
    .filter((goal) => !reachesVision(ladder, goal.id))
    .map((goal) => end('orphan', 'should', `“${goal.text}”: in order to do what?`, goal.id))
}

const childless: Rule = (ladder) =>
  ladder.goals
    .filter((goal) => goal.level === 'outcome' && ladder.childrenOf(goal.id).length === 0)
    .map((goal) => end('childless-outcome', 'should', `“${goal.text}”: by doing what?`, goal.id))

const owners: Rule = ({ goals }) =>
  goals
    .filter((goal) => goal.ownerId === null && goal.ownerName.trim() === '')
    .map((goal) => end('no-owner', goal.level === 'outcome' ? 'must' : 'should', `“${goal.text}”: whose name stands beside it?`, goal.id))

const measures: Rule = ({ goals }) =>
  goals
    .filter((goal) => goal.level !== 'team' && goal.measures.length === 0)
    .map((goal) => end('no-measure', 'should', `“${goal.text}”: what number would convince a doubter?`, goal.id))

const audienceCounts: Rule = ({ goals }) =>
  goals
    .filter(
      (goal) =>
        goal.measures.some(countsAnAudience) ||
        (goal.measures.every((measure) => measure.thenWhat === '') && namesAnAudienceCount(goal.text)),
    )
    .map((goal) => ({
      ...end('audience-count', 'nice', `“${goal.text}” counts an audience: and then they do what?`, goal.id),
      isPrivate: true,
    }))

const platformNames = /\b(facebook|instagram|twitter|linkedin|youtube|tiktok|whatsapp|pinterest|snapchat|mastodon|bluesky|threads|xing)\b/i
const platforms: Rule = ({ goals }) =>
  goals
    .filter((goal) => (goal.level === 'vision' || goal.level === 'outcome') && platformNames.test(goal.text))
    .map((goal) => end('one-platform', 'should', `“${goal.text}” names one platform: is this the whole, or one channel?`, goal.id))

const crowded: Rule = (ladder) =>
  ladder.goals.flatMap((goal) => {
    const rungs = new Map<string, number>()
    for (const child of ladder.childrenOf(goal.id))
      if (ladder.parentsOf(child.id)[0]?.id === goal.id) rungs.set(child.level, (rungs.get(child.level) ?? 0) + 1)
    const most = Math.max(0, ...rungs.values())
    return most > mostOnOneRung
      ? [end('crowded-rung', 'nice', `“${goal.text}” has ${most} goals on one rung below it: which would you drop?`, goal.id)]
      : []
  })

const load: Rule = ({ goals }, data, facts) => {
  const byOwner = new Map<string, Goal[]>()
  for (const goal of goals) {
    const owner = goal.ownerId ?? goal.ownerName.trim()
    if (owner !== '') byOwner.set(owner, [...(byOwner.get(owner) ?? []), goal])
  }
  return [...byOwner].flatMap(([owner, owned]) => {
    const most = mostAtOnce(owned, facts.today)
    if (most <= data.ownerLoad) return []
    const name = facts.participants.find((person) => person.id === owner)?.name ?? owner
    return [
      end(
        'owner-load',
        'should',
        `${name} would carry ${most} goals at the same time: what happens in their holidays?`,
        owned[0]?.id ?? null,
      ),
    ]
  })
}

/** The largest number of goals open at one moment: each runs from today to the end of its horizon; without a horizon it never ends. */
function mostAtOnce(goals: readonly Goal[], today: string): number {
  return goals.filter((goal) => lastDay(goal) >= today).length
}

export function lastDay(goal: Goal): string {
  return goal.horizon === '' ? '9999-12-31' : goal.horizon.length === 4 ? `${goal.horizon}-12-31` : goal.horizon
}

const emptyAreas: Rule = ({ goals }, data) =>
  data.areas
    .filter((area) => !goals.some((goal) => goal.areaId === area.id))
    .map((area) => end('empty-area', 'nice', `Does nobody have a goal for ${area.name}?`, null))

const conflicts: Rule = (ladder, data) =>
  data.conflicts.flatMap((conflict) => {
    const first = ladder.byId.get(conflict.firstId)
    const second = ladder.byId.get(conflict.secondId)
    if (first === undefined || second === undefined || conflict.resolution.trim() !== '') return []
    return [end('open-conflict', 'must', `“${first.text}” and “${second.text}” pull apart: which gives way, or who decides?`, first.id)]
  })

const rules: readonly Rule[] = [
  vision,
  orphans,
  childless,
  owners,
  measures,
  audienceCounts,
  platforms,
  crowded,
  load,
  emptyAreas,
  conflicts,
]

function end(rule: string, severity: LooseEnd['severity'], sentence: string, itemId: string | null): LooseEnd {
  return { rule: `goal-ladder/${rule}`, severity, sentence, itemId }
}
