/**
 * The one box through which words get in: Enter adds and stays, Shift+Enter breaks the line, a pasted list becomes one entry for each line;
 * a long one is looked at first. The session's key for capture finds it by `data-capture`; rounds, lists of tables and files add through it too.
 */
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { limits } from '../../session/schema'
import { chosenKey } from '../../ui/commands'
import { Keys } from '../../ui/Keys'
import { ariaKeys, isMac } from '../../ui/keys'
import styles from './CaptureBox.module.css'
import { type CaptureSource, nobodySaid, useCaptureTarget } from './capture-target'
import { PastePreview, previewFrom } from './PastePreview'
import { hasSeveralLines, linesFrom } from './pasted-lines'

interface Props {
  /** What the box is for, said to assistive technology: "New belief". */
  readonly label: string
  readonly placeholder: string
  /** `source`: whose words they are, where the room said so. */
  readonly onAdd: (texts: readonly string[], source: CaptureSource) => void
}

export function CaptureBox({ label, placeholder, onAdd }: Props) {
  const [pasted, setPasted] = useState<readonly string[] | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useCaptureTarget(label, onAdd)
  const key = chosenKey('run.capture', 'N')

  // What is half typed lives in the field alone: nothing on the screen depends on it, so that a letter costs no drawing but its own.
  const add = (texts: readonly string[]) => {
    if (texts.length > 0) onAdd(texts, nobodySaid)
    if (field.current !== null) field.current.value = ''
  }
  const closePreview = () => {
    setPasted(null)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const text = event.currentTarget.value.trim()
    add(text === '' ? [] : [text])
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const fresh = event.clipboardData.getData('text/plain')
    if (!hasSeveralLines(fresh)) return
    event.preventDefault()
    const { value: text, selectionStart, selectionEnd } = event.currentTarget
    const lines = linesFrom(text.slice(0, selectionStart) + fresh + text.slice(selectionEnd))
    if (lines.length < previewFrom) add(lines)
    else setPasted(lines)
  }

  return (
    <>
      <label className={styles.box}>
        <span className={styles.plus} aria-hidden="true">
          +
        </span>
        <textarea
          ref={field}
          data-capture=""
          className={styles.field}
          rows={1}
          maxLength={limits.text}
          aria-label={label}
          {...(key === '' ? {} : { 'aria-keyshortcuts': ariaKeys(key, isMac) })}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        {key === '' ? null : <Keys keys={key} />}
      </label>
      {pasted === null ? null : (
        <PastePreview
          texts={pasted}
          onAdd={() => {
            add(pasted)
            closePreview()
          }}
          onCancel={closePreview}
        />
      )}
    </>
  )
}
