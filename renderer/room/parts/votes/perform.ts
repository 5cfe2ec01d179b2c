/** From what a voting panel reports to changes of the session's rounds: the same for every activity that votes. */
import type { SessionFacts } from '../../../session/facts'
import type { Participant, VoteMethod, VoteRound } from '../../../session/schema'
import * as voting from '../../../session/voting'
import { methodNames } from '../../../session/voting-words'
import type { VoteAct } from './votes'

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
  /** Methods that take turns here: opening a round of one closes an open round of another. */
  readonly methods: readonly VoteMethod[]
  readonly title: string
  readonly facts: SessionFacts
  readonly tools: VoteTools
}

export function performVote(act: VoteAct, subject: VoteSubject): void {
  const { facts, tools, round } = subject
  switch (act.do) {
    case 'open':
      open(act, subject)
      return
    case 'tally':
      changeRound(
        subject,
        'Count dots',
        (draft) => {
          // What was written after the vote was opened joins the ballot with its first dot.
          voting.setOnBallot(draft, act.id, true)
          voting.setTally(draft, act.id, act.dots)
        },
        `tally ${round?.id} ${act.id}`,
      )
      return
    case 'hands':
      changeRound(
        subject,
        'Count hands',
        (draft) => {
          voting.setOnBallot(draft, act.id, true)
          voting.setHands(draft, act.id, act.level, act.hands)
        },
        `hands ${round?.id} ${act.id} ${act.level}`,
      )
      return
    case 'ballot':
      changeRound(subject, 'Take ballot', (draft) => {
        for (const choice of act.choices) voting.setOnBallot(draft, choice.itemId, true)
        voting.setBallot(draft, act.participantId, act.choices)
      })
      return
    case 'concern':
      changeRound(subject, 'Write down concern', (draft) => {
        voting.setOnBallot(draft, act.id, true)
        voting.addObjection(draft, { id: tools.newId(), itemId: act.id, level: act.level, text: act.text, participantId: null })
      })
      tools.announce('The concern is written down.')
      return
    case 'answer':
      changeRound(
        subject,
        'Answer concern',
        (draft) => voting.answerObjection(draft, { id: act.objectionId, resolution: act.resolution, isResolved: act.isResolved }),
        `answer ${act.objectionId}`,
      )
      return
    case 'reveal':
      changeRound(subject, 'Reveal vote', voting.revealRound)
      tools.announce('The room can see the result. Look first, then talk.')
      return
    case 'freeze':
      // The same key as the activity's own change: the closed round and what it decided are one step of undo.
      changeRound(
        subject,
        'Close round',
        (draft) => voting.freezeRound(draft, { at: tools.now(), presentIds: facts.presentIds }),
        closingKey(round),
      )
      tools.announce('The round is closed and kept.')
  }
}

function open(act: Extract<VoteAct, { do: 'open' }>, { facts, tools, itemIds, methods, title }: VoteSubject): void {
  const { method, budget, threshold } = act
  const { presentIds, activityId } = facts
  const at = tools.now()
  const id = tools.newId()
  tools.changeVotes(`Start ${methodNames[method].toLowerCase()}`, (rounds) => {
    for (const other of rounds) {
      if (other.activityId === activityId && methods.includes(other.method)) voting.freezeRound(other, { at, presentIds })
    }
    const maxPerItem = Math.min(act.maxPerItem, budget)
    voting.openRound(rounds, { id, activityId, method, title, itemIds, at, presentIds, budget, maxPerItem, threshold })
  })
  tools.announce('The round is open. The room sees nothing of it yet.')
}

/** `mergeKey` for what an activity records when a round is closed. */
export function closingKey(round: VoteRound | null): string {
  return `close ${round?.id}`
}

/** Who votes: those here who decide; with nobody marked as deciding, everyone here. */
export function votersOf(facts: Pick<SessionFacts, 'participants' | 'presentIds'>): readonly Participant[] {
  const here = facts.participants.filter((person) => facts.presentIds.includes(person.id))
  const deciding = here.filter((person) => person.isDeciding)
  return deciding.length > 0 ? deciding : here
}

/** The newest round of any of these methods; null before the first. */
export function newestRound(facts: Pick<SessionFacts, 'rounds' | 'activityId'>, methods: readonly VoteMethod[]): VoteRound | null {
  return facts.rounds.findLast((round) => round.activityId === facts.activityId && methods.includes(round.method)) ?? null
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
