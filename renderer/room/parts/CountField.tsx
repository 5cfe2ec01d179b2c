/** A small field for a counted number: a click or Tab selects what is there, digits replace it, arrows step, Enter goes on to the next such field. */
import type { KeyboardEvent } from 'react'
import styles from './CountField.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly isDisabled?: boolean
  readonly most?: number
  readonly least?: number
  /** Shows nothing instead of a nought, so that what was not counted looks empty. */
  readonly isBlankAtZero?: boolean
}

export function CountField({ label, value, onChange, isDisabled = false, most = 100_000, least = 0, isBlankAtZero = false }: Props) {
  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-count]:not(:disabled)')]
    fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus()
  }
  return (
    <input
      className={styles.field}
      type="number"
      data-count=""
      inputMode="numeric"
      min={least}
      max={most}
      step={1}
      aria-label={label}
      disabled={isDisabled}
      value={isBlankAtZero && value === 0 ? '' : value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const typed = event.currentTarget.valueAsNumber
        onChange(Number.isFinite(typed) ? Math.min(Math.max(Math.round(typed), least), most) : least)
      }}
      onKeyDown={goOn}
      onWheel={(event) => event.currentTarget.blur()}
    />
  )
}
