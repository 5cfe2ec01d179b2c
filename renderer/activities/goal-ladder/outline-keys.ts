/**
 * Which key moves a goal where in the outline, the same on a row and while typing in it.
 * Alt with left and right stays what it is everywhere: the step before and the next.
 */
import type { KeyboardEvent } from 'react'

export function moveOf(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>): 'in' | 'out' | 'up' | 'down' | null {
  if (event.key === 'Tab') return event.shiftKey ? 'out' : 'in'
  if (!event.altKey) return null
  switch (event.key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    default:
      return null
  }
}
