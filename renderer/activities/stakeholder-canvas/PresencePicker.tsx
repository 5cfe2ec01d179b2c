/** Which presences serve: chips that can be taken off, and a line in which a name with Enter adds one. New names enter the register as planned. */
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import styles from './card.module.css'
import type { Presence } from './schema'

interface Props {
  /** Whose presences they are, for assistive technology. */
  readonly label: string
  readonly chosen: readonly Presence[]
  readonly all: readonly Presence[]
  readonly isReadOnly: boolean
  readonly onAdd: (name: string) => void
  readonly onRemove: (presenceId: string) => void
}

export function PresencePicker({ label, chosen, all, isReadOnly, onAdd, onRemove }: Props) {
  const [text, setText] = useState('')
  const list = useId()
  const chosenIds = new Set(chosen.map((presence) => presence.id))
  const add = () => {
    if (text.trim() !== '') onAdd(text)
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    }
    const last = chosen.at(-1)
    if (event.key === 'Backspace' && text === '' && last !== undefined) onRemove(last.id)
  }
  return (
    <div className={styles.picker}>
      {chosen.map((presence) => (
        <span key={presence.id} className={styles.chip}>
          {presence.name}
          {isReadOnly ? null : (
            <button
              type="button"
              className={styles.chipOff}
              aria-label={`${presence.name} off: ${label}`}
              onClick={() => onRemove(presence.id)}
            >
              <IconX size={12} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {isReadOnly ? null : (
        <>
          <input
            className={styles.pickerField}
            aria-label={`Add a presence: ${label}`}
            placeholder={chosen.length === 0 ? 'Where? Name, Enter' : '+ presence'}
            list={list}
            value={text}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <datalist id={list}>
            {all
              .filter((presence) => !chosenIds.has(presence.id))
              .map((presence) => (
                <option key={presence.id} value={presence.name} />
              ))}
          </datalist>
        </>
      )}
    </div>
  )
}
