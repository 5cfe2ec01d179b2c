/** Voting with dots by tallies: counted hands typed beside each line, hidden until revealed together, then the ranking and the shortlist. */
import { useState } from 'react'
import type { VoteRound } from '../../../session/schema'
import { itemCodes } from '../../../session/voting'
import { checkBudget, dotResults, isShowable } from '../../../session/voting-results'
import { ActionButton } from '../ActionButton'
import { CountField } from '../CountField'
import { useSteady } from '../useSteady'
import { VirtualRows } from '../VirtualRows'
import { DotRow } from './DotRow'
import { VoteHead } from './VoteHead'
import type { DotAct, VoteItem } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly round: VoteRound | null
  readonly items: readonly VoteItem[]
  /** Ids taken on from this vote; null where the activity has no shortlist. */
  readonly shortlist: ReadonlySet<string> | null
  /** How many people vote. */
  readonly people: number
  readonly isReadOnly: boolean
  /** A line to bring into view and focus; null otherwise. */
  readonly focusId: string | null
  readonly onAct: (act: DotAct) => void
}

export function DotVoting(props: Props) {
  const { round, items, shortlist, people, isReadOnly, focusId } = props
  const onAct = useSteady(props.onAct)
  if (round === null) return <Setup people={people} isReadOnly={isReadOnly} onAct={onAct} />
  return <Round round={round} items={items} shortlist={shortlist} people={people} isReadOnly={isReadOnly} focusId={focusId} onAct={onAct} />
}

function Setup({ people, isReadOnly, onAct }: Pick<Props, 'people' | 'isReadOnly' | 'onAct'>) {
  const [budget, setBudget] = useState(5)
  const [maxPerItem, setMaxPerItem] = useState(2)
  return (
    <div className={styles.setup}>
      <p className={styles.setupText}>
        Collect the dots in silence, on paper or by hands. Type the totals here; nobody sees them before you reveal.
      </p>
      <div className={styles.setupRow}>
        <span className={styles.setupField}>
          <CountField label="Dots for each person" value={budget} least={1} most={100} isDisabled={isReadOnly} onChange={setBudget} />
          <span aria-hidden="true">dots each</span>
        </span>
        <span className={styles.setupField}>
          <CountField
            label="At most on one line"
            value={maxPerItem}
            least={1}
            most={100}
            isDisabled={isReadOnly}
            onChange={setMaxPerItem}
          />
          <span aria-hidden="true">at most on one line</span>
        </span>
        <span className={styles.setupSum}>
          {people === 0 ? 'Nobody is on the list of people yet' : `${people} people, ${people * budget} dots`}
        </span>
        <ActionButton
          tone="primary"
          isDisabled={isReadOnly}
          onClick={() => onAct({ do: 'open', budget, maxPerItem: Math.min(maxPerItem, budget) })}
        >
          Start the vote
        </ActionButton>
      </div>
    </div>
  )
}

function Round({ round, items, shortlist, people, isReadOnly, focusId, onAct }: Props & { readonly round: VoteRound }) {
  const results = new Map(dotResults(round).map((result) => [result.itemId, result]))
  const isShown = isShowable(round)
  const codes = itemCodes(round.itemIds)
  const known = new Map(items.map((item) => [item.id, item]))
  const listed = isShown ? [...results.keys()].flatMap((id) => known.get(id) ?? []) : items
  const most = Math.max(1, ...[...results.values()].map((result) => result.dots))
  const budget = checkBudget(round, people)
  const isClosed = round.state === 'frozen'
  return (
    <div className={styles.vote}>
      <VoteHead
        round={round}
        count={
          people === 0
            ? `${budget.given} dots typed`
            : `${budget.given} of ${budget.available} dots typed${budget.state === 'over' ? ': more than there are' : ''}`
        }
        share={people === 0 ? null : budget.given / Math.max(budget.available, 1)}
        isOver={people > 0 && budget.state === 'over'}
        actions={
          isReadOnly ? null : (
            <>
              {round.state === 'open' ? (
                <ActionButton tone="primary" onClick={() => onAct({ do: 'reveal' })}>
                  Reveal the dots
                </ActionButton>
              ) : null}
              {round.state === 'revealed' ? <ActionButton onClick={() => onAct({ do: 'freeze' })}>Close the round</ActionButton> : null}
              {isShown ? (
                <ActionButton tone="quiet" onClick={() => onAct({ do: 'open', budget: round.budget, maxPerItem: round.maxPerItem })}>
                  Vote again
                </ActionButton>
              ) : null}
            </>
          )
        }
      />
      {isShown && shortlist !== null && !isReadOnly ? <TakeTop count={listed.length} taken={shortlist.size} onAct={onAct} /> : null}
      <VirtualRows items={listed} label="Lines on the ballot" estimate={56} gap={0} focusId={focusId}>
        {(item) => (
          <DotRow
            id={item.id}
            text={item.text}
            category={item.category}
            groupName={item.groupName}
            code={codes.get(item.id) ?? ''}
            dots={results.get(item.id)?.dots ?? 0}
            share={isShown ? (results.get(item.id)?.dots ?? 0) / most : null}
            isShortlisted={shortlist?.has(item.id) ?? null}
            isClosed={isClosed || isReadOnly}
            onAct={onAct}
          />
        )}
      </VirtualRows>
    </div>
  )
}

function TakeTop({ count, taken, onAct }: { readonly count: number; readonly taken: number; readonly onAct: (act: DotAct) => void }) {
  const [top, setTop] = useState(Math.min(8, Math.max(count, 1)))
  return (
    <div className={styles.setupRow}>
      <ActionButton onClick={() => onAct({ do: 'take-top', count: top })}>Shortlist the top</ActionButton>
      <CountField label="How many of the top to shortlist" value={top} least={1} most={Math.max(count, 1)} onChange={setTop} />
      <span className={styles.setupSum}>
        {taken === 0 ? 'Nothing on the shortlist yet: everything goes on' : `${taken} on the shortlist. Tick a wild card too.`}
      </span>
    </div>
  )
}
