/** The selected goal in the facilitator's side: its statement, owner, horizon, how sure the group is, what it helps and why, and its measures. */
import { ActionButton } from '../../room/parts/ActionButton'
import { BesideStage } from '../../room/parts/BesideStage'
import { shortened } from '../../room/parts/words'
import { measureLine } from '../../session/measures'
import { limits } from '../../session/schema'
import { ConfidenceField } from './ConfidenceField'
import { setGoal } from './detail-ops'
import styles from './details.module.css'
import { ChoiceField, HorizonField, OwnerField } from './fields'
import { removeGoals, setLevel } from './ops'
import { ParentLinks } from './ParentLinks'
import { ownerFrom, ownerOf } from './reading'
import { type Goal, goalLevels, levelNames } from './schema'
import type { Desk } from './useDesk'

export function GoalDetails({ desk }: { readonly desk: Desk }) {
  const { selected } = desk
  if (selected === null) return null
  return (
    <BesideStage>
      <Details key={selected.id} desk={desk} goal={selected} />
    </BesideStage>
  )
}

const statusWords = [
  ['proposed', 'Proposed'],
  ['agreed', 'Agreed'],
  ['parked', 'Parked'],
] as const

function Details({ desk, goal }: { readonly desk: Desk; readonly goal: Goal }) {
  const { data, facts, change, isReadOnly, tools, focusOn, ladder, goToStep } = desk
  const set = (label: string, fields: Parameters<typeof setGoal>[1]['fields'], field = label) =>
    change(label, (draft) => setGoal(draft, { id: goal.id, fields }), { mergeKey: `${field} ${goal.id}` })
  const areas: (readonly [string, string])[] = [
    ['', 'No area yet'],
    ...data.areas.map((area) => [area.id, area.name || 'No name yet'] as const),
  ]
  const remove = () => {
    change('Remove goal', (draft) => removeGoals(draft, [goal.id]))
    tools.announce('Goal removed.')
    focusOn(ladder.parentsOf(goal.id)[0]?.id ?? null)
  }
  return (
    <section className={styles.details} aria-label={`Selected goal: ${shortened(goal.text, 60)}`}>
      <h3 className={styles.head}>Selected goal</h3>
      <textarea
        className={styles.statement}
        rows={1}
        maxLength={limits.text}
        aria-label="Statement"
        value={goal.text}
        readOnly={isReadOnly}
        onChange={(event) => set('Reword goal', { text: event.currentTarget.value })}
        onBlur={(event) => {
          const trimmed = event.currentTarget.value.trim()
          if (!isReadOnly && trimmed !== goal.text) set('Reword goal', { text: trimmed })
        }}
      />
      <div className={styles.pair}>
        <ChoiceField
          label="Level"
          isReadOnly={isReadOnly}
          value={goal.level}
          options={goalLevels.map((level) => [level, levelNames[level]] as const)}
          onChange={(level) => change('Change level', (draft) => setLevel(draft, { goalId: goal.id, level }))}
        />
        <ChoiceField
          label="Area"
          isReadOnly={isReadOnly}
          value={goal.areaId ?? ''}
          options={areas}
          onChange={(areaId) => set('Change area', { areaId: areaId === '' ? null : areaId })}
        />
      </div>
      <OwnerField
        label="Owner"
        isReadOnly={isReadOnly}
        value={ownerOf(facts.participants, { ...goal, ownerName: goal.ownerName })}
        people={facts.participants}
        departments={facts.departments}
        onChange={(typed) => set('Change owner', ownerFrom(facts.participants, typed))}
      />
      <div className={styles.pair}>
        <HorizonField
          label="By when"
          isReadOnly={isReadOnly}
          value={goal.horizon}
          onChange={(horizon) => set('Change horizon', { horizon })}
        />
        <ChoiceField
          label="Status"
          isReadOnly={isReadOnly}
          value={goal.status}
          options={statusWords}
          onChange={(status) => set('Change status', { status })}
        />
      </div>
      <ConfidenceField
        label="How sure are we?"
        isReadOnly={isReadOnly}
        value={goal.confidence}
        onChange={(confidence) => set('Change confidence', { confidence })}
      />
      <ParentLinks desk={desk} goal={goal} />
      <div className={styles.measures}>
        <h4 className={styles.small}>Measured by</h4>
        {goal.measures.length === 0 ? <p className={styles.faint}>What number would convince a doubter?</p> : null}
        {goal.measures.map((measure) => (
          <p key={measure.id}>{measureLine(measure)}</p>
        ))}
      </div>
      <div className={styles.actions}>
        <ActionButton tone="quiet" onClick={() => goToStep('measures')}>
          Owners and measures
        </ActionButton>
        {isReadOnly ? null : (
          <ActionButton tone="quiet" onClick={remove}>
            Remove goal
          </ActionButton>
        )}
      </div>
    </section>
  )
}
