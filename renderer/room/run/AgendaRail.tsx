/** The agenda beside the work: how the clock stands, what is done, where we are and what comes. */
import { IconCheck } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { activityOfKind } from '../../activities/registry'
import { isBeside } from '../../session/agenda-clock'
import type { SessionDocument } from '../../session/schema'
import { DayClock } from '../clock/DayClock'
import { PartFoot } from '../clock/PartFoot'
import { SlotMinutes } from '../clock/SlotMinutes'
import { go, goToActivity } from './moves'
import styles from './run.module.css'
import type { Where } from './where'

interface Props {
  /** Its outline is enough: nothing of what is written in activities stands here. */
  readonly document: SessionDocument
  readonly where: Where
  readonly isReadOnly: boolean
  readonly onAdd: () => void
}

export const AgendaRail = memo(function AgendaRail({ document, where, isReadOnly, onAdd }: Props) {
  const { agenda } = document
  const outside = document.activities.filter((activity) => !agenda.some((slot) => slot.activityId === activity.id))
  const rail = useRef<HTMLElement>(null)
  const here = where.slot?.id ?? where.activity?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only going somewhere else moves the agenda, never its minutes
  useEffect(() => showCurrent(rail.current), [here])
  let number = 0
  return (
    <nav ref={rail} className={styles.rail} aria-label="Agenda">
      <DayClock document={document} isReadOnly={isReadOnly} />
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
                data-beside={isBeside(slot, agenda) || undefined}
                aria-current={isHere ? 'step' : undefined}
                onClick={() => go({ slotId: slot.id, stepId: slot.steps[0]?.id ?? null })}
              >
                <span className={styles.dot}>
                  {slot.state === 'done' ? <IconCheck size={13} stroke={3} aria-hidden="true" /> : slot.kind === 'break' ? '·' : number}
                </span>
                <span className={styles.railTitle}>
                  {slot.title === '' ? 'Slot without a title' : slot.title}
                  <span className={styles.hidden}>{stateWords[slot.state]}</span>
                  {isBeside(slot, agenda) ? <span className={styles.beside}>side by side</span> : null}
                </span>
                <SlotMinutes slot={slot} />
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
      {isReadOnly || where.slot === null ? null : <PartFoot document={document} slotId={where.slot.id} />}
    </nav>
  )
})

/** Where we are stays in sight of a long agenda, and of the strip in a small window. Only the agenda itself scrolls. */
function showCurrent(rail: HTMLElement | null): void {
  const current = rail?.querySelector('[aria-current]')
  if (rail === null || current === null || current === undefined) return
  const frame = rail.getBoundingClientRect()
  const box = current.getBoundingClientRect()
  if (box.left < frame.left || box.right > frame.right) rail.scrollLeft += box.left - frame.left - 16
  if (box.top < frame.top || box.bottom > frame.bottom) rail.scrollTop += box.top - frame.top - (frame.height - box.height) / 2
}

const stateWords = { planned: '', running: ', running', done: ', done', skipped: ', skipped' } as const
