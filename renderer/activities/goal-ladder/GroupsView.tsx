/** The same goals by area or by owner: what is full, what is empty. Areas are named and changed here. */
import { useState } from 'react'
import { itemMark } from '../../lib/item-mark'
import { ActionButton } from '../../room/parts/ActionButton'
import { countOf, shortened } from '../../room/parts/words'
import { AreaHead } from './AreaHead'
import { addArea, addDefaultAreas } from './detail-ops'
import styles from './groups.module.css'
import { byArea, byOwner, categoryOf, type GoalGroup } from './reading'
import { type Goal, levelNames } from './schema'
import type { Desk } from './useDesk'

interface Props {
  readonly desk: Desk
  readonly by: 'area' | 'owner'
  readonly goals: readonly Goal[]
}

export function GroupsView({ desk, by, goals }: Props) {
  const { data, facts } = desk
  const groups = by === 'area' ? byArea(data, goals) : byOwner(facts, goals)
  return (
    <section className={styles.groups} aria-label={by === 'area' ? 'By area' : 'By owner'}>
      {groups.map((group) => (
        <Group key={group.id} desk={desk} group={group} by={by} />
      ))}
      {by === 'area' && !desk.isReadOnly ? <NewArea desk={desk} /> : null}
    </section>
  )
}

function Group({ desk, group, by }: { readonly desk: Desk; readonly group: GoalGroup; readonly by: Props['by'] }) {
  const { data, selected, select, isReadOnly } = desk
  const { area, goals } = group
  const isTooMany = by === 'owner' && group.id !== 'none' && goals.length > data.ownerLoad
  return (
    <div className={styles.group} data-category={area === null ? undefined : categoryOf(area)}>
      {area !== null && !isReadOnly ? (
        <AreaHead desk={desk} area={area} count={goals.length} />
      ) : (
        <div className={styles.head}>
          <h3 className={styles.name}>{group.name}</h3>
          <span className={styles.count}>{countOf(goals.length, 'goal')}</span>
        </div>
      )}
      {isTooMany ? <p className={styles.ask}>What happens in their holidays?</p> : null}
      {goals.length === 0 ? <p className={styles.ask}>Does nobody have a goal for {group.name}?</p> : null}
      <ul className={styles.goals}>
        {goals.map((goal) => (
          <li key={goal.id} {...itemMark(goal.id)}>
            <button
              type="button"
              className={styles.goal}
              data-goal={goal.id}
              aria-current={goal.id === selected?.id ? 'true' : undefined}
              onFocus={() => select(goal.id)}
              onClick={() => select(goal.id)}
            >
              <span className={styles.words}>{goal.text}</span>
              <span className={styles.level}>{levelNames[goal.level]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function NewArea({ desk }: { readonly desk: Desk }) {
  const { data, change, tools } = desk
  const [name, setName] = useState('')
  return (
    <form
      className={styles.newArea}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        change('Add area', (draft) => addArea(draft, { id: tools.newId(), name }))
        tools.announce(`Area ${shortened(name, 60)} added.`)
        setName('')
      }}
    >
      <input
        className={styles.newName}
        aria-label="New area"
        placeholder="A new area, then Enter"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {data.areas.length > 0 ? null : (
        <ActionButton onClick={() => change('Add areas', (draft) => addDefaultAreas(draft, { newId: tools.newId }))}>
          Take the seven usual ones
        </ActionButton>
      )}
    </form>
  )
}
