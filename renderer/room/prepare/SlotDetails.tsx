/** What a slot consists of: its steps, the activity it works on, what runs beside it, what to bring. */
import { activityOfKind } from '../../activities/registry'
import { newId } from '../../lib/ids'
import type { PlannedSlot } from '../../session/agenda-clock'
import { addStep, editAgendaItem } from '../../session/ops/agenda'
import { type AgendaItem, limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { Button } from '../controls/Button'
import { Select, TextField } from '../controls/fields'
import styles from './prepare.module.css'
import { StepEditor } from './StepEditor'
import slotStyles from './slots.module.css'

interface Props {
  readonly slot: AgendaItem
  readonly planned: PlannedSlot | undefined
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

export function SlotDetails({ slot, planned, document, isReadOnly }: Props) {
  const activity = document.activities.find((candidate) => candidate.id === slot.activityId)
  const activitySteps = activity === undefined ? [] : (activityOfKind(activity.kind)?.steps ?? [])
  const activityOptions = document.activities.map((one) => ({
    value: one.id,
    label: one.title || (activityOfKind(one.kind)?.title ?? one.kind),
  }))
  const besideOptions = document.agenda
    .filter((other) => other.id !== slot.id && other.parallelWith === null)
    .map((other) => ({ value: other.id, label: other.title || 'Slot without a title' }))
  return (
    <div className={slotStyles.details}>
      {slot.kind === 'break' ? null : (
        <div className={styles.three}>
          <Select
            label="Works on"
            value={slot.activityId ?? ''}
            options={[{ value: '', label: 'No activity' }, ...activityOptions]}
            isReadOnly={isReadOnly}
            onValue={(id) =>
              change('Edit slot', (draft) =>
                editAgendaItem(draft, slot.id, { activityId: id === '' ? null : id, kind: id === '' ? 'open' : 'activity' }),
              )
            }
          />
          <Select
            label="Runs beside"
            value={slot.parallelWith ?? ''}
            options={[{ value: '', label: 'Nothing: it has its own time' }, ...besideOptions]}
            isReadOnly={isReadOnly}
            onValue={(id) => change('Edit slot', (draft) => editAgendaItem(draft, slot.id, { parallelWith: id === '' ? null : id }))}
          />
          <TextField
            label="Materials"
            value={slot.materials}
            maxLength={limits.line}
            isReadOnly={isReadOnly}
            onValue={(materials) =>
              change('Edit slot', (draft) => editAgendaItem(draft, slot.id, { materials }), { mergeKey: `slot ${slot.id} materials` })
            }
          />
        </div>
      )}
      <ol className={slotStyles.steps}>
        {slot.steps.map((step, index) => (
          <StepEditor
            key={step.id}
            slotId={slot.id}
            step={step}
            number={index + 1}
            startsAt={planned?.steps[index]?.startsAt ?? ''}
            activitySteps={activitySteps}
            isReadOnly={isReadOnly}
            beforeIdUp={slot.steps[index - 1]?.id ?? null}
            beforeIdDown={slot.steps[index + 2]?.id ?? null}
            isFirst={index === 0}
            isLast={index === slot.steps.length - 1}
          />
        ))}
      </ol>
      {isReadOnly || slot.steps.length >= limits.stepsPerItem ? null : (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => change('Add step', (draft) => addStep(draft, slot.id, { id: newId(), name: '', minutes: 5 }))}
          >
            Add a step
          </Button>
        </div>
      )}
    </div>
  )
}
