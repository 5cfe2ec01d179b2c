/** The measures of one segment: name, kind, from where to where, by when, from which source. A name that only counts an audience is asked about, for the facilitator alone. */
import { IconTrash } from '@tabler/icons-react'
import { countsAnAudience, type Measure, measureKinds, thenWhatWords } from '../../session/measures'
import type { ActivityViewProps } from '../contract'
import styles from './card.module.css'
import { measureFromLine } from './cells'
import { Choice, IconButton, LineBox, NumberBox } from './fields'
import { NewLine } from './NeedsEditor'
import * as ops from './ops-needs'
import type { Segment, StakeholderCanvas } from './schema'

interface Props extends Pick<ActivityViewProps<StakeholderCanvas>, 'tools' | 'change' | 'isReadOnly'> {
  readonly segment: Segment
  readonly focusOn: (field: string) => void
}

const kindOptions = measureKinds.map((value) => ({ value, label: value }))
const thenOptions = [
  { value: '', label: 'Not asked yet' } as const,
  { value: 'bought', label: thenWhatWords.bought } as const,
  { value: 'stayed', label: thenWhatWords.stayed } as const,
  { value: 'step', label: thenWhatWords.step } as const,
]

export function MeasuresEditor({ tools, change, isReadOnly, segment, focusOn }: Props) {
  const segmentId = segment.id
  return (
    <section className={styles.measures} aria-label="Measures that matter">
      <header className={styles.boxHead}>
        <h4 className={styles.boxTitle}>Measures that matter</h4>
        <span className={styles.question}>How would they notice that it works?</span>
      </header>
      {segment.measures.map((measure) => (
        <MeasureRow
          key={measure.id}
          measure={measure}
          isReadOnly={isReadOnly}
          onEdit={(patch) =>
            change('Edit measure', (draft) => ops.editMeasure(draft, { segmentId, id: measure.id, ...patch }), {
              mergeKey: `${Object.keys(patch).join()} ${measure.id}`,
            })
          }
          onRemove={() => {
            change('Remove measure', (draft) => ops.removeMeasure(draft, { segmentId, id: measure.id }))
            tools.announce('Removed. Undo brings it back.')
            focusOn('measure new')
          }}
        />
      ))}
      {isReadOnly ? null : (
        <NewLine
          label="New measure"
          placeholder="Solved in first contact, 61 → 80 %"
          onAdd={(texts) => {
            change('Add measure', (draft) => {
              for (const text of texts) {
                const id = tools.newId()
                const { name, ...numbers } = measureFromLine(text)
                ops.addMeasure(draft, { segmentId, id, name })
                ops.editMeasure(draft, { segmentId, id, ...numbers })
              }
            })
            tools.announce('Measure added.')
          }}
        />
      )}
    </section>
  )
}

interface RowProps {
  readonly measure: Measure
  readonly isReadOnly: boolean
  readonly onEdit: (patch: Partial<Omit<Measure, 'id' | 'readings'>>) => void
  readonly onRemove: () => void
}

function MeasureRow({ measure, isReadOnly, onEdit, onRemove }: RowProps) {
  const name = measure.name || 'measure'
  const asks = countsAnAudience(measure) || measure.thenWhat !== ''
  return (
    <div className={styles.measure}>
      <div className={styles.measureLine}>
        <LineBox label="Measure" value={measure.name} isReadOnly={isReadOnly} onText={(text) => onEdit({ name: text })} />
        <Choice
          label={`Kind: ${name}`}
          value={measure.kind}
          options={kindOptions}
          isReadOnly={isReadOnly}
          onChoice={(kind) => onEdit({ kind })}
        />
        {isReadOnly ? null : (
          <IconButton label={`Remove: ${name}`} onClick={onRemove}>
            <IconTrash size={15} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className={styles.measureFacts}>
        <NumberBox
          label={`Today: ${name}`}
          placeholder="today"
          value={measure.baseline}
          isReadOnly={isReadOnly}
          onNumber={(baseline) => onEdit({ baseline })}
        />
        <span aria-hidden="true">→</span>
        <NumberBox
          label={`Target: ${name}`}
          placeholder="target"
          value={measure.target}
          isReadOnly={isReadOnly}
          onNumber={(target) => onEdit({ target })}
        />
        <LineBox
          label={`Unit: ${name}`}
          placeholder="unit"
          value={measure.unit}
          isReadOnly={isReadOnly}
          onText={(unit) => onEdit({ unit })}
        />
        <input
          type="date"
          className={styles.date}
          aria-label={`By when: ${name}`}
          value={measure.by}
          readOnly={isReadOnly}
          onChange={(event) => onEdit({ by: event.currentTarget.value })}
        />
        <LineBox
          label={`Source: ${name}`}
          placeholder="Where from?"
          value={measure.source}
          isReadOnly={isReadOnly}
          onText={(source) => onEdit({ source })}
        />
      </div>
      {asks ? (
        <p className={styles.then}>
          <span>Only for you: and then they do what?</span>
          <Choice
            label={`And then they do what: ${name}`}
            value={measure.thenWhat}
            options={thenOptions}
            isReadOnly={isReadOnly}
            onChoice={(thenWhat) => onEdit({ thenWhat })}
          />
        </p>
      ) : null}
    </div>
  )
}
