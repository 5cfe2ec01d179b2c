/** One step of a slot: name, form, minutes, what the facilitator says and what may stand on the wall. */
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { ActivityStep } from '../../activities/contract'
import { editStep, moveStep, removeStep } from '../../session/ops/agenda'
import { type AgendaStep, limits } from '../../session/schema'
import { change } from '../../store/document'
import { focusAfterRemoval, keepFocusOn } from '../../ui/keep-focus'
import { Button } from '../controls/Button'
import { Select, TextArea, TextField } from '../controls/fields'
import { NumberField } from '../controls/NumberField'
import { formOptions } from './agenda-words'
import styles from './prepare.module.css'
import slotStyles from './slots.module.css'

interface Props {
  readonly slotId: string
  readonly step: AgendaStep
  readonly number: number
  readonly startsAt: string
  /** Steps of the slot's activity, to choose which one this opens; none for open slots. */
  readonly activitySteps: readonly ActivityStep[]
  readonly isReadOnly: boolean
  readonly beforeIdUp: string | null
  readonly beforeIdDown: string | null
  readonly isFirst: boolean
  readonly isLast: boolean
}

export function StepEditor(props: Props) {
  const { slotId, step, number, startsAt, activitySteps, isReadOnly, beforeIdUp, beforeIdDown, isFirst, isLast } = props
  const name = step.name === '' ? `step ${number}` : step.name
  const edit = (key: string, patch: Partial<Omit<AgendaStep, 'id'>>) =>
    change('Edit step', (draft) => editStep(draft, slotId, step.id, patch), { mergeKey: `step ${step.id} ${key}` })
  const move = (button: HTMLElement, beforeId: string | null) => {
    keepFocusOn(button)
    change(`Move ${name}`, (draft) => moveStep(draft, slotId, step.id, beforeId), { record: 'Move step' })
  }
  const remove = (button: HTMLElement) => {
    focusAfterRemoval(button)
    change(`Remove ${name}`, (draft) => removeStep(draft, slotId, step.id), { record: 'Remove step' })
  }
  const opens = [{ value: '', label: 'Stays where it is' }, ...activitySteps.map((one) => ({ value: one.id, label: one.name }))]
  return (
    <li className={slotStyles.step}>
      <span className={slotStyles.stepTime}>{startsAt === '' ? number : startsAt}</span>
      <div className={slotStyles.stepFields}>
        <div className={activitySteps.length === 0 ? slotStyles.stepLine : slotStyles.stepLineWide}>
          <TextField
            label="Step"
            value={step.name}
            maxLength={limits.line}
            isReadOnly={isReadOnly}
            onValue={(value) => edit('name', { name: value })}
          />
          <Select label="Form" value={step.form} options={formOptions} isReadOnly={isReadOnly} onValue={(form) => edit('form', { form })} />
          <NumberField
            label="Minutes"
            value={step.minutes}
            min={0}
            max={600}
            isReadOnly={isReadOnly}
            onValue={(minutes) => edit('minutes', { minutes })}
          />
          {activitySteps.length === 0 ? null : (
            <Select
              label="Opens"
              value={step.activityStep}
              options={opens}
              isReadOnly={isReadOnly}
              onValue={(value) => edit('opens', { activityStep: value })}
            />
          )}
        </div>
        <div className={styles.two}>
          <TextArea
            label="You say"
            value={step.prompt}
            maxLength={limits.text}
            isReadOnly={isReadOnly}
            onValue={(prompt) => edit('prompt', { prompt })}
          />
          <TextArea
            label="On the wall"
            value={step.wall}
            maxLength={limits.text}
            isReadOnly={isReadOnly}
            onValue={(wall) => edit('wall', { wall })}
          />
        </div>
      </div>
      {isReadOnly ? null : (
        <div className={slotStyles.rowTools}>
          <Button
            look="ghost"
            size="icon"
            aria-label={`Move ${name} up`}
            disabled={isFirst}
            onClick={(event) => move(event.currentTarget, beforeIdUp)}
          >
            <IconArrowUp size={15} aria-hidden="true" />
          </Button>
          <Button
            look="ghost"
            size="icon"
            aria-label={`Move ${name} down`}
            disabled={isLast}
            onClick={(event) => move(event.currentTarget, beforeIdDown)}
          >
            <IconArrowDown size={15} aria-hidden="true" />
          </Button>
          <Button look="ghost" size="icon" aria-label={`Remove ${name}`} data-removes onClick={(event) => remove(event.currentTarget)}>
            <IconX size={15} aria-hidden="true" />
          </Button>
        </div>
      )}
    </li>
  )
}
