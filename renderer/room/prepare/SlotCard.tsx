/** One slot of the agenda: a line with time, title and minutes, and its steps when it is open. */
import { IconArrowDown, IconArrowUp, IconChevronDown, IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { activityOfKind } from '../../activities/registry'
import type { PlannedSlot } from '../../session/agenda-clock'
import { editAgendaItem, removeAgendaItem } from '../../session/ops/agenda'
import { type AgendaItem, limits, type SessionDocument } from '../../session/schema'
import { change, undo } from '../../store/document'
import { focusAfterRemoval, keepFocusOn } from '../../ui/keep-focus'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { TextField } from '../controls/fields'
import { SlotDetails } from './SlotDetails'
import { SortableEntry } from './SortableList'
import styles from './slots.module.css'

interface Props {
  readonly slot: AgendaItem
  readonly planned: PlannedSlot | undefined
  readonly document: SessionDocument
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly isReadOnly: boolean
  /** null at the top. */
  readonly onMoveUp: (() => void) | null
  /** null at the end. */
  readonly onMoveDown: (() => void) | null
}

export function SlotCard({ slot, planned, document, isOpen, onToggle, isReadOnly, onMoveUp, onMoveDown }: Props) {
  const name = slot.title === '' ? 'slot without a title' : slot.title
  const steps = slot.steps.length === 1 ? '1 step' : `${slot.steps.length} steps`
  const remove = (event: MouseEvent<HTMLElement>) => {
    focusAfterRemoval(event.currentTarget)
    change(`Remove ${name}`, (draft) => removeAgendaItem(draft, slot.id), { record: 'Remove slot' })
    notify({ sentence: `“${name}” was taken off the agenda.`, action: { words: 'Undo', run: () => undo() } })
  }
  return (
    <SortableEntry id={slot.id} name={name} isReadOnly={isReadOnly}>
      {(handle) => (
        <>
          <div className={styles.slotLine} data-kind={slot.kind}>
            {handle}
            <span className={styles.slotTime}>{slot.parallelWith === null ? planned?.startsAt : 'beside'}</span>
            <TextField
              label="Title of the slot"
              isLabelHidden
              isQuiet
              value={slot.title}
              placeholder="Slot without a title"
              maxLength={limits.title}
              isReadOnly={isReadOnly}
              onValue={(title) =>
                change('Edit slot', (draft) => editAgendaItem(draft, slot.id, { title }), { mergeKey: `slot ${slot.id} title` })
              }
            />
            <span className={styles.slotKind}>{kindWords(slot, document)}</span>
            <span className={styles.slotMinutes}>{planned?.minutes ?? 0} min</span>
            <Button look="ghost" size="small" aria-expanded={isOpen} onClick={onToggle} aria-label={`${steps} of ${name}`}>
              {steps}
              <IconChevronDown size={15} aria-hidden="true" className={isOpen ? styles.turned : undefined} />
            </Button>
            {isReadOnly ? null : (
              <div className={styles.rowTools}>
                <Button look="ghost" size="icon" aria-label={`Move ${name} up`} disabled={onMoveUp === null} onClick={moving(onMoveUp)}>
                  <IconArrowUp size={15} aria-hidden="true" />
                </Button>
                <Button
                  look="ghost"
                  size="icon"
                  aria-label={`Move ${name} down`}
                  disabled={onMoveDown === null}
                  onClick={moving(onMoveDown)}
                >
                  <IconArrowDown size={15} aria-hidden="true" />
                </Button>
                <Button look="ghost" size="icon" aria-label={`Remove ${name}`} data-removes onClick={remove}>
                  <IconX size={15} aria-hidden="true" />
                </Button>
              </div>
            )}
          </div>
          {isOpen ? <SlotDetails slot={slot} planned={planned} document={document} isReadOnly={isReadOnly} /> : null}
        </>
      )}
    </SortableEntry>
  )
}

/** Moves the slot and stays on the button, also when the slot has come to the end of the list. */
function moving(move: (() => void) | null) {
  return (event: MouseEvent<HTMLElement>) => {
    keepFocusOn(event.currentTarget)
    move?.()
  }
}

function kindWords(slot: AgendaItem, document: SessionDocument): string {
  if (slot.kind === 'break') return 'Break'
  const activity = document.activities.find((candidate) => candidate.id === slot.activityId)
  if (activity === undefined) return 'No activity'
  const kind = activityOfKind(activity.kind)?.title ?? activity.kind
  return activity.title === '' || activity.title === slot.title ? kind : activity.title
}
