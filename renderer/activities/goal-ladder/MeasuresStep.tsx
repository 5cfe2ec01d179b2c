/** Owners and numbers: outcomes first, one card for each goal, everything typed in its place. The nudge about audiences stands only here. */
import { useState } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { EmptyState } from '../../ui/EmptyState'
import { outlineOf } from './graph'
import { MeasureCard } from './MeasureCard'
import { standingLadder } from './reading'
import type { Goal } from './schema'
import styles from './steps.module.css'
import type { Desk } from './useDesk'

const filters = [
  { id: 'outcomes', name: 'Outcomes' },
  { id: 'all', name: 'All goals' },
  { id: 'missing', name: 'Something missing' },
] as const
type Filter = (typeof filters)[number]['id']

const isTop = (goal: Goal) => goal.level === 'vision' || goal.level === 'outcome'
const isMissing = (goal: Goal) =>
  (goal.ownerId === null && goal.ownerName.trim() === '') || (goal.level !== 'team' && goal.measures.length === 0)

export function MeasuresStep({ desk }: { readonly desk: Desk }) {
  const { data, goToStep, surface, selected } = desk
  const goals = outlineOf(standingLadder(data)).map((row) => row.goal)
  const hasTop = goals.some(isTop)
  // A goal that was opened from elsewhere must be on the page.
  const [filter, setFilter] = useState<Filter>(hasTop && (selected === null || isTop(selected)) ? 'outcomes' : 'all')
  // What was listed as incomplete stays in its place while it is being completed.
  const [kept, setKept] = useState<readonly string[]>([])
  const choose = (id: Filter) => {
    setFilter(id)
    setKept(goals.filter(isMissing).map((goal) => goal.id))
  }
  const shown = goals.filter((goal) =>
    filter === 'all' ? true : filter === 'outcomes' ? isTop(goal) : isMissing(goal) || kept.includes(goal.id),
  )
  if (goals.length === 0) {
    return (
      <EmptyState title="No goal to measure yet" actions={<ActionButton onClick={() => goToStep('outline')}>Write goals</ActionButton>}>
        Write goals first; then each outcome gets one name and one number that would convince a doubter.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step} ref={surface}>
      <fieldset className={styles.switch}>
        <legend className={styles.hidden}>Goals shown</legend>
        {filters.map(({ id, name }) => (
          <button key={id} type="button" className={styles.view} aria-pressed={filter === id} onClick={() => choose(id)}>
            {name}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className={styles.hint}>
          {filter === 'missing' ? 'Every goal has an owner and, above the team goals, a measure.' : 'No outcome yet.'}
        </p>
      ) : (
        <VirtualRows items={shown} label="Goals with owner and measures" estimate={230} gap={12} revealId={selected?.id ?? null}>
          {(goal) => <MeasureCard desk={desk} goal={goal} />}
        </VirtualRows>
      )}
    </div>
  )
}
