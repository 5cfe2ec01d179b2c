/** One line to add something by: Enter adds and stays for the next. */
import { useState } from 'react'
import { limits } from '../../session/schema'
import styles from './steps.module.css'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly onAdd: (text: string) => void
}

export function AddLine({ label, placeholder, onAdd }: Props) {
  const [text, setText] = useState('')
  return (
    <input
      className={styles.input}
      value={text}
      aria-label={label}
      placeholder={placeholder}
      maxLength={limits.line}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        if (text.trim() !== '') onAdd(text.trim())
        setText('')
      }}
    />
  )
}
