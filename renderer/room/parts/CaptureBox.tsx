/**
 * The one box through which words get in: Enter adds and stays, Shift+Enter breaks the line, a pasted list becomes one entry for each line.
 * The session's key for capture finds it by `data-capture`.
 */
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { limits } from '../../session/schema'
import { Keys } from '../../ui/Keys'
import styles from './CaptureBox.module.css'
import { hasSeveralLines, linesFrom } from './pasted-lines'

interface Props {
  /** What the box is for, said to assistive technology: "New belief". */
  readonly label: string
  readonly placeholder: string
  readonly onAdd: (texts: readonly string[]) => void
}

export function CaptureBox({ label, placeholder, onAdd }: Props) {
  const [text, setText] = useState('')

  const add = (texts: readonly string[]) => {
    if (texts.length > 0) onAdd(texts)
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    add(text.trim() === '' ? [] : [text.trim()])
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!hasSeveralLines(pasted)) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    add(linesFrom(text.slice(0, selectionStart) + pasted + text.slice(selectionEnd)))
  }

  return (
    <label className={styles.box}>
      <span className={styles.plus} aria-hidden="true">
        +
      </span>
      <textarea
        data-capture=""
        className={styles.field}
        rows={1}
        maxLength={limits.text}
        aria-label={label}
        aria-keyshortcuts="N"
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Keys keys="N" />
    </label>
  )
}
