/** One goal with its owner, horizon, confidence, expected return and measures. */
import { itemMark } from '../../lib/item-mark'
import { ActionButton } from '../../room/parts/ActionButton'
import { shortened } from '../../room/parts/words'
import { ConfidenceField } from './ConfidenceField'
import { addMeasure, setGoal } from './detail-ops'
import { DateField, HorizonField, OwnerField, WordsField } from './fields'
import { MeasureFields } from './MeasureFields'
import styles from './measures.module.css'
import { areaOf, categoryOf, ownerFrom, ownerOf } from './reading'
import { type Goal, levelNames } from './schema'
import type { Desk } from './useDesk'

interface Props {
  readonly desk: Desk
  readonly goal: Goal
}

export function MeasureCard({ desk, goal }: Props) {
  const { data, facts, tools, change, isReadOnly } = desk
  const area = areaOf(data, goal)
  const short = shortened(goal.text, 50)
  const set = (label: string, fields: Parameters<typeof setGoal>[1]['fields']) =>
    change(label, (draft) => setGoal(draft, { id: goal.id, fields }), { mergeKey: `${label} ${goal.id}` })
  const add = () => {
    const id = tools.newId()
    change('Add measure', (draft) => addMeasure(draft, { goalId: goal.id, id }))
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-measure="${CSS.escape(id)}"] input`)?.focus())
  }
  return (
    <article {...itemMark(goal.id)} className={styles.card} data-category={area === null ? undefined : categoryOf(area)} aria-label={short}>
      <h3 className={styles.title} data-goal={goal.id} tabIndex={-1}>
        {goal.text}
        <span className={styles.level}>
          {levelNames[goal.level]}
          {area === null ? '' : ` · ${area.name}`}
        </span>
      </h3>
      <div className={styles.owner}>
        <OwnerField
          label="Owner"
          name={`Owner of ${short}`}
          isReadOnly={isReadOnly}
          value={ownerOf(facts.participants, goal)}
          people={facts.participants}
          departments={facts.departments}
          onChange={(typed) => set('Change owner', ownerFrom(facts.participants, typed))}
        />
        <HorizonField
          label="By when"
          name={`By when, ${short}`}
          isReadOnly={isReadOnly}
          value={goal.horizon}
          onChange={(horizon) => set('Change horizon', { horizon })}
        />
        <WordsField
          label="Expected return"
          name={`Expected return of ${short}`}
          placeholder="What finance may expect"
          isReadOnly={isReadOnly}
          value={goal.expectedReturn}
          onChange={(expectedReturn) => set('Change expected return', { expectedReturn })}
        />
        <DateField
          label="Return by"
          name={`Return by, ${short}`}
          isReadOnly={isReadOnly}
          value={goal.expectedReturnBy}
          onChange={(expectedReturnBy) => set('Change expected return', { expectedReturnBy })}
        />
      </div>
      {goal.measures.map((measure) => (
        <MeasureFields key={measure.id} desk={desk} measure={measure} />
      ))}
      <div className={styles.foot}>
        {goal.measures.length === 0 && goal.level !== 'team' ? <p className={styles.ask}>What number would convince a doubter?</p> : null}
        {isReadOnly ? null : (
          <ActionButton tone="quiet" label={`Add a measure to ${short}`} onClick={add}>
            + Measure
          </ActionButton>
        )}
        <ConfidenceField
          label="How sure are we?"
          name={`How sure are we of ${short}`}
          isReadOnly={isReadOnly}
          value={goal.confidence}
          onChange={(confidence) => set('Change confidence', { confidence })}
        />
      </div>
    </article>
  )
}
