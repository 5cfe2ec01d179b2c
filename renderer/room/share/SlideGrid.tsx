/**
 * The slides in their order, laid out as the writers will have them; a slide that needs several pages shows them all under one tick.
 * They are moved by dragging, by Alt and the arrow keys, or by the two buttons beside each.
 */
import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable'
import { useEffect, useMemo, useRef, useState } from 'react'
import { arranged, moved } from '../../activities/arrange'
import { leftOutSlideId } from '../../activities/assemble'
import { layoutDeck } from '../../deck/layout'
import type { Deck } from '../../deck/model'
import { type Look, themesOf } from '../../deck/output'
import type { SharedMemory } from '../../store/preferences'
import { announce } from '../../ui/announce'
import { choose, orderNow } from './choices'
import { FurtherPart, SlideCard } from './SlideCard'
import styles from './share.module.css'

interface Props {
  readonly deck: Deck
  readonly look: Look
  readonly shared: SharedMemory
  readonly sessionId: string
}

/** CSS pixels. */
const narrowest = 300
const gap = 18

export function SlideGrid({ deck, look, shared, sessionId }: Props) {
  const placed = useMemo(() => layoutDeck(deck, themesOf(look).screen), [deck, look])
  const { box, width } = useSlideWidth()
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const excluded = new Set(shared.excluded)
  const ids = deck.slides.map((slide) => slide.id)
  const movable = ids.filter((id) => id !== leftOutSlideId)
  const toggle = (id: string, isIn: boolean) =>
    choose(sessionId, { excluded: isIn ? shared.excluded.filter((other) => other !== id) : [...shared.excluded, id] })
  const movableNow = () => {
    const slides = deck.slides.filter(({ id }) => id !== leftOutSlideId)
    return arranged(slides, orderNow(sessionId)).map(({ id }) => id)
  }
  const put = (id: string, beforeId: string | null) => {
    const order = moved(movableNow(), id, beforeId)
    choose(sessionId, { order: [...order] })
    announce(
      `${deck.slides.find((slide) => slide.id === id)?.title ?? 'The slide'} is now slide ${order.indexOf(id) + 1} of ${ids.length}.`,
    )
  }
  const step = (id: string, by: -1 | 1) => {
    const now = movableNow()
    const at = now.indexOf(id)
    const target = at + by
    if (at < 0 || target < 0 || target >= now.length) return
    put(id, (by < 0 ? now[target] : now[target + 1]) ?? null)
  }
  const end = ({ active, over }: DragEndEvent) => {
    const [from, to] = [movable.indexOf(String(active.id)), over === null ? -1 : movable.indexOf(String(over.id))]
    if (from < 0 || to < 0 || from === to) return
    put(String(active.id), (to > from ? movable[to + 1] : movable[to]) ?? null)
  }
  return (
    <div ref={box} className={styles.measured}>
      {width === 0 ? null : (
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={end}>
          <SortableContext items={movable} strategy={rectSortingStrategy}>
            <ol className={styles.slides} style={{ gridTemplateColumns: `repeat(auto-fill, ${width}px)` }}>
              {placed.slides.map((slide, index) => {
                const source = sourceOf(slide.id, deck)
                const common = { slide, theme: placed.theme, width, number: index + 1, isIn: !excluded.has(source) }
                if (source !== slide.id) return <FurtherPart key={slide.id} {...common} />
                const at = movable.indexOf(source)
                return (
                  <SlideCard
                    key={slide.id}
                    {...common}
                    isFixed={source === leftOutSlideId}
                    isFirst={at === 0}
                    isLast={at === movable.length - 1}
                    onToggle={(isIn) => toggle(source, isIn)}
                    onStep={(by) => step(source, by)}
                  />
                )
              })}
            </ol>
          </SortableContext>
        </DndContext>
      )}
    </div>
  )
}

/** Further parts of a slide are called `<id>/2`, `<id>/3` …, and what follows a cover `<id>/content`. */
function sourceOf(placedId: string, deck: Deck): string {
  if (deck.slides.some((slide) => slide.id === placedId)) return placedId
  const parent = placedId.replace(/\/[^/]+$/, '')
  return parent === placedId ? placedId : sourceOf(parent, deck)
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
