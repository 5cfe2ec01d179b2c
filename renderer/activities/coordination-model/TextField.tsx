/** A field for words that grows with them, with its label above; every letter is kept as it is typed. */
import { useId } from 'react'
import { limits } from '../../session/schema'
import styles from './steps.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly isReadOnly: boolean
  readonly placeholder?: string
  /** Wraps when it is long, but never holds a line break. */
  readonly isLine?: boolean
  /** Said instead of the label, where the label alone does not tell which field it is. */
  readonly name?: string
  /** The label is read out but not shown. */
  readonly isBare?: boolean
}

export function TextField({ label, value, onChange, isReadOnly, placeholder = '', isLine = false, name, isBare = false }: Props) {
  const id = useId()
  const shared = {
    id,
    value,
    placeholder,
    readOnly: isReadOnly,
    maxLength: isLine ? limits.line : limits.text,
    'aria-label': name ?? (isBare ? label : undefined),
  }
  return (
    <div className={styles.field}>
      {isBare ? null : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <textarea
        className={styles.input}
        rows={1}
        {...shared}
        onKeyDown={(event) => {
          if (isLine && event.key === 'Enter') event.preventDefault()
        }}
        onChange={(event) => onChange(isLine ? event.currentTarget.value.replace(/[\r\n]+/g, ' ') : event.currentTarget.value)}
      />
    </div>
  )
}
