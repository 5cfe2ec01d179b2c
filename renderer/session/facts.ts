/**
 * What an activity may know of the session around it, read-only: people, dates, votes, and the index of items and links.
 * Private parts of the situation are left out on purpose.
 */
import { presentIds, quorumOf, quorumWarning } from './here'
import type { LinkIndex } from './links'
import type { Action, Decision, Participant, SessionDocument, VoteRound } from './schema'

export { presentIds } from './here'

export interface SessionFacts {
  readonly activityId: string
  readonly activityTitle: string
  readonly title: string
  readonly organisation: string
  readonly date: string
  readonly languages: readonly string[]
  readonly participants: readonly Participant[]
  /** Ids of those who are here now, deputies standing in under the id of the person they stand in for. */
  readonly presentIds: readonly string[]
  /** Why the group may wait before it decides, as `quorumWarning` says it; '' when enough are here. */
  readonly quorum: string
  /** Departments of the participants, each once, in the order of the list. */
  readonly departments: readonly string[]
  /** Vote rounds of this activity, oldest first. */
  readonly rounds: readonly VoteRound[]
  readonly decisions: readonly Decision[]
  readonly actions: readonly Action[]
  readonly links: LinkIndex
  /** `YYYY-MM-DD`, passed in: rules and slides know no clock. */
  readonly today: string
}

/** The facts for one activity. `today` is `YYYY-MM-DD`. */
export function factsFor(document: SessionDocument, activityId: string, links: LinkIndex, today: string): SessionFacts {
  const activity = document.activities.find((candidate) => candidate.id === activityId)
  return {
    activityId,
    activityTitle: activity?.title ?? '',
    title: document.title,
    organisation: document.organisation,
    date: document.date,
    languages: document.languages,
    participants: document.participants,
    presentIds: presentIds(document),
    quorum: quorumWarning(quorumOf(document)),
    departments: [...new Set(document.participants.map((person) => person.department).filter((department) => department !== ''))],
    rounds: document.votes.filter((round) => round.activityId === activityId),
    decisions: document.decisions,
    actions: document.actions,
    links,
    today,
  }
}
