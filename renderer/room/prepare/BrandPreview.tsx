/** A cover and a slide in the brand as it is now, and what had to be changed to keep words legible. */
import { useMemo } from 'react'
import { layoutDeck } from '../../deck/layout'
import { SlidePreview } from '../../deck/paper/SlidePreview'
import { themeOf } from '../../deck/theme'
import type { Brand } from '../../session/schema'
import styles from './brand.module.css'
import { previewDeck } from './brand-preview'

interface Props {
  readonly brand: Brand
  readonly title: string
  readonly organisation: string
}

/** CSS pixels of one slide. */
const width = 400

export function BrandPreview({ brand, title, organisation }: Props) {
  const { placed, notes } = useMemo(() => {
    const made = themeOf(brand.theme, brand)
    return { placed: layoutDeck(previewDeck(title, organisation, brand.footer), made.theme), notes: made.notes }
  }, [brand, title, organisation])
  return (
    <div className={styles.preview}>
      <ul className={styles.notes} aria-label="What was changed to keep words legible" aria-live="polite">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div className={styles.slides}>
        {placed.slides.map((slide) => (
          <div key={slide.id} className={styles.slide}>
            <SlidePreview slide={slide} width={width} theme={placed.theme} />
          </div>
        ))}
      </div>
    </div>
  )
}
