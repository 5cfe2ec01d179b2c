/** One touchpoint of a walk: what happens, where, whether the way breaks there and what would mend it. */
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { shortened } from '../../room/parts/words'
import { Choice, IconButton, TextBox } from './fields'
import type { Presence, Touchpoint } from './schema'
import styles from './walk.module.css'

interface Props {
  readonly point: Touchpoint
  readonly number: number
  readonly presences: readonly Presence[]
  /** The wall shows it large. */
  readonly isShown: boolean
  readonly isReadOnly: boolean
  readonly onEdit: (patch: Partial<Omit<Touchpoint, 'id'>>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

export function TouchpointRow({ point, number, presences, isShown, isReadOnly, onEdit, onMove, onRemove }: Props) {
  const line = shortened(point.text, 40) || `touchpoint ${number}`
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.point} data-breaks={point.breaks || undefined} data-shown={isShown || undefined} onKeyDown={onKeyDown}>
      <span className={styles.number}>{number}</span>
      <div className={styles.fields}>
        <TextBox
          field={`point ${point.id}`}
          label={`Touchpoint ${number}`}
          value={point.text}
          placeholder="What do they do, and what do they find?"
          isReadOnly={isReadOnly}
          onText={(text) => onEdit({ text })}
        />
        <div className={styles.facts}>
          <Choice
            label={`Where: ${line}`}
            value={point.presenceId ?? ''}
            options={[{ value: '', label: 'Where?' }, ...presences.map((presence) => ({ value: presence.id, label: presence.name }))]}
            isReadOnly={isReadOnly}
            onChoice={(id) => onEdit({ presenceId: id === '' ? null : id })}
          />
          <label className={styles.breaks}>
            <input
              type="checkbox"
              checked={point.breaks}
              disabled={isReadOnly}
              aria-label={`The way breaks here: ${line}`}
              onChange={(event) => onEdit({ breaks: event.currentTarget.checked })}
            />
            <span aria-hidden="true">The way breaks here</span>
          </label>
        </div>
        {point.breaks ? (
          <TextBox
            label={`What would mend it: ${line}`}
            value={point.repair}
            placeholder="What would mend it?"
            isReadOnly={isReadOnly}
            onText={(repair) => onEdit({ repair })}
          />
        ) : null}
      </div>
      {isReadOnly ? null : (
        <span className={styles.actions}>
          <IconButton label={`Earlier: ${line}`} onClick={() => onMove(-1)}>
            <IconArrowUp size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Later: ${line}`} onClick={() => onMove(1)}>
            <IconArrowDown size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Remove: ${line}`} onClick={onRemove}>
            <IconTrash size={15} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}
