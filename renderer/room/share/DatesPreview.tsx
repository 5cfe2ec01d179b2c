/** What the calendar file will put where, earliest first. */
import type { CalendarEntry } from '../../deck/model'
import styles from './share.module.css'

export function DatesPreview({ dates }: { readonly dates: readonly CalendarEntry[] }) {
  if (dates.length === 0) {
    return <p className={styles.lead}>No date is known yet. Give the session a day, or an action a due date, and they stand here.</p>
  }
  const sorted = [...dates].sort((first, second) => (`${first.day}${first.from}` < `${second.day}${second.from}` ? -1 : 1))
  return (
    <>
      <p className={styles.lead}>Taken into a calendar again, the file replaces its own entries and doubles none.</p>
      <ol className={styles.dates}>
        {sorted.map((entry) => (
          <li key={entry.id} className={styles.date}>
            <span className={styles.day}>
              {shown(entry.day)}
              <span className={styles.detail}>{entry.from === '' ? 'all day' : [entry.from, entry.to].filter(Boolean).join('–')}</span>
            </span>
            <span>
              {entry.title}
              <span className={styles.detail}>{entry.description.split('\n')[0]}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

const format = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shown = (day: string) => format.format(new Date(`${day}T00:00:00Z`))
