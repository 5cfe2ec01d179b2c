/** The consent check: the shared panel, given what is on the shortlist. Closing a round records which beliefs are agreed; the rule decides. */
import { ConsentVoting } from '../../room/parts/votes/ConsentVoting'
import type { ConsentAct } from '../../room/parts/votes/votes'
import * as voting from '../../session/voting'
import { consentResult } from '../../session/voting-results'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { peopleHere, voteItems } from './ballot'
import * as ops from './ops'
import { candidates } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

export function ConsentStep({ data, facts, tools, change, isReadOnly }: ActivityViewProps<Manifesto>) {
  const beliefs = candidates(data)
  const round = voting.latestRound(facts.rounds, facts.activityId, 'consent')
  const inRound = (label: string, recipe: (draft: NonNullable<typeof round>) => void, mergeKey?: string) =>
    tools.changeVotes(
      label,
      (rounds) => {
        const found = rounds.find((candidate) => candidate.id === round?.id)
        if (found !== undefined) recipe(found)
      },
      mergeKey === undefined ? {} : { mergeKey },
    )

  const close = () => {
    if (round === null) return
    const outcomes = new Map(
      round.itemIds.flatMap((id) => {
        const result = consentResult(round, id)
        return result.answered === 0 ? [] : [[id, result.isAgreed] as const]
      }),
    )
    // One step of undo: the closed round and what it decided belong together.
    const together = { mergeKey: `close ${round.id}` }
    tools.changeVotes(
      'Close consent round',
      (rounds) => {
        const found = rounds.find((candidate) => candidate.id === round.id)
        if (found !== undefined) voting.freezeRound(found, { at: tools.now(), presentIds: facts.presentIds })
      },
      together,
    )
    change('Close consent round', (draft) => ops.applyConsent(draft, { outcomes }), together)
    const agreed = [...outcomes.values()].filter(Boolean).length
    tools.announce(`The round is closed: ${agreed} of ${outcomes.size} agreed.`)
  }

  const onAct = (act: ConsentAct) => {
    switch (act.do) {
      case 'open':
        tools.announce('The round is open.')
        return tools.changeVotes('Start consent round', (rounds) =>
          voting.openRound(rounds, {
            id: tools.newId(),
            activityId: facts.activityId,
            method: 'consent',
            title: facts.activityTitle || 'Manifesto',
            itemIds: beliefs.map((belief) => belief.id),
            at: tools.now(),
            presentIds: facts.presentIds,
            threshold: act.threshold,
          }),
        )
      case 'hands':
        return inRound(
          'Count hands',
          (draft) => {
            voting.setOnBallot(draft, act.id, true)
            voting.setHands(draft, act.id, act.level, act.hands)
          },
          `hands ${round?.id} ${act.id} ${act.level}`,
        )
      case 'concern':
        tools.announce('The concern is written down.')
        return inRound('Write down concern', (draft) => {
          voting.setOnBallot(draft, act.id, true)
          voting.addObjection(draft, { id: tools.newId(), itemId: act.id, level: act.level, text: act.text, participantId: null })
        })
      case 'answer':
        return inRound(
          'Answer concern',
          (draft) => voting.answerObjection(draft, { id: act.objectionId, resolution: act.resolution, isResolved: act.isResolved }),
          `answer ${act.objectionId}`,
        )
      case 'reveal':
        tools.announce('The room can see the result.')
        return inRound('Show consent round', voting.revealRound)
      case 'freeze':
        return close()
    }
  }
  if (beliefs.length === 0) {
    return (
      <EmptyState title="Nothing to agree on yet">
        Write beliefs and put the strongest on the shortlist; then ask for hands line by line.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step}>
      <ConsentVoting round={round} items={voteItems(data, beliefs)} people={peopleHere(facts)} isReadOnly={isReadOnly} onAct={onAct} />
    </div>
  )
}
