/**
 * Labelled fields that write into the document with every keystroke. Native ones, because an agenda and a list of people show hundreds at once.
 */
import { type ReactNode, useId } from 'react'
import styles from './controls.module.css'

interface Common {
  readonly label: string
  /** Label for assistive technology only, where a column header shows it already. */
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly isReadOnly?: boolean
}

interface FrameProps extends Pick<Common, 'label' | 'isLabelHidden' | 'hint'> {
  readonly children: (ids: { readonly id: string; readonly describedBy: { 'aria-describedby'?: string } }) => ReactNode
}

function FieldFrame({ label, isLabelHidden = false, hint, children }: FrameProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {children({ id, describedBy: hint === undefined ? {} : { 'aria-describedby': `${id}-hint` } })}
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}

export interface TextFieldProps extends Common {
  readonly value: string
  readonly maxLength: number
  readonly onValue: (value: string) => void
  readonly placeholder?: string
  readonly type?: 'text' | 'email' | 'date' | 'time'
  /** Without an edge until it is touched: cells of tables. */
  readonly isQuiet?: boolean
  readonly list?: string
  readonly onEnter?: () => void
  /** Gets the focus when the dialog that it stands in opens. */
  readonly isFirst?: boolean
}

export function TextField({
  value,
  maxLength,
  onValue,
  placeholder,
  type = 'text',
  isQuiet = false,
  list,
  onEnter,
  isFirst = false,
  ...frame
}: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy }) => (
        <input
          id={id}
          {...describedBy}
          className={isQuiet ? `${styles.input} ${styles.quiet}` : styles.input}
          type={type}
          value={value}
          placeholder={placeholder}
          readOnly={frame.isReadOnly}
          autoComplete="off"
          data-autofocus={isFirst || undefined}
          {...(list === undefined ? {} : { list })}
          {...(type === 'date' || type === 'time' ? {} : { maxLength })}
          onChange={(event) => onValue(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && onEnter !== undefined && !event.nativeEvent.isComposing) {
              event.preventDefault()
              onEnter()
            }
          }}
        />
      )}
    </FieldFrame>
  )
}

export interface TextAreaProps extends Common {
  readonly value: string
  readonly maxLength: number
  readonly onValue: (value: string) => void
  readonly placeholder?: string
  readonly rows?: number
}

export function TextArea({ value, maxLength, onValue, placeholder, rows = 2, ...frame }: TextAreaProps) {
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          {...describedBy}
          className={styles.input}
          rows={rows}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          readOnly={frame.isReadOnly}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

export interface SelectProps<Value extends string> extends Common {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onValue: (value: Value) => void
  readonly isQuiet?: boolean
  /** Just before it opens: for options that are only made then. */
  readonly onTouch?: () => void
}

export function Select<Value extends string>({ value, options, onValue, isQuiet = false, onTouch, ...frame }: SelectProps<Value>) {
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy }) => (
        <select
          id={id}
          {...describedBy}
          className={isQuiet ? `${styles.input} ${styles.quiet}` : styles.input}
          value={value}
          disabled={frame.isReadOnly}
          onFocus={onTouch}
          onPointerDown={onTouch}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onValue(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
