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
  const { capacity, box, inner } = useFit(content, page)
  const perPage = Math.max(1, Math.floor(slotsPerPage * capacity))
  const pages = Math.max(1, Math.ceil(content.slots.length / perPage))
  useEffect(() => onPages(pages), [onPages, pages])
  const shown = content.slots.slice(page * perPage, (page + 1) * perPage)
  const hasFacts = content.leaveWith.length > 0 || content.howWeDecide !== ''
  return (
    <div ref={box} className={styles.content}>
      <div ref={inner} className={styles.inner}>
        {content.purpose === '' || page > 0 ? null : <p className={styles.purpose}>{content.purpose}</p>}
        <div className={hasFacts ? styles.beside : undefined}>
          <ol className={styles.agenda} start={page * perPage + 1}>
            {shown.map((slot) => (
              <li key={slot.id} className={styles.slot} data-state={slot.state} aria-current={slot.state === 'now' ? 'step' : undefined}>
                <span className={styles.slotTime}>{slot.from === '' ? `${slot.minutes} min` : slot.from}</span>
                <span>{slot.title}</span>
                <span className={styles.slotState}>{words[slot.state]}</span>
              </li>
            ))}
          </ol>
          {hasFacts ? (
            <dl className={styles.facts}>
              <Fact label="We leave with" lines={content.leaveWith} />
              <Fact label="How we decide" lines={content.howWeDecide === '' ? [] : [content.howWeDecide]} />
            </dl>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function Fact({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <div>
      <dt className={styles.topic}>{label}</dt>
      {lines.map((line) => (
        <dd key={line} className={styles.factText}>
          {line}
        </dd>
      ))}
    </div>
  )
}
