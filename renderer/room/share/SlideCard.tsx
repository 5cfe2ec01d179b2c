/** One slide of the grid: its picture, its tick, and the ways to move it. */
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type { PlacedSlide } from '../../deck/layout'
import { SlidePreview } from '../../deck/paper/SlidePreview'
import type { Theme } from '../../deck/theme'
import styles from './share.module.css'

interface PartProps {
  readonly slide: PlacedSlide
  readonly theme: Theme
  /** CSS pixels of the picture. */
  readonly width: number
  readonly number: number
  readonly isIn: boolean
}

interface Props extends PartProps {
  /** Stays where it is and is always in. */
  readonly isFixed: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onToggle: (isIn: boolean) => void
  readonly onStep: (by: -1 | 1) => void
}

export function SlideCard({ slide, theme, width, number, isIn, isFixed, isFirst, isLast, onToggle, onStep }: Props) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: slide.id, disabled: isFixed })
  const { keepFocus, box } = useFocusAfterMove(number)
  const step = (by: -1 | 1) => {
    keepFocus()
    onStep(by)
  }
  const press = (event: KeyboardEvent) => {
    const by = event.altKey ? steps[event.key] : undefined
    if (by === undefined || isFixed) return
    event.preventDefault()
    event.stopPropagation()
    step(by)
  }
  return (
    <li
      ref={(element) => {
        setNodeRef(element)
        box.current = element
      }}
      className={styles.slide}
      data-out={!isIn || undefined}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDown={press}
    >
      <div className={styles.paper} data-movable={!isFixed || undefined} {...(isFixed ? {} : listeners)}>
        <Picture slide={slide} theme={theme} width={width} />
      </div>
      <div className={styles.tickLine}>
        {isFixed ? (
          <p className={styles.tick}>
            <span className={styles.number}>{number}</span> {slide.title}: always the last one
          </p>
        ) : (
          <label className={styles.tick}>
            <input
              type="checkbox"
              className={styles.check}
              checked={isIn}
              aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
              onChange={(event) => onToggle(event.target.checked)}
            />
            <span className={styles.tickText}>
              <span className={styles.number}>{number}</span> {slide.title}
            </span>
          </label>
        )}
        {isFixed ? null : (
          <span className={styles.moves}>
            <MoveButton by={-1} name={`Move ${slide.title} earlier`} isOff={isFirst} onStep={step} />
            <MoveButton by={1} name={`Move ${slide.title} later`} isOff={isLast} onStep={step} />
          </span>
        )}
      </div>
    </li>
  )
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

interface MoveProps {
  readonly by: -1 | 1
  readonly name: string
  readonly isOff: boolean
  readonly onStep: (by: -1 | 1) => void
}

/** Off at the end of its way, but still there, so that the focus is not lost. */
function MoveButton({ by, name, isOff, onStep }: MoveProps) {
  const Icon = by < 0 ? IconArrowLeft : IconArrowRight
  return (
    <button type="button" className={styles.move} aria-label={name} aria-disabled={isOff} onClick={() => (isOff ? undefined : onStep(by))}>
      <Icon size={15} aria-hidden="true" />
    </button>
  )
}

/** A page that goes with the slide before it. */
export function FurtherPart({ slide, theme, width, number, isIn }: PartProps) {
  return (
    <li className={styles.slide} data-out={!isIn || undefined}>
      <div className={styles.paper}>
        <Picture slide={slide} theme={theme} width={width} />
      </div>
      <p className={styles.tick}>
        <span className={styles.number}>{number}</span> goes with the slide before
      </p>
    </li>
  )
}

/** Several hundred elements that do not change while something is dragged over them. */
const Picture = memo(SlidePreview)

/** Moving a slide moves its element, and the browser then drops the focus: it is given back. */
function useFocusAfterMove(number: number) {
  const box = useRef<HTMLLIElement | null>(null)
  const focused = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number changes when the slide has moved, which is the moment meant.
  useEffect(() => {
    const element = focused.current
    focused.current = null
    if (!(element instanceof HTMLElement) || !element.isConnected) return
    element.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [number])
  return {
    box,
    keepFocus: () => {
      focused.current = document.activeElement
    },
  }
}
