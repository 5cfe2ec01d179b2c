/** One slide as the PDF shows it, scaled to a width: the same elements, handed to React, which sets styles through the CSSOM as the policy asks. */
import { createElement, type ReactNode } from 'react'
import { type PlacedSlide, page } from '../layout/placed'
import { defaultTheme, type Theme } from '../theme'
import { themeVariables } from './ink'
import type { PaperNode } from './markup'
import { slideElement } from './slides-html'

interface SlidePreviewProps {
  /** From `layoutDeck(deck).slides`. */
  readonly slide: PlacedSlide
  /** CSS pixels; the height follows. */
  readonly width: number
  /** From the same placed deck. */
  readonly theme?: Theme
}

/** A picture for assistive technology, named by the slide's title; nothing inside takes focus or counts as a heading of the screen. */
export function SlidePreview({ slide, width, theme = defaultTheme }: SlidePreviewProps) {
  const scale = width / Math.round(page.width * 96)
  return (
    <div role="img" aria-label={slide.title} style={{ width, height: page.height * 96 * scale, overflow: 'hidden' }}>
      <div
        aria-hidden="true"
        inert
        style={{ transform: `scale(${scale})`, transformOrigin: 'top left', width: 'max-content', ...themeVariables(theme) }}
      >
        {rendered(slideElement(slide, 'h2'), 'slide')}
      </div>
    </div>
  )
}

function rendered(node: PaperNode, key: string): ReactNode {
  if (typeof node === 'string') return node
  const children = node.children.map((child, index) => rendered(child, String(index)))
  return createElement(node.tag, { key, ...node.attributes, style: node.style }, ...children)
}
