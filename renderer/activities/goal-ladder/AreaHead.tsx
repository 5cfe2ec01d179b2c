/** Name of an area, what it completes or replaces offline, and taking it away; its goals stay. */
import { ActionButton } from '../../room/parts/ActionButton'
import { countOf } from '../../room/parts/words'
import { limits } from '../../session/schema'
import { removeArea, setArea } from './detail-ops'
import styles from './groups.module.css'
import type { Area } from './schema'
import type { Desk } from './useDesk'

interface Props {
  readonly desk: Desk
  readonly area: Area
  readonly count: number
}

export function AreaHead({ desk, area, count }: Props) {
  const { change, tools } = desk
  const set = (fields: Parameters<typeof setArea>[1]['fields']) =>
    change('Reword area', (draft) => setArea(draft, { id: area.id, fields }), { mergeKey: `area ${area.id}` })
  const remove = () => {
    change('Remove area', (draft) => removeArea(draft, { id: area.id }))
    tools.announce(count === 0 ? 'Area removed.' : `Area removed; ${countOf(count, 'goal')} ${count === 1 ? 'has' : 'have'} no area now.`)
  }
  return (
    <>
      <div className={styles.head}>
        <input
          className={styles.nameField}
          aria-label={`Name of area ${area.name}`}
          maxLength={limits.line}
          value={area.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <span className={styles.count}>{countOf(count, 'goal')}</span>
      </div>
      <div className={styles.head}>
        <input
          className={styles.offline}
          aria-label={`What ${area.name} completes or replaces offline`}
          placeholder="Completes or replaces …"
          maxLength={limits.line}
          value={area.offline}
          onChange={(event) => set({ offline: event.currentTarget.value })}
        />
        <ActionButton tone="quiet" label={`Remove area ${area.name}`} onClick={remove}>
          ×
        </ActionButton>
      </div>
    </>
  )
}
