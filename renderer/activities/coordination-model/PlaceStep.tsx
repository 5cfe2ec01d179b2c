/** Placing ourselves: a sheet for each person, typed as a row of digits, or answered on the laptop that is passed round. Nobody's answers stand on this screen. */
import { useState } from 'react'
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { countOf, listed } from '../../room/parts/words'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { GroupAsOne } from './GroupAsOne'
import * as ops from './ops'
import { PassLaptop } from './PassLaptop'
import { PlacedList } from './PlacedList'
import { answersNote, missingPeople, personLabel } from './reading'
import { keptCriteria, lastLockedRound } from './result'
import { SheetEntry } from './SheetEntry'
import type { CoordinationModel } from './schema'
import styles from './steps.module.css'

export function PlaceStep(props: ActivityViewProps<CoordinationModel>) {
  const { data, facts, tools, change, goToStep, isReadOnly } = props
  const [isPassing, setPassing] = useState(false)
  const open = ops.openPlacingRound(data)
  const locked = lastLockedRound(data)
  const missing = missingPeople(open, facts)
  if (keptCriteria(data).length === 0) {
    return <EmptyState title="No scale on the sheet yet">Keep or add questions first; every question is one scale from 1 to 5.</EmptyState>
  }
  const start = (label: string) => change(label, (draft) => ops.startRound(draft, tools.newId()))
  if (isPassing && !isReadOnly) return <PassLaptop {...props} onLeave={() => setPassing(false)} />
  if (open === null && locked !== null) {
    return (
      <div className={styles.step}>
        <div className={styles.card}>
          <p className={styles.sentence}>
            Round {locked.round} is locked with {countOf(locked.placings.length, 'sheet')}.
          </p>
          <p className={styles.hint}>
            Spreads may be shown now. Placing again begins with everybody’s answers of before and keeps them beside.
          </p>
          <div className={styles.actions}>
            <ActionButton tone="primary" onClick={() => goToStep('talk')}>
              See where we differ
            </ActionButton>
            {isReadOnly ? null : <ActionButton onClick={() => start('Place again')}>Place again</ActionButton>}
          </div>
        </div>
        <Rounds data={data} />
        <GroupAsOne {...props} />
      </div>
    )
  }
  const sheets = open?.placings.filter((placing) => placing.values.length > 0).length ?? 0
  return (
    <div className={styles.step}>
      <div className={styles.head}>
        <p className={styles.title}>
          Round {open?.round ?? 1} · {sheets} of {sheets + missing.length} sheets in
        </p>
        {isReadOnly ? null : (
          <div className={styles.actions}>
            <ActionButton
              onClick={() => {
                if (open === null) start('Start placing')
                setPassing(true)
              }}
            >
              Pass the laptop
            </ActionButton>
            <ActionButton
              tone={missing.length === 0 ? 'primary' : 'plain'}
              isDisabled={sheets === 0}
              onClick={() => {
                change('Lock the placing', (draft) => ops.lockRound(draft, tools.now()))
                tools.announce(`Locked with ${answersNote(sheets)}. Spreads may be shown now.`)
              }}
            >
              Lock the placing
            </ActionButton>
          </div>
        )}
      </div>
      {isReadOnly ? null : <SheetEntry {...props} missing={missing} />}
      {missing.length > 0 ? (
        <p className={styles.hint}>
          <b>Still missing:</b> {listed(missing.map(personLabel))}.
        </p>
      ) : (
        <p className={styles.hint}>Everybody’s sheet is in. Lock the placing to look at it together.</p>
      )}
      <PlacedList {...props} />
      <GroupAsOne {...props} />
    </div>
  )
}

/** Earlier rounds stay: how many sheets, never whose. */
function Rounds({ data }: { readonly data: CoordinationModel }) {
  const rounds = ordered(data.rounds).filter((round) => round.state === 'locked')
  if (rounds.length < 2) return null
  return (
    <ul className={styles.list} aria-label="Rounds">
      {rounds.map((round) => (
        <li key={round.id} className={styles.hint}>
          Round {round.round}: {countOf(round.placings.length, 'sheet')}, kept as it was.
        </li>
      ))}
    </ul>
  )
}
