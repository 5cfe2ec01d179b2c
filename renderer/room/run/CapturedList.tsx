/** Entries of the record with edit and remove. */
import { IconPencil, IconX } from '@tabler/icons-react'
import { removeAction, removeDecision, removeParked } from '../../session/ops/captures'
import { change, undo } from '../../store/document'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { type CaptureForm, captureWords } from './capture-form'
import type { CapturedEntry } from './captured'
import styles from './run.module.css'

interface Props {
  readonly entries: readonly CapturedEntry[]
  /** Whether each entry says what it is: in lists that mix them. */
  readonly isMixed: boolean
  readonly isReadOnly: boolean
  readonly onEdit: (form: CaptureForm) => void
}

const removals = { decision: removeDecision, action: removeAction, parked: removeParked } as const

export function CapturedList({ entries, isMixed, isReadOnly, onEdit }: Props) {
  const remove = ({ kind, id, text }: CapturedEntry) => {
    change(`Remove ${captureWords[kind].one.toLowerCase()}`, (draft) => removals[kind](draft, id))
    notify({ sentence: `“${text}” was removed.`, action: { words: 'Undo', run: () => undo() } })
  }
  return (
    <ul className={styles.captured}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <div className={styles.entryText}>
            {isMixed ? <span className={styles.entryKind}>{captureWords[entry.kind].one}</span> : null}
            <span>{entry.text}</span>
            {entry.detail === '' ? null : <span className={styles.entryDetail}>{entry.detail}</span>}
          </div>
          {isReadOnly ? null : (
            <div className={styles.entryTools}>
              <Button
                look="ghost"
                size="icon"
                aria-label={`Edit “${entry.text}”`}
                onClick={() => onEdit({ kind: entry.kind, id: entry.id })}
              >
                <IconPencil size={15} aria-hidden="true" />
              </Button>
              <Button look="ghost" size="icon" aria-label={`Remove “${entry.text}”`} onClick={() => remove(entry)}>
                <IconX size={15} aria-hidden="true" />
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
