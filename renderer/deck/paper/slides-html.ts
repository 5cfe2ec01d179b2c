/**
 * Slides on paper: exactly the primitives of the layout as one static HTML document, a 16:9 page each, for the Host's `printPdf`.
 * The same tree of elements serves the previews of the Share screen (`SlidePreview.tsx`).
 */
import { type PlacedDeck, type PlacedItem, type PlacedSlide, type PlacedText, page, type TextPurpose } from '../layout/placed'
import { fontFaces, type PrintFont } from './fonts'
import { colourOf, themeCss } from './ink'
import { element, markup, type PaperElement, printDocument, type Style } from './markup'
import { chartElement, connectorElement, imageElement, lineElement, placedAt, tableElement } from './slide-shapes'
import { bodyStyle, inches, points, textNodes } from './slide-text'

/** 13.333 inches are a hair less than whole pixels, which would leave a white line beside a coloured slide. */
const paper = { width: `${Math.round(page.width * 96)}px`, height: `${page.height * 96}px` }

// The body keeps no margin and every slide clips what it holds: otherwise Chromium makes two pages of one.
const css = `@page{size:${paper.width} ${paper.height};margin:0}
html,body{margin:0;padding:0;background:#fff}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
section{break-after:page;break-inside:avoid}
section:last-child{break-after:auto}`

/** The whole print document; the host turns it into one page per slide. `fonts` come from `loadFonts(deck, …)`. */
export function slidesHtml(deck: PlacedDeck, fonts: readonly PrintFont[]): string {
  return printDocument({
    title: deck.title,
    language: deck.language,
    direction: deck.direction,
    css: `${fontFaces(fonts)}\n${themeCss(deck.theme)}\n${css}`,
    body: deck.slides.map((slide, index) => markup(slideElement(slide, index === 0 ? 'h1' : 'h2'))).join('\n'),
  })
}

/** One slide, 13.333 × 7.5 inches, with every style in place. `heading` is the rank of its title in the document's outline. */
export function slideElement(slide: PlacedSlide, heading: 'h1' | 'h2'): PaperElement {
  const style: Style = {
    position: 'relative',
    overflow: 'hidden',
    boxSizing: 'border-box',
    // Letters as wide as the font says: a screen that rounds each to whole pixels would break lines where neither layout nor paper does.
    textRendering: 'geometricPrecision',
    ...paper,
    background: colourOf(slide.background),
  }
  return element('section', { style }, [...logoElements(slide), ...slide.items.map((item) => itemElement(item, heading))])
}

/** The logo with its plate: seen on every slide, read on none. */
function logoElements({ logo }: PlacedSlide): readonly PaperElement[] {
  if (logo === null) return []
  const image = element('img', { attributes: { src: logo.dataUri, alt: '' }, style: { ...placedAt(logo.frame), objectFit: 'contain' } })
  if (logo.plate === null) return [image]
  return [element('div', { attributes: { 'aria-hidden': 'true' }, style: { ...placedAt(logo.plate), background: '#ffffff' } }), image]
}

function itemElement(item: PlacedItem, heading: 'h1' | 'h2'): PaperElement {
  switch (item.kind) {
    case 'text':
      return textElement(item, heading)
    case 'table':
      return tableElement(item)
    case 'chart':
      return chartElement(item)
    case 'connector':
      return connectorElement(item)
    case 'line':
      return lineElement(item)
    case 'image':
      return imageElement(item)
    case 'group': {
      const attributes = { role: 'figure', 'aria-label': item.altText }
      return element(
        'figure',
        { attributes, style: { margin: '0', padding: '0' } },
        item.items.map((part) => itemElement(part, heading)),
      )
    }
  }
}

function textElement(item: PlacedText, heading: 'h1' | 'h2'): PaperElement {
  // An edge is centred on the outline, as in a presentation: half of it lies outside the frame.
  const half = (item.edge?.width ?? 0) / 72 / 2
  const { x, y, width, height } = item.frame
  const style: Style = {
    ...placedAt({ x: x - half, y: y - half, width: width + 2 * half, height: height + 2 * half }),
    ...bodyStyle(item.text, half),
    borderRadius: item.shape === 'ellipse' ? '50%' : inches(item.radius),
    ...(item.fill === null ? {} : { background: colourOf(item.fill) }),
    ...(item.edge === null ? {} : { border: `${points(item.edge.width)} solid ${colourOf(item.edge.colour)}` }),
  }
  const nodes = textNodes(item.text, tagOf(item.purpose, heading))
  const children = item.rule === null ? nodes : [ruleElement(item, item.rule), ...nodes]
  return element('div', { attributes: textAttributes(item), style }, children)
}

/** The bar along the edge where lines start; clipped to the shape's corners by a layer of its own, so that text never is. */
function ruleElement(item: PlacedText, rule: Exclude<PlacedText['rule'], null>): PaperElement {
  const isRightToLeft = item.text.paragraphs[0]?.direction === 'rtl'
  const bar: Style = {
    position: 'absolute',
    top: '0',
    bottom: '0',
    [isRightToLeft ? 'right' : 'left']: '0',
    width: inches(item.ruleWidth),
    background: colourOf(rule),
  }
  const layer: Style = {
    position: 'absolute',
    inset: '0',
    overflow: 'hidden',
    borderRadius: item.shape === 'ellipse' ? '50%' : inches(item.radius),
  }
  return element('div', { attributes: { 'aria-hidden': 'true' }, style: layer }, [element('div', { style: bar })])
}

/** Running footers are not part of the text for those who listen; shapes that speak without words say their description. */
function textAttributes(item: PlacedText): Readonly<Record<string, string>> {
  if (item.isDecoration || item.purpose === 'footer' || item.purpose === 'slideNumber') return { 'aria-hidden': 'true' }
  return item.altText === '' ? {} : { role: 'img', 'aria-label': item.altText }
}

function tagOf(purpose: TextPurpose, heading: 'h1' | 'h2'): 'h1' | 'h2' | 'p' | 'div' {
  switch (purpose) {
    case 'title':
      return heading
    case 'body':
    case 'quote':
    case 'subtitle':
    case 'heading':
      return 'p'
    case 'label':
    case 'footer':
    case 'slideNumber':
      return 'div'
  }
}
