/** The agenda on the wall, shown while no activity is open: what the day is for, what comes when, where we are. */
import { useEffect } from 'react'
import type { FrameContent } from '../frames'
import styles from './audience.module.css'
import { useFit } from './useFit'

interface Props {
  readonly content: Extract<FrameContent, { kind: 'agenda' }>
  readonly page: number
  readonly onPages: (pages: number) => void
}

/** So many slots stand on one page of a large screen. */
const slotsPerPage = 12
const words = { done: 'done', now: 'now', next: '' } as const

export function AgendaWall({ content, page, onPages }: Props) {
  const { capacity, box } = useFit(content, page)
  const perPage = Math.max(1, Math.floor(slotsPerPage * capacity))
  const pages = Math.max(1, Math.ceil(content.slots.length / perPage))
  useEffect(() => onPages(pages), [onPages, pages])
  const shown = content.slots.slice(page * perPage, (page + 1) * perPage)
  return (
    <div ref={box} className={styles.content}>
      {content.purpose === '' || page > 0 ? null : <p className={styles.purpose}>{content.purpose}</p>}
      <ol className={styles.agenda} start={page * perPage + 1}>
        {shown.map((slot) => (
          <li key={slot.id} className={styles.slot} data-state={slot.state} aria-current={slot.state === 'now' ? 'step' : undefined}>
            <span className={styles.slotTime}>{slot.from === '' ? `${slot.minutes} min` : slot.from}</span>
            <span className={styles.slotTitle}>{slot.title}</span>
            <span className={styles.slotState}>{words[slot.state]}</span>
          </li>
        ))}
      </ol>
      {page < pages - 1 ? null : (
        <dl className={styles.frame}>
          <Fact label="We leave with" text={content.leaveWith.join(' · ')} />
          <Fact label="How we decide" text={content.howWeDecide} />
        </dl>
      )}
    </div>
  )
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return text === '' ? null : (
    <div>
      <dt className={styles.topic}>{label}</dt>
      <dd className={styles.factText}>{text}</dd>
    </div>
  )
}
