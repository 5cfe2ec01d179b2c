/** The slider over the steps of a day. Arrow keys go step by step, Page Up and Page Down from minute to minute, Home and End to the ends. */
import { Button } from '@mantine/core'
import { type KeyboardEvent, useId, useMemo } from 'react'
import type { Timeline } from '../../storage/timeline'
import { hourMarks, minuteBeside, momentTime, numberWords, placeWords, spanWords } from './moments'
import styles from './moments.module.css'

interface Props {
  readonly timeline: Timeline
  readonly index: number
  readonly onChange: (index: number) => void
  /** What each step did. */
  readonly words: (index: number) => string
}

export function MomentSlider({ timeline, index, onChange, words }: Props) {
  const id = useId()
  const today = new Date()
  const { moments } = timeline
  const last = moments.length - 1
  const marks = useMemo(() => hourMarks(moments), [moments])
  const moment = moments[index]
  if (moment === undefined) return null
  const go = (to: number) => onChange(Math.min(last, Math.max(0, to)))
  const byMinute = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    // The browser would leap by a tenth of the day.
    event.preventDefault()
    go(minuteBeside(moments, index, event.key === 'PageUp' ? 'after' : 'before'))
  }
  return (
    <div className={styles.slider}>
      <div className={styles.sliderHead}>
        <label htmlFor={id} className={styles.sliderLabel}>
          Step of the day
        </label>
        <p className={styles.place}>
          <strong className={styles.time}>{momentTime(moment, today)}</strong> <bdi>{words(index)}</bdi>{' '}
          <span className={styles.number}>
            {numberWords(index + 1)} of {numberWords(moments.length)}
          </span>
        </p>
      </div>
      <div className={styles.track}>
        <Button aria-disabled={index === 0} onClick={() => go(index - 1)}>
          Earlier
        </Button>
        <div className={styles.rail}>
          <input
            id={id}
            type="range"
            className={styles.range}
            min={1}
            max={moments.length}
            step={1}
            value={index + 1}
            onChange={(event) => go(Number(event.currentTarget.value) - 1)}
            onKeyDown={byMinute}
            aria-valuetext={placeWords(timeline, index, words, today)}
            aria-describedby={`${id}-keys`}
          />
          <div className={styles.hours} aria-hidden="true">
            {marks.map((mark) => (
              <span key={mark.share} className={styles.hour} style={{ insetInlineStart: `${mark.share * 100}%` }}>
                {mark.words}
              </span>
            ))}
          </div>
        </div>
        <Button aria-disabled={index === last} onClick={() => go(index + 1)}>
          Later
        </Button>
      </div>
      <div className={styles.sliderHead}>
        <p id={`${id}-keys`} className={styles.keys}>
          Arrow keys go step by step, Page Up and Page Down from minute to minute.
        </p>
        <p className={styles.keys}>{spanWords(moments, today)}</p>
      </div>
    </div>
  )
}
