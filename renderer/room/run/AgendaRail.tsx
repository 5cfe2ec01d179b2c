/** The agenda beside the work: what is done, where we are, what comes, and how the clock stands. */
import { IconCheck } from '@tabler/icons-react'
import { activityOfKind } from '../../activities/registry'
import { plannedSlots } from '../../session/agenda-clock'
import { outlookOf } from '../../session/outlook'
import type { SessionDocument } from '../../session/schema'
import { Button } from '../controls/Button'
import { useNow } from '../controls/useNow'
import { plannedEnd } from '../prepare/agenda-words'
import { finishSlot, go, goToActivity, startSlot } from './moves'
import styles from './run.module.css'
import { besideSlot, type Where } from './where'

interface Props {
  readonly document: SessionDocument
  readonly where: Where
  readonly isReadOnly: boolean
  readonly onAdd: () => void
}

export function AgendaRail({ document, where, isReadOnly, onAdd }: Props) {
  const { agenda } = document
  const minutes = new Map(plannedSlots(document).map((slot) => [slot.id, slot.minutes]))
  const outside = document.activities.filter((activity) => !agenda.some((slot) => slot.activityId === activity.id))
  let number = 0
  return (
    <nav className={styles.rail} aria-label="Agenda">
      <ClockLine document={document} />
      <ol className={styles.railList}>
        {agenda.map((slot) => {
          const isHere = slot.id === where.slot?.id
          if (slot.kind !== 'break') number++
          return (
            <li key={slot.id}>
              <button
                type="button"
                className={styles.railItem}
                data-state={slot.state}
                aria-current={isHere ? 'step' : undefined}
                onClick={() => go({ slotId: slot.id, stepId: slot.steps[0]?.id ?? null })}
              >
                <span className={styles.dot}>
                  {slot.state === 'done' ? <IconCheck size={13} stroke={3} aria-hidden="true" /> : slot.kind === 'break' ? '·' : number}
                </span>
                <span className={styles.railTitle}>
                  {slot.title === '' ? 'Slot without a title' : slot.title}
                  <span className={styles.hidden}>{stateWords[slot.state]}</span>
                </span>
                <span className={styles.railMinutes}>
                  {minutes.get(slot.id) ?? 0}
                  <span className={styles.hidden}> minutes</span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {isReadOnly ? null : (
        <button type="button" className={styles.railAdd} onClick={onAdd}>
          + Add
        </button>
      )}
      {outside.length === 0 ? null : (
        <>
          <h2 className={styles.railHead}>Not in the agenda</h2>
          <ul className={styles.railList}>
            {outside.map((activity) => (
              <li key={activity.id}>
                <button
                  type="button"
                  className={styles.railItem}
                  aria-current={where.slot === null && where.activity?.id === activity.id ? 'step' : undefined}
                  onClick={() => goToActivity(activity.id)}
                >
                  <span className={styles.dot}>·</span>
                  <span className={styles.railTitle}>{activity.title || activityOfKind(activity.kind)?.title || activity.kind}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {isReadOnly ? null : <RailFoot document={document} where={where} />}
    </nav>
  )
}

const stateWords = { planned: '', running: ', running', done: ', done', skipped: ', skipped' } as const

/** "Agenda · ends 12:30 · 4 min behind". Before the start it says when the plan ends. */
function ClockLine({ document }: Pick<Props, 'document'>) {
  const isRunning = document.times.startedAt !== '' && document.times.endedAt === ''
  const now = useNow(isRunning, 5000)
  const outlook = outlookOf(document, now)
  const end = isRunning ? clockOf(outlook.projectedEnd) : plannedEnd(document)
  const behind = isRunning ? (outlook.minutesBehind ?? 0) : null
  return (
    <h2 className={styles.railHead}>
      Agenda{end === '' ? '' : ` · ends ${end}`}
      {behind === null ? '' : behind === 0 ? ' · on time' : behind > 0 ? ` · ${behind} min behind` : ` · ${-behind} min ahead`}
    </h2>
  )
}

/** One button that moves the day on: starts the session, or ends this slot and begins the next. */
function RailFoot({ document, where }: Pick<Props, 'document' | 'where'>) {
  const { slot } = where
  if (slot === null) return null
  const next = besideSlot(document, where, 1)
  const nextTitle = document.agenda.find((item) => item.id === next?.slotId)?.title ?? ''
  return (
    <div className={styles.railFoot}>
      {slot.state === 'running' ? (
        <Button onClick={() => finishSlot(slot.id, next)}>{next === null ? 'End the session' : `Done. Next: ${nextTitle}`}</Button>
      ) : (
        <Button onClick={() => startSlot(slot.id)}>{document.times.startedAt === '' ? 'Start the session here' : 'Start this slot'}</Button>
      )}
    </div>
  )
}

/** `HH:MM` of an instant on this computer's clock. */
function clockOf(instant: string): string {
  const date = new Date(instant)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}
