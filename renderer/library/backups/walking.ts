/** Arrow keys in a list of buttons: up and down go to the next one and choose it. */
import type { KeyboardEvent } from 'react'

export function walkButtons(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((one) => one.matches(':focus'))
  const next = buttons[at + step]
  next?.focus()
  next?.click()
}
