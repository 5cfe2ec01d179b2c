/**
 * Voting, whole: agreeing how, counting by hands or by ballot, revealing, closing, looking at earlier rounds. Any activity gives its items
 * and what it does with the outcome; the votes themselves lie in the session. The room sees nothing before the reveal.
 */
import { useEffect, useRef, useState } from 'react'
import type { SessionFacts } from '../../../session/facts'
import { type Merges, noMerges } from '../../../session/merge'
import type { VoteMethod, VoteRound } from '../../../session/schema'
import { levelsOf } from '../../../session/voting'
import { type WayOfCounting, wayOf } from '../../../session/voting-ballots'
import { itemsOf } from '../../../session/voting-results'
import { useKeyPlace } from '../../../ui/commands'
import { focusIfLost } from '../../../ui/keep-focus'
import { useSteady } from '../useSteady'
import { BallotDesk } from './BallotDesk'
import { ConsentVoting } from './ConsentVoting'
import { DotVoting } from './DotVoting'
import { EarlierRounds } from './EarlierRounds'
import { newestRound, performVote, type VoteTools, votersOf } from './perform'
import { RoundHead } from './RoundHead'
import { VoteSetup } from './VoteSetup'
import type { VoteAct, VoteItem } from './votes'
import styles from './votes.module.css'

export interface Shortlist {
  readonly ids: ReadonlySet<string>
  readonly onChange: (ids: readonly string[]) => void
}

interface Props {
  /** What stands to be voted on, in order. */
  readonly items: readonly VoteItem[]
  /** Methods on offer, the first is proposed. They take turns: one round at a time. */
  readonly methods: readonly [VoteMethod, ...VoteMethod[]]
  readonly title: string
  readonly facts: SessionFacts
  readonly tools: VoteTools
  readonly isReadOnly: boolean
  /** An item to bring into view and focus; null otherwise. */
  readonly focusId: string | null
  /** Which items stand for others; their votes are read together. */
  readonly merges?: Merges
  /** What is taken on from the vote; left out where the activity has no shortlist. */
  readonly shortlist?: Shortlist
  /** Called after a round was closed by the facilitator, with the round as it was just before. Change with `closingKey(round)` as merge key. */
  readonly onClosed?: (round: VoteRound) => void
}

export function VoteStage(props: Props) {
  const { items, methods, title, facts, tools, isReadOnly, focusId, merges = noMerges, shortlist, onClosed } = props
  useKeyPlace('Counting votes')
  const [isPlanning, setIsPlanning] = useState(false)
  const [wantedWay, setWantedWay] = useState<WayOfCounting | null>(null)
  const round = newestRound(facts, methods)
  const voters = votersOf(facts)
  const whole = useRef<HTMLDivElement>(null)
  const hasJustOpened = useRef(false)
  useEffect(() => {
    if (!hasJustOpened.current || round?.state !== 'open') return
    hasJustOpened.current = false
    // The button that started the round is gone: the first count can be typed at once.
    whole.current?.querySelector<HTMLElement>('input:not([type="radio"], [type="checkbox"], :disabled)')?.focus()
  }, [round])
  const state = `${round?.id ?? ''} ${round?.state ?? ''} ${isPlanning}`
  const stateBefore = useRef(state)
  useEffect(() => {
    // The button that revealed, closed or planned is gone with what it did: what the round is now has the focus.
    if (stateBefore.current !== state) focusIfLost(() => whole.current?.querySelector<HTMLElement>('[data-vote-head], input, button'))
    stateBefore.current = state
  }, [state])
  const onAct = useSteady((act: VoteAct) => {
    performVote(act, { round, itemIds: items.map((item) => item.id), methods, title, facts, tools })
    if (act.do === 'open') {
      hasJustOpened.current = true
      setIsPlanning(false)
      setWantedWay(null)
    }
    if (act.do === 'freeze' && round !== null) onClosed?.(round)
  })
  const quorum = facts.quorum === '' || round?.state === 'frozen' ? null : <p className={styles.quorum}>{facts.quorum}</p>
  const rounds = facts.rounds.filter((one) => one.activityId === facts.activityId && methods.includes(one.method))
  const earlier = <EarlierRounds rounds={rounds.filter((one) => one !== round)} items={items} merges={merges} />
  if (round === null || isPlanning) {
    return (
      <div className={styles.vote} ref={whole}>
        {quorum}
        <VoteSetup
          methods={methods}
          last={round}
          people={voters.length}
          isReadOnly={isReadOnly}
          onStart={(plan) => onAct({ do: 'open', ...plan })}
          onCancel={round === null ? null : () => setIsPlanning(false)}
        />
        {round === null ? null : <EarlierRounds rounds={rounds} items={items} merges={merges} />}
      </div>
    )
  }
  const begun = wayOf(round)
  const way: WayOfCounting = round.method === 'ranking' ? 'ballots' : (begun ?? wantedWay ?? 'tallies')
  const isHidden = round.state === 'open' && way === 'ballots'
  const onBallot = new Set(itemsOf(round, merges))
  const listed = round.state === 'frozen' || way === 'ballots' ? items.filter((item) => onBallot.has(item.id)) : items
  const shared = { round, items: listed, merges, people: voters.length, isReadOnly, focusId, isHidden, isByHand: way === 'tallies', onAct }
  return (
    <div className={styles.vote} ref={whole}>
      {quorum}
      <RoundHead
        round={round}
        items={listed}
        merges={merges}
        voters={voters}
        way={way}
        isReadOnly={isReadOnly}
        canChangeWay={round.state === 'open' && begun === null && round.method !== 'ranking'}
        onWay={setWantedWay}
        onAct={onAct}
        onPlan={() => setIsPlanning(true)}
      />
      {way === 'ballots' && round.state !== 'frozen' && !isReadOnly ? (
        <BallotDesk round={round} items={listed} voters={voters} announce={tools.announce} onAct={onAct} />
      ) : null}
      {levelsOf(round.method) > 0 ? (
        <ConsentVoting {...shared} />
      ) : (
        <DotVoting {...shared} shortlist={shortlist ?? null} announce={tools.announce} />
      )}
      {earlier}
    </div>
  )
}
