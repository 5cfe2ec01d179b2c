/** A small whole number. What is typed stays as typed until it is a number within the limits; leaving the field shows the stored one again. */
import { useId, useState } from 'react'
import styles from './controls.module.css'

interface Props {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onValue: (value: number) => void
  readonly isReadOnly?: boolean
  readonly isQuiet?: boolean
}

export function NumberField({ label, isLabelHidden = false, value, min, max, onValue, isReadOnly = false, isQuiet = false }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    setTyped(text)
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= min && number <= max) onValue(number)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={isQuiet ? `${styles.input} ${styles.quiet}` : styles.input}
        inputMode="numeric"
        value={typed ?? String(value)}
        readOnly={isReadOnly}
        autoComplete="off"
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
