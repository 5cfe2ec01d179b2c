/**
 * The small form for a decision, an action or a parked thought. Enter stores and leaves the cursor in the box for the next one;
 * Escape closes it. An entry that is there already is edited in place and closed by Enter.
 */
import { useEffect, useRef, useState } from 'react'
import { now, today } from '../../lib/clock'
import { newId } from '../../lib/ids'
import { type ReadAction, readAction } from '../../session/action-text'
import { quorumOf, quorumWarning } from '../../session/here'
import { addAction, addDecision, editAction, editDecision, editParked, park } from '../../session/ops/captures'
import { limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import { focusIfLost } from '../../ui/keep-focus'
import { Button } from '../controls/Button'
import { Select, TextField } from '../controls/fields'
import { type CaptureForm, captureWords } from './capture-form'
import { ReadActionLine } from './ReadAction'
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
  /** An owner who is not on the list of people. */
  readonly ownerName: string
}
const empty: Typed = { text: '', ownerId: '', due: '', firstStep: '', ownerName: '' }

export function CaptureBox({ document: session, form, activityId, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>(() => typedFor(session, form))
  const box = useRef<HTMLTextAreaElement>(null)
  const words = captureWords[form.kind]
  useEffect(() => {
    const opener = document.activeElement
    const element = box.current
    element?.focus()
    element?.form?.scrollIntoView({ block: 'nearest' })
    element?.setSelectionRange(element.value.length, element.value.length)
    return () => focusIfLost(() => (opener instanceof HTMLElement && opener.isConnected ? opener : null))
  }, [])
  const warning = form.kind === 'decision' && form.id === null ? quorumWarning(quorumOf(session)) : ''
  const set = (patch: Partial<Typed>) => setTyped((before) => ({ ...before, ...patch }))
  // Who and when are read from new actions only: editing one must not take words out of it.
  const read = form.kind === 'action' && form.id === null ? readAction(typed.text, session.participants, today()) : null
  const store = (chosenId: string | null = null) => {
    if (typed.text.trim() === '') return
    if (read?.owner.kind === 'several' && chosenId === null) {
      box.current?.form?.querySelector<HTMLElement>('fieldset button')?.focus()
      announce(`Who is “@${read.owner.typed}”?`)
      return
    }
    const ready = read === null ? { ...typed, text: typed.text.trim() } : withRead(typed, read, chosenId)
    save(form, ready, activityId)
    announce(`${form.id === null ? words.added : 'Changed'}: ${ready.text}`)
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
        placeholder={form.kind === 'action' ? `${words.box} @who … by 12 May` : words.box}
        rows={2}
        maxLength={limits.text}
        value={typed.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      {warning === '' ? null : <p className={styles.captureQuorum}>{warning}</p>}
      {read === null ? null : <ReadActionLine read={read} people={session.participants} onOwner={store} />}
      {form.kind !== 'action' ? null : (
        <>
          <div className={styles.captureRow}>
            <Select
              label="Who"
              value={typed.ownerId}
              options={[
                { value: '', label: 'Nobody yet' },
                ...session.participants.map((one) => ({ value: one.id, label: one.name || one.job })),
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
        : {
            text: action.text,
            ownerId: action.ownerId ?? '',
            due: action.due,
            firstStep: action.firstStep,
            ownerName: action.ownerName,
          }
    }
  }
}

/** What was read from the line goes before what was chosen below it; a line of nothing but names and dates stays as it was typed. */
function withRead(typed: Typed, { text, owner, due }: ReadAction, chosenId: string | null): Typed {
  const ownerId = chosenId ?? (owner.kind === 'one' ? owner.id : owner.kind === 'outside' ? '' : typed.ownerId)
  return {
    ...typed,
    text: text === '' ? typed.text.trim() : text,
    ownerId,
    ownerName: owner.kind === 'outside' ? owner.typed : '',
    due: due === '' ? typed.due : due,
  }
}

function save({ kind, id }: CaptureForm, { text, ownerId, ownerName, due, firstStep }: Typed, activityId: string | null): void {
  // Somebody on the list takes the place of a name that was typed.
  const action = { text, ownerId: ownerId === '' ? null : ownerId, ownerName: ownerId === '' ? ownerName : '', due, firstStep }
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
