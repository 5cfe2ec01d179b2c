/** Editing one note in its place. Every letter is handed on at once, so that nothing typed waits to be saved; Enter or leaving ends it, Esc takes it back. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { limits } from '../../../session/schema'
import styles from './board.module.css'

interface Props {
  readonly text: string
  readonly label: string
  readonly onWrite: (text: string) => void
  /** `isKept` is false when the wording of before was put back. */
  readonly onEnd: (how: { readonly byKey: boolean }) => void
}

export function NoteEditor({ text, label, onWrite, onEnd }: Props) {
  const [value, setValue] = useState(text)
  const [from] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])

  const write = (next: string) => {
    setValue(next)
    onWrite(next)
  }
  const settle = () => {
    const trimmed = value.trim()
    if (trimmed === '') onWrite(from)
    else if (trimmed !== value) onWrite(trimmed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onWrite(from)
    else if (event.key === 'Enter' && !event.shiftKey) settle()
    else return
    event.preventDefault()
    onEnd({ byKey: true })
  }

  return (
    <textarea
      ref={field}
      className={styles.editor}
      rows={1}
      maxLength={limits.text}
      aria-label={label}
      value={value}
      onChange={(event) => write(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        settle()
        onEnd({ byKey: false })
      }}
    />
  )
}
