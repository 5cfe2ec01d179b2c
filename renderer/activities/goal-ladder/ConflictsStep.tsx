/** Which two goals hinder each other, how that is settled, and which areas have no goal. */
import { useState } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import { countOf, shortened } from '../../room/parts/words'
import { limits } from '../../session/schema'
import { EmptyState } from '../../ui/EmptyState'
import styles from './conflicts.module.css'
import { removeConflict, setConflict } from './detail-ops'
import { outlineOf } from './graph'
import { markConflict } from './ops'
import { byArea, type Pair, pairsOf, standingLadder } from './reading'
import type { Goal } from './schema'
import type { Desk } from './useDesk'

export function ConflictsStep({ desk }: { readonly desk: Desk }) {
  const { data, isReadOnly, goToStep, surface } = desk
  const ladder = standingLadder(data)
  const pairs = pairsOf(data, ladder)
  if (ladder.goals.length < 2) {
    return (
      <EmptyState title="Nothing can clash yet" actions={<ActionButton onClick={() => goToStep('outline')}>Write goals</ActionButton>}>
        Write at least two goals; then ask which two hinder each other.
      </EmptyState>
    )
  }
  const open = pairs.filter((pair) => !pair.isSettled).length
  return (
    <div className={styles.step} ref={surface}>
      <section className={styles.part} aria-label="Pairs that pull apart">
        <h3 className={styles.head}>
          {pairs.length === 0
            ? 'Which two goals hinder each other?'
            : `${countOf(pairs.length, 'pair')} ${pairs.length === 1 ? 'pulls' : 'pull'} apart${open === 0 ? '' : `, ${countOf(open, 'still open', 'still open')}`}`}
        </h3>
        {pairs.map((pair) => (
          <PairCard key={pair.conflict.id} desk={desk} pair={pair} />
        ))}
        {isReadOnly ? null : <NewPair desk={desk} goals={outlineOf(ladder).map((row) => row.goal)} />}
      </section>
      <Gaps desk={desk} goals={ladder.goals} />
    </div>
  )
}

function PairCard({ desk, pair }: { readonly desk: Desk; readonly pair: Pair }) {
  const { change, isReadOnly, tools } = desk
  const { conflict, first, second, isSettled } = pair
  const of = `${shortened(first.text, 40)} and ${shortened(second.text, 40)}`
  const set = (fields: Parameters<typeof setConflict>[1]['fields'], field: string) =>
    change('Reword clash', (draft) => setConflict(draft, { id: conflict.id, fields }), { mergeKey: `${field} ${conflict.id}` })
  return (
    <article className={styles.card} aria-label={of}>
      <div className={styles.pair}>
        <p className={styles.goal}>{first.text}</p>
        <span className={styles.against} aria-hidden="true">
          ↔
        </span>
        <p className={styles.goal}>{second.text}</p>
      </div>
      <label className={styles.field}>
        <span className={styles.label}>Why they pull apart</span>
        <textarea
          className={styles.input}
          rows={1}
          maxLength={limits.text}
          aria-label={`Why they pull apart: ${of}`}
          value={conflict.why}
          readOnly={isReadOnly}
          onChange={(event) => set({ why: event.currentTarget.value }, 'why')}
        />
      </label>
      <label className={styles.field}>
        <span className={styles.label}>How we settle it</span>
        <textarea
          className={styles.input}
          rows={1}
          maxLength={limits.text}
          placeholder="Which gives way, or who decides?"
          aria-label={`How we settle it: ${of}`}
          value={conflict.resolution}
          readOnly={isReadOnly}
          onChange={(event) => set({ resolution: event.currentTarget.value }, 'resolution')}
        />
      </label>
      <div className={styles.foot}>
        <span className={styles.state} data-settled={isSettled || undefined}>
          {isSettled ? 'Settled' : 'Open'}
        </span>
        {isReadOnly ? null : (
          <ActionButton
            tone="quiet"
            label={`They do not pull apart: ${of}`}
            onClick={() => {
              change('Remove clash', (draft) => removeConflict(draft, { id: conflict.id }))
              tools.announce('Clash removed.')
            }}
          >
            They do not pull apart
          </ActionButton>
        )}
      </div>
    </article>
  )
}

function NewPair({ desk, goals }: { readonly desk: Desk; readonly goals: readonly Goal[] }) {
  const { change, tools, data } = desk
  const [firstId, setFirst] = useState('')
  const [secondId, setSecond] = useState('')
  const [why, setWhy] = useState('')
  const isKnown = data.conflicts.some(
    (one) => [one.firstId, one.secondId].includes(firstId) && [one.firstId, one.secondId].includes(secondId),
  )
  const problem =
    firstId === '' || secondId === ''
      ? ''
      : firstId === secondId
        ? 'Choose two different goals.'
        : isKnown
          ? 'This pair is listed already.'
          : ''
  const canAdd = firstId !== '' && secondId !== '' && problem === ''
  const add = () => {
    if (!canAdd) return
    change('Mark a clash', (draft) => markConflict(draft, { id: tools.newId(), firstId, secondId, why: why.trim() }))
    tools.announce('Marked: they pull apart.')
    setFirst('')
    setSecond('')
    setWhy('')
  }
  return (
    <form
      className={styles.new}
      aria-label="A new pair"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <div className={styles.choice}>
        <GoalSelect label="This goal" value={firstId} goals={goals} onChange={setFirst} />
        <GoalSelect label="pulls against" value={secondId} goals={goals} onChange={setSecond} />
      </div>
      <label className={styles.field}>
        <span className={styles.label}>Why</span>
        <input className={styles.input} maxLength={limits.text} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <div className={styles.foot}>
        <span className={styles.problem} role="status">
          {problem}
        </span>
        <ActionButton tone="primary" isDisabled={!canAdd} onClick={add}>
          They pull apart
        </ActionButton>
      </div>
    </form>
  )
}

interface GoalSelectProps {
  readonly label: string
  readonly value: string
  readonly goals: readonly Goal[]
  readonly onChange: (id: string) => void
}

function GoalSelect({ label, value, goals, onChange }: GoalSelectProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select className={styles.input} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">Choose a goal</option>
        {goals.map((goal) => (
          <option key={goal.id} value={goal.id}>
            {shortened(goal.text, 90)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Gaps({ desk, goals }: { readonly desk: Desk; readonly goals: readonly Goal[] }) {
  const groups = byArea(desk.data, goals).filter((group) => group.area !== null)
  if (groups.length === 0) return null
  return (
    <section className={styles.part} aria-label="Areas">
      <h3 className={styles.head}>Which area has none?</h3>
      <ul className={styles.areas}>
        {groups.map((group) => (
          <li key={group.id} className={styles.area} data-empty={group.goals.length === 0 || undefined}>
            <span className={styles.areaName}>{group.name}</span>
            <span>{group.goals.length === 0 ? 'Does nobody have a goal here?' : countOf(group.goals.length, 'goal')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
