/** Dots to narrow the list: the shared panel, given the beliefs and their shortlist. The dots themselves lie in the session's votes. */
import { DotVoting } from '../../room/parts/votes/DotVoting'
import type { DotAct } from '../../room/parts/votes/votes'
import * as voting from '../../session/voting'
import { dotResults } from '../../session/voting-results'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { peopleHere, voteItems } from './ballot'
import * as ops from './ops'
import { standingBeliefs } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

export function VoteStep({ data, facts, tools, change, isReadOnly }: ActivityViewProps<Manifesto>) {
  const standing = standingBeliefs(data)
  const round = voting.latestRound(facts.rounds, facts.activityId, 'dots')
  const shortlist = new Set(standing.filter((belief) => belief.isShortlisted).map((belief) => belief.id))
  const inRound = (label: string, recipe: (draft: NonNullable<typeof round>) => void, mergeKey?: string) =>
    tools.changeVotes(
      label,
      (rounds) => {
        const found = rounds.find((candidate) => candidate.id === round?.id)
        if (found !== undefined) recipe(found)
      },
      mergeKey === undefined ? {} : { mergeKey },
    )

  const onAct = (act: DotAct) => {
    switch (act.do) {
      case 'open':
        tools.announce('The vote is open. The room sees nothing of it yet.')
        return tools.changeVotes('Start dot vote', (rounds) =>
          voting.openRound(rounds, {
            ...act,
            id: tools.newId(),
            activityId: facts.activityId,
            method: 'dots',
            title: facts.activityTitle || 'Manifesto',
            itemIds: standing.map((belief) => belief.id),
            at: tools.now(),
            presentIds: facts.presentIds,
          }),
        )
      case 'tally':
        return inRound(
          'Count dots',
          (draft) => {
            // A belief written after the vote was opened joins the ballot with its first dot.
            voting.setOnBallot(draft, act.id, true)
            voting.setTally(draft, act.id, act.dots)
          },
          `tally ${round?.id} ${act.id}`,
        )
      case 'reveal':
        tools.announce('The dots are revealed.')
        return inRound('Reveal dots', voting.revealRound)
      case 'freeze':
        return inRound('Close dot vote', (draft) => voting.freezeRound(draft, { at: tools.now(), presentIds: facts.presentIds }))
      case 'shortlist': {
        const ids = standing.map((belief) => belief.id).filter((id) => (id === act.id ? act.isOn : shortlist.has(id)))
        return change('Change shortlist', (draft) => ops.setShortlist(draft, { ids }))
      }
      case 'take-top': {
        if (round === null) return undefined
        const ids = dotResults(round)
          .filter((result) => result.dots > 0)
          .slice(0, act.count)
          .map((result) => result.itemId)
        tools.announce(`${ids.length} on the shortlist.`)
        return change('Shortlist the top', (draft) => ops.setShortlist(draft, { ids }))
      }
    }
  }
  if (standing.length === 0) {
    return (
      <EmptyState title="Nothing to vote on yet">
        Write beliefs first: a vote narrows what is there, it does not find what is missing.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step}>
      <DotVoting
        round={round}
        items={voteItems(data, standing)}
        shortlist={shortlist}
        people={peopleHere(facts)}
        isReadOnly={isReadOnly}
        onAct={onAct}
      />
    </div>
  )
}
