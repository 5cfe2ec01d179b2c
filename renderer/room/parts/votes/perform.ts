/** From what a voting panel reports to changes of the session's rounds: the same for every activity that votes. */
import type { SessionFacts } from '../../../session/facts'
import type { VoteRound } from '../../../session/schema'
import * as voting from '../../../session/voting'
import type { ConsentAct, DotAct } from './votes'

/** What performing needs of an activity's tools. */
export interface VoteTools {
  readonly newId: () => string
  readonly now: () => string
  readonly announce: (sentence: string) => void
  readonly changeVotes: (label: string, recipe: (rounds: VoteRound[]) => void, options?: { readonly mergeKey?: string }) => void
}

export interface VoteSubject {
  readonly round: VoteRound | null
  /** What a new round would be about, in order. */
  readonly itemIds: readonly string[]
  readonly title: string
  readonly facts: SessionFacts
  readonly tools: VoteTools
}

/** Everything about dots except the shortlist, which belongs to the activity. */
export function performDots(act: Exclude<DotAct, { readonly do: 'shortlist' | 'take-top' }>, subject: VoteSubject): void {
  const { facts, tools } = subject
  switch (act.do) {
    case 'open':
      tools.changeVotes('Start dot vote', (rounds) =>
        voting.openRound(rounds, { ...roundOf(subject), method: 'dots', budget: act.budget, maxPerItem: act.maxPerItem }),
      )
      tools.announce('The vote is open. The room sees nothing of it yet.')
      return
    case 'tally':
      changeRound(
        subject,
        'Count dots',
        (round) => {
          // What was written after the vote was opened joins the ballot with its first dot.
          voting.setOnBallot(round, act.id, true)
          voting.setTally(round, act.id, act.dots)
        },
        `tally ${subject.round?.id} ${act.id}`,
      )
      return
    case 'reveal':
      changeRound(subject, 'Reveal dots', voting.revealRound)
      tools.announce('The dots are revealed.')
      return
    case 'freeze':
      changeRound(subject, 'Close dot vote', (round) => voting.freezeRound(round, { at: tools.now(), presentIds: facts.presentIds }))
      tools.announce('The round is closed and kept.')
      return
  }
}

/** Everything about consent except what an activity does with the outcome when the round is closed. */
export function performConsent(act: ConsentAct, subject: VoteSubject): void {
  const { facts, tools } = subject
  switch (act.do) {
    case 'open':
      tools.changeVotes('Start consent round', (rounds) =>
        voting.openRound(rounds, { ...roundOf(subject), method: 'consent', threshold: act.threshold }),
      )
      tools.announce('The round is open.')
      return
    case 'hands':
      changeRound(
        subject,
        'Count hands',
        (round) => {
          voting.setOnBallot(round, act.id, true)
          voting.setHands(round, act.id, act.level, act.hands)
        },
        `hands ${subject.round?.id} ${act.id} ${act.level}`,
      )
      return
    case 'concern':
      changeRound(subject, 'Write down concern', (round) => {
        voting.setOnBallot(round, act.id, true)
        voting.addObjection(round, { id: tools.newId(), itemId: act.id, level: act.level, text: act.text, participantId: null })
      })
      tools.announce('The concern is written down.')
      return
    case 'answer':
      changeRound(
        subject,
        'Answer concern',
        (round) => voting.answerObjection(round, { id: act.objectionId, resolution: act.resolution, isResolved: act.isResolved }),
        `answer ${act.objectionId}`,
      )
      return
    case 'reveal':
      changeRound(subject, 'Show consent round', voting.revealRound)
      tools.announce('The room can see the result.')
      return
    case 'freeze':
      // The same key as the activity's own change: the closed round and what it decided are one step of undo.
      changeRound(
        subject,
        'Close consent round',
        (round) => voting.freezeRound(round, { at: tools.now(), presentIds: facts.presentIds }),
        closingKey(subject.round),
      )
      return
  }
}

/** `mergeKey` for what an activity records when a consent round is closed. */
export function closingKey(round: VoteRound | null): string {
  return `close ${round?.id}`
}

/** Who votes: those here who decide; with nobody marked as deciding, everyone here. */
export function peopleVoting(facts: SessionFacts): number {
  const here = new Set(facts.presentIds)
  const deciding = facts.participants.filter((person) => here.has(person.id) && person.isDeciding).length
  return deciding > 0 ? deciding : here.size
}

function roundOf({ facts, tools, itemIds, title }: VoteSubject) {
  return { id: tools.newId(), activityId: facts.activityId, title, itemIds, at: tools.now(), presentIds: facts.presentIds }
}

function changeRound(subject: VoteSubject, label: string, recipe: (round: VoteRound) => void, mergeKey?: string): void {
  subject.tools.changeVotes(
    label,
    (rounds) => {
      const found = rounds.find((candidate) => candidate.id === subject.round?.id)
      if (found !== undefined) recipe(found)
    },
    mergeKey === undefined ? {} : { mergeKey },
  )
}
