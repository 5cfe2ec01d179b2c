/**
 * The small form for a decision, an action or a parked thought. Enter stores and leaves the cursor in the box for the next one;
 * Escape closes it. An entry that is there already is edited in place and closed by Enter.
 */
import { useEffect, useRef, useState } from 'react'
import { now } from '../../lib/clock'
import { newId } from '../../lib/ids'
import { addAction, addDecision, editAction, editDecision, editParked, park } from '../../session/ops/captures'
import { limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import { Button } from '../controls/Button'
import { Select, TextField } from '../controls/fields'
import { type CaptureForm, captureWords } from './capture-form'
import styles from './run.module.css'

interface Props {
  readonly document: SessionDocument
  readonly form: CaptureForm
  /** The activity the room is at, kept with the entry; null outside of one. */
  readonly activityId: string | null
  readonly onClose: () => void
}

interface Typed {
  readonly text: string
  readonly ownerId: string
  readonly due: string
  readonly firstStep: string
}
const empty: Typed = { text: '', ownerId: '', due: '', firstStep: '' }

export function CaptureBox({ document, form, activityId, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>(() => typedFor(document, form))
  const box = useRef<HTMLTextAreaElement>(null)
  const words = captureWords[form.kind]
  useEffect(() => {
    const element = box.current
    element?.focus()
    element?.form?.scrollIntoView({ block: 'nearest' })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  const set = (patch: Partial<Typed>) => setTyped((before) => ({ ...before, ...patch }))
  const store = () => {
    if (typed.text.trim() === '') return
    save(form, { ...typed, text: typed.text.trim() }, activityId)
    announce(`${form.id === null ? words.added : 'Changed'}: ${typed.text.trim()}`)
    if (form.id !== null) onClose()
    else {
      // The same person often takes several actions: owner and date stay for the next one.
      setTyped({ ...empty, ownerId: typed.ownerId, due: typed.due })
      box.current?.focus()
    }
  }
  return (
    <form
      className={styles.capture}
      aria-label={form.id === null ? `New: ${words.one}` : `Edit: ${words.one}`}
      onSubmit={(event) => {
        event.preventDefault()
        store()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
        const isLine = !(event.target instanceof HTMLButtonElement) && !(event.target instanceof HTMLSelectElement)
        if (event.key === 'Enter' && !event.shiftKey && isLine && !event.nativeEvent.isComposing) {
          event.preventDefault()
          store()
        }
      }}
    >
      <textarea
        ref={box}
        className={styles.captureText}
        aria-label={words.box}
        placeholder={words.box}
        rows={2}
        maxLength={limits.text}
        value={typed.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      {form.kind !== 'action' ? null : (
        <>
          <div className={styles.captureRow}>
            <Select
              label="Who"
              value={typed.ownerId}
              options={[
                { value: '', label: 'Nobody yet' },
                ...document.participants.map((one) => ({ value: one.id, label: one.name || one.job })),
              ]}
              onValue={(ownerId) => set({ ownerId })}
            />
            <TextField label="By when" type="date" maxLength={10} value={typed.due} onValue={(due) => set({ due })} />
          </div>
          <TextField
            label="First step, within seven days"
            maxLength={limits.text}
            value={typed.firstStep}
            onValue={(firstStep) => set({ firstStep })}
          />
        </>
      )}
      <div className={styles.captureFoot}>
        <Button size="small" look="ghost" onClick={onClose}>
          Close
        </Button>
        <Button size="small" look="primary" type="submit" disabled={typed.text.trim() === ''}>
          {form.id === null ? 'Add' : 'Change'}
        </Button>
      </div>
    </form>
  )
}

function typedFor(document: SessionDocument, { kind, id }: CaptureForm): Typed {
  if (id === null) return empty
  switch (kind) {
    case 'decision':
      return { ...empty, text: document.decisions.find((one) => one.id === id)?.text ?? '' }
    case 'parked':
      return { ...empty, text: document.parkingLot.find((one) => one.id === id)?.text ?? '' }
    case 'action': {
      const action = document.actions.find((one) => one.id === id)
      return action === undefined
        ? empty
        : { text: action.text, ownerId: action.ownerId ?? '', due: action.due, firstStep: action.firstStep }
    }
  }
}

function save({ kind, id }: CaptureForm, { text, ownerId, due, firstStep }: Typed, activityId: string | null): void {
  const action = { text, ownerId: ownerId === '' ? null : ownerId, due, firstStep }
  const fresh = { id: newId(), text, at: now(), activityId }
  switch (kind) {
    case 'decision':
      if (id === null) change('Record decision', (draft) => addDecision(draft, fresh))
      else change('Edit decision', (draft) => editDecision(draft, id, { text }))
      return
    case 'action':
      if (id === null) change('Record action', (draft) => addAction(draft, { ...fresh, ...action }))
      else change('Edit action', (draft) => editAction(draft, id, action))
      return
    case 'parked':
      if (id === null) change('Park a thought', (draft) => park(draft, fresh))
      else change('Edit parked thought', (draft) => editParked(draft, id, { text }))
  }
}
