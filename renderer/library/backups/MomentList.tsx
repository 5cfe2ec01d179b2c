/** The steps of one minute, so that one among thousands can be chosen by its words. The arrow keys go from one to the next. */
import { memo, useEffect, useRef } from 'react'
import type { Timeline } from '../../storage/timeline'
import { count } from '../words'
import { minuteAround, momentTime } from './moments'
import styles from './moments.module.css'
import { walkButtons } from './walking'

interface Props {
  readonly timeline: Timeline
  readonly index: number
  readonly onChoose: (index: number) => void
  readonly words: (index: number) => string
}

/** A minute that holds more (an import, a script) is shown around the chosen step. */
const mostShown = 30

export const MomentList = memo(function MomentList({ timeline, index, onChoose, words }: Props) {
  const { moments } = timeline
  const moment = moments[index]
  const { from, to } = minuteAround(moments, index)
  const first = Math.max(from, Math.min(index - mostShown / 2, to - mostShown + 1))
  const shown = Array.from({ length: Math.min(to - first + 1, mostShown) }, (_, offset) => first + offset)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const chosen = list.current?.children[index - first]
    if (list.current !== null && chosen instanceof HTMLElement) bringIntoView(list.current, chosen)
  }, [index, first])
  if (moment === undefined) return null
  const title = momentTime(moment, new Date())
  return (
    <section className={styles.minute} aria-label={`Steps of this minute: ${title}`}>
      <h2 className={styles.minuteTitle}>
        {title} <span className={styles.number}>{count(to - from + 1, 'step')}</span>
      </h2>
      <ol ref={list} className={styles.minuteList} onKeyDown={walkButtons}>
        {shown.map((one) => (
          <li key={one}>
            <button type="button" className={styles.step} aria-current={one === index ? 'true' : undefined} onClick={() => onChoose(one)}>
              <bdi>{words(one)}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
})

/** Scrolls the list and nothing else: the page stays where the slider is. */
function bringIntoView(list: HTMLElement, entry: HTMLElement): void {
  const [whole, one] = [list.getBoundingClientRect(), entry.getBoundingClientRect()]
  if (one.top < whole.top) list.scrollTop -= whole.top - one.top
  else if (one.bottom > whole.bottom) list.scrollTop += one.bottom - whole.bottom
}
