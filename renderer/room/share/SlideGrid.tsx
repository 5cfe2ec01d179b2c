/** The slides in the deck's order, laid out as the writers will have them; a slide that needs several pages shows them all under one tick. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { layoutDeck } from '../../deck/layout'
import type { Deck } from '../../deck/model'
import { SlidePreview } from '../../deck/paper/SlidePreview'
import styles from './share.module.css'

interface Props {
  readonly deck: Deck
  readonly excluded: ReadonlySet<string>
  readonly onToggle: (slideId: string, isIn: boolean) => void
}

/** CSS pixels. */
const narrowest = 300
const gap = 18

export function SlideGrid({ deck, excluded, onToggle }: Props) {
  const placed = useMemo(() => layoutDeck(deck), [deck])
  const { box, width } = useSlideWidth()
  return (
    <div ref={box} className={styles.measured}>
      {width === 0 ? null : (
        <ul className={styles.slides} style={{ gridTemplateColumns: `repeat(auto-fill, ${width}px)` }}>
          {placed.slides.map((slide, index) => {
            const source = sourceOf(slide.id, deck)
            const isIn = !excluded.has(source)
            return (
              <li key={slide.id} className={styles.slide} data-out={!isIn || undefined}>
                <div className={styles.paper}>
                  <SlidePreview slide={slide} width={width} />
                </div>
                {source === slide.id ? (
                  <label className={styles.tick}>
                    <input
                      type="checkbox"
                      className={styles.check}
                      checked={isIn}
                      onChange={(event) => onToggle(source, event.target.checked)}
                    />
                    <span className={styles.tickText}>
                      <span className={styles.number}>{index + 1}</span> {slide.title}
                    </span>
                  </label>
                ) : (
                  <p className={styles.tick}>
                    <span className={styles.number}>{index + 1}</span> goes with the slide before
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** Further parts of a slide are called `<id>/2`, `<id>/3` … */
function sourceOf(placedId: string, deck: Deck): string {
  if (deck.slides.some((slide) => slide.id === placedId)) return placedId
  return placedId.replace(/\/\d+$/, '')
}

/** As many columns as fit, filling the width. */
function useSlideWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const whole = element.clientWidth
      const columns = Math.max(1, Math.floor((whole + gap) / (narrowest + gap)))
      setWidth(Math.floor((whole - gap * (columns - 1)) / columns))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, width }
}
