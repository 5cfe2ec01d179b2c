/** One segment being named: name and size, how much it matters, and what can be done with it. Alt and the arrows move it. */

import { IconArrowDown, IconArrowsExchange, IconArrowUp, IconEyeOff, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { itemMark } from '../../lib/item-mark'
import { IconButton, LineBox } from './fields'
import styles from './name.module.css'
import type { SegmentText } from './ops'
import type { Segment, Side } from './schema'

export type SegmentAct =
  | { readonly do: 'write'; readonly id: string; readonly field: SegmentText; readonly text: string }
  | { readonly do: 'side' | 'set-aside' | 'remove'; readonly id: string; readonly side: Side }
  | { readonly do: 'move'; readonly id: string; readonly side: Side; readonly by: -1 | 1 }

interface Props {
  readonly segment: Segment
  readonly isReadOnly: boolean
  readonly onAct: (act: SegmentAct) => void
}

export const SegmentRow = memo(function SegmentRow({ segment, isReadOnly, onAct }: Props) {
  const { id, name, side } = segment
  const shown = name || 'segment without a name'
  const write = (field: SegmentText) => (text: string) => onAct({ do: 'write', id, field, text })
  const other: Side = side === 'external' ? 'internal' : 'external'
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onAct({ do: 'move', id, side, by: event.key === 'ArrowUp' ? -1 : 1 })
  }
  return (
    <div {...itemMark(id)} className={styles.row}>
      <LineBox
        field={`name ${id}`}
        label={`Name: ${shown}`}
        value={name}
        isStrong
        isReadOnly={isReadOnly}
        onText={write('name')}
        onKeyDown={onKeyDown}
      />
      <LineBox label={`Size: ${shown}`} placeholder="How many?" value={segment.size} isReadOnly={isReadOnly} onText={write('size')} />
      <LineBox
        label={`Importance: ${shown}`}
        placeholder="Why do they matter?"
        value={segment.importance}
        isReadOnly={isReadOnly}
        onText={write('importance')}
      />
      {isReadOnly ? null : (
        <span className={styles.actions}>
          <IconButton label={`Move up: ${shown}`} onClick={() => onAct({ do: 'move', id, side, by: -1 })}>
            <IconArrowUp size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Move down: ${shown}`} onClick={() => onAct({ do: 'move', id, side, by: 1 })}>
            <IconArrowDown size={15} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={`Move ${other === 'external' ? 'outside' : 'inside'}: ${shown}`}
            onClick={() => onAct({ do: 'side', id, side: other })}
          >
            <IconArrowsExchange size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Set aside: ${shown}`} onClick={() => onAct({ do: 'set-aside', id, side })}>
            <IconEyeOff size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Remove: ${shown}`} onClick={() => onAct({ do: 'remove', id, side })}>
            <IconTrash size={15} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </div>
  )
})
