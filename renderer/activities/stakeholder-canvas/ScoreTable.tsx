/** The map's values as a table: power, interest and stance of every segment, for typing and for reading. */

import { memo } from 'react'
import { itemMark } from '../../lib/item-mark'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { Choice } from './fields'
import styles from './map.module.css'
import { quadrantOf, quadrantWords } from './reading'
import { type Segment, stances } from './schema'

export type ScoreAct =
  | { readonly do: 'scores'; readonly id: string; readonly power?: number | null; readonly interest?: number | null }
  | { readonly do: 'stance'; readonly id: string; readonly stance: Segment['stance'] }

interface Props {
  readonly segments: readonly Segment[]
  readonly isReadOnly: boolean
  readonly onAct: (act: ScoreAct) => void
}

const scoreOptions = ['', '1', '2', '3', '4', '5'].map((value) => ({ value, label: value === '' ? '–' : value }))
const stanceOptions = [{ value: '', label: 'Stance not said' } as const, ...stances.map((value) => ({ value, label: value }))]

export function ScoreTable({ segments, isReadOnly, onAct }: Props) {
  return (
    <VirtualRows items={segments} label="Power, interest and stance" estimate={40} gap={2}>
      {(segment) => <Row segment={segment} isReadOnly={isReadOnly} onAct={onAct} />}
    </VirtualRows>
  )
}

const Row = memo(function Row({ segment, isReadOnly, onAct }: Omit<Props, 'segments'> & { readonly segment: Segment }) {
  const { id, name, power, interest, stance } = segment
  const quadrant = quadrantOf(segment)
  const number = (value: string) => (value === '' ? null : Number(value))
  return (
    <div {...itemMark(id)} className={styles.valuesRow}>
      <span className={styles.valueName}>{name}</span>
      <span className={styles.value}>
        <span aria-hidden="true">Power</span>
        <Choice
          label={`Power: ${name}`}
          value={String(power ?? '')}
          options={scoreOptions}
          isReadOnly={isReadOnly}
          onChoice={(value) => onAct({ do: 'scores', id, power: number(value) })}
        />
      </span>
      <span className={styles.value}>
        <span aria-hidden="true">Interest</span>
        <Choice
          label={`Interest: ${name}`}
          value={String(interest ?? '')}
          options={scoreOptions}
          isReadOnly={isReadOnly}
          onChoice={(value) => onAct({ do: 'scores', id, interest: number(value) })}
        />
      </span>
      <Choice
        label={`Stance: ${name}`}
        value={stance}
        options={stanceOptions}
        isReadOnly={isReadOnly}
        onChoice={(value) => onAct({ do: 'stance', id, stance: value })}
      />
      <span className={styles.valueQuarter}>{quadrant === null ? '' : quadrantWords[quadrant]}</span>
    </div>
  )
})
