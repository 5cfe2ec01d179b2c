/** Sharing: every slide as it will be, ticked in or out, and what to hand to whom. */
import { useDeferredValue, useMemo } from 'react'
import { deckOf } from '../../activities/assemble'
import { today } from '../../lib/clock'
import type { SessionDocument } from '../../session/schema'
import { choose, firstChoice, useShare } from './choices'
import { ExportPanel } from './ExportPanel'
import { SlideGrid } from './SlideGrid'
import styles from './share.module.css'

interface Props {
  readonly document: SessionDocument
}

export function ShareTab({ document }: Props) {
  const choice = useShare((state) => state.choices[document.id]) ?? firstChoice
  // Previews follow when there is time; ticks and buttons answer at once.
  const shown = useDeferredValue(document)
  const { edition, isNamed } = choice
  const day = today()
  const deck = useMemo(() => deckOf(shown, { edition, isNamed, today: day }), [shown, edition, isNamed, day])
  const excluded = new Set(choice.excluded)
  const include = deck.slides.map((slide) => slide.id).filter((id) => !excluded.has(id))
  const setExcluded = (ids: readonly string[]) => choose(document.id, { excluded: ids })
  return (
    <div className={styles.layout}>
      <section className={styles.deck} aria-label="Slides">
        <header className={styles.deckHead}>
          <h2 className={styles.title}>What people take home</h2>
          <p className={styles.count}>
            {include.length === deck.slides.length ? `${deck.slides.length} slides` : `${include.length} of ${deck.slides.length} slides`}
            {include.length === deck.slides.length ? null : (
              <button type="button" className={styles.link} onClick={() => setExcluded([])}>
                Take all in
              </button>
            )}
          </p>
        </header>
        <SlideGrid
          deck={deck}
          excluded={excluded}
          onToggle={(id, isIn) => setExcluded(isIn ? choice.excluded.filter((other) => other !== id) : [...choice.excluded, id])}
        />
      </section>
      <ExportPanel document={document} choice={choice} include={include} today={day} />
    </div>
  )
}
