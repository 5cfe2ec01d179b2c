/** Minutes of a slot in the agenda: planned, and beside them what it has really taken, live while it runs. */
import { minutesOf, workedMinutes } from '../../session/agenda-clock'
import type { AgendaItem } from '../../session/schema'
import controls from '../controls/controls.module.css'
import { useNow } from '../controls/useNow'
import styles from './clock.module.css'

interface Props {
  readonly slot: AgendaItem
}

export function SlotMinutes({ slot }: Props) {
  const now = useNow(slot.state === 'running', 1000)
  const planned = minutesOf(slot)
  if (slot.runs.length === 0 || slot.state === 'planned' || slot.state === 'skipped') {
    return (
      <span className={styles.minutes}>
        {planned}
        <span className={controls.hidden}> minutes planned</span>
      </span>
    )
  }
  const worked = workedMinutes(slot, Date.parse(now))
  // While it runs a minute counts once it is over; afterwards to the nearest, as in the record.
  const actual = slot.state === 'running' ? Math.floor(worked) : Math.round(worked)
  return (
    <span className={styles.minutes} data-over={actual > planned || undefined}>
      <strong>{actual}</strong>
      <span className={controls.hidden}> minutes used</span>
      <span aria-hidden="true"> / </span>
      <span className={controls.hidden}>, </span>
      {planned}
      <span className={controls.hidden}> planned</span>
    </span>
  )
}
