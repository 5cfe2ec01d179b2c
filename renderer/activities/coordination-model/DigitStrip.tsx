/** A row of digits to choose from: a digit key sets it, arrows step, Enter goes on to the next row. One native radio group, so that everybody can use it. */
import { type KeyboardEvent, useId, useRef } from 'react'
import { useKeyPlace } from '../../ui/commands'
import styles from './DigitStrip.module.css'

interface Props {
  /** What is set: "Weight of Legal exposure". */
  readonly label: string
  readonly from: 0 | 1
  /** The digit chosen; null while open. */
  readonly value: number | null
  readonly onPick: (digit: number) => void
  readonly isDisabled?: boolean
  /** After a digit key, go on to the next row by itself. */
  readonly goesOn?: boolean
  /** Words for the two ends, said with the digits. */
  readonly ends?: readonly [string, string]
}

export function DigitStrip({ label, from, value, onPick, isDisabled = false, goesOn = false, ends }: Props) {
  useKeyPlace('On a scale')
  const name = useId()
  const group = useRef<HTMLDivElement>(null)
  const digits = Array.from({ length: 6 - from }, (_, index) => index + from)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      goOn(group.current, event.shiftKey ? -1 : 1)
      return
    }
    const digit = /^[0-5]$/.test(event.key) ? Number(event.key) : null
    if (digit === null || digit < from || isDisabled) return
    event.preventDefault()
    event.stopPropagation()
    onPick(digit)
    group.current?.querySelector<HTMLInputElement>(`input[value="${digit}"]`)?.focus()
    if (goesOn) goOn(group.current, 1)
  }
  return (
    <div ref={group} className={styles.strip} role="radiogroup" aria-label={label} data-strip="" onKeyDown={onKeyDown}>
      {digits.map((digit) => (
        <label key={digit} className={styles.digit} data-on={value === digit || undefined}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={digit}
            checked={value === digit}
            disabled={isDisabled}
            aria-label={digitLabel(digit, from, ends)}
            onChange={() => onPick(digit)}
          />
          <span aria-hidden="true">{digit}</span>
        </label>
      ))}
    </div>
  )
}

function digitLabel(digit: number, from: number, ends: Props['ends']): string {
  if (ends === undefined) return String(digit)
  if (digit === from) return `${digit}: ${ends[0]}`
  return digit === 5 ? `${digit}: ${ends[1]}` : String(digit)
}

/** To the chosen digit of the next row, or its first. */
function goOn(from: HTMLElement | null, by: 1 | -1): void {
  if (from === null) return
  const strips = [...document.querySelectorAll<HTMLElement>('[data-strip]')]
  const next = strips[strips.indexOf(from) + by]
  const target = next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector<HTMLInputElement>('input')
  if (target !== null && target !== undefined) target.focus()
  else document.querySelector<HTMLElement>('[data-after-strips]')?.focus()
}
