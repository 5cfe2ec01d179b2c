/** The small controls of this activity: a text that grows with its words, one line, a choice, a number, an icon button. Every letter is kept as it is typed. */
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { limits } from '../../session/schema'
import styles from './fields.module.css'

interface TextProps {
  /** Said to assistive technology. */
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly isReadOnly: boolean
  readonly onText: (text: string) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  /** Found by `data-field` when the focus is put back. */
  readonly field?: string
}

export function TextBox({ label, value, placeholder, isReadOnly, onText, field }: TextProps) {
  return (
    <textarea
      className={styles.text}
      rows={1}
      data-field={field}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={limits.text}
      readOnly={isReadOnly}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

export function LineBox({
  label,
  value,
  placeholder,
  isReadOnly,
  onText,
  onKeyDown,
  field,
  isStrong = false,
}: TextProps & { readonly isStrong?: boolean }) {
  return (
    <input
      className={styles.line}
      data-field={field}
      data-strong={isStrong || undefined}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={limits.line}
      readOnly={isReadOnly}
      autoComplete="off"
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly isReadOnly: boolean
  readonly onChoice: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, options, isReadOnly, onChoice }: ChoiceProps<Value>) {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      disabled={isReadOnly}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        if (chosen !== undefined) onChoice(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

interface NumberProps {
  readonly label: string
  readonly value: number | null
  readonly placeholder: string
  readonly isReadOnly: boolean
  readonly onNumber: (value: number | null) => void
}

/** A number that may be missing. What is typed stays as typed until it is one. */
export function NumberBox({ label, value, placeholder, isReadOnly, onNumber }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      className={styles.number}
      inputMode="decimal"
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? (value === null ? '' : String(value))}
      readOnly={isReadOnly}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const number = Number(text.replace(/[\s,]/g, '').replace('−', '-'))
        if (text.trim() === '') onNumber(null)
        else if (Number.isFinite(number)) onNumber(number)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

interface IconProps {
  readonly label: string
  readonly isDisabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

export function IconButton({ label, isDisabled = false, onClick, children }: IconProps) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onClick}
    >
      {children}
    </button>
  )
}
