/**
 * A small tree of elements for paper: built once, written as HTML text for printing or handed to React for previews.
 * Looks travel as `style` objects, because React sets those through the CSSOM, which the app's policy allows.
 */

export type Style = Readonly<Record<string, string>>
export interface PaperElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** CSS properties in camel case with their units. */
  readonly style: Style
  readonly children: readonly PaperNode[]
}
/** A string is text, never markup. */
export type PaperNode = PaperElement | string

export function element(
  tag: string,
  looks: { readonly attributes?: Readonly<Record<string, string>>; readonly style?: Style },
  children: readonly PaperNode[] = [],
): PaperElement {
  return { tag, attributes: looks.attributes ?? {}, style: looks.style ?? {}, children }
}

const empties = new Set(['img', 'br', 'col', 'hr'])

/** The node as HTML text; everything that came from people is escaped here and nowhere else. */
export function markup(node: PaperNode): string {
  if (typeof node === 'string') return escaped(node)
  const style = Object.entries(node.style).map(([property, value]) => `${kebab(property)}:${value}`)
  const attributes = Object.entries(style.length === 0 ? node.attributes : { ...node.attributes, style: style.join(';') })
  const opening = `<${node.tag}${attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`
  return empties.has(node.tag) ? opening : `${opening}${node.children.map(markup).join('')}</${node.tag}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML content and attribute values. What HTML cannot carry (most control characters, halves of pairs) is left out. */
export function escaped(text: string): string {
  if (!needsCare.test(text)) return text
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(unprintable, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Most texts need nothing done to them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be removed.
const needsCare = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffe\uffff]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be removed.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** A deck names the same thirty properties many thousand times. */
const kebabs = new Map<string, string>()
function kebab(property: string): string {
  const known = kebabs.get(property)
  if (known !== undefined) return known
  const name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  kebabs.set(property, name)
  return name
}

export interface PrintDocument {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly css: string
  /** HTML text of the body. */
  readonly body: string
}

/** A whole page for the Host's `printPdf`: no script, nothing fetched; fonts and images are inside as data URIs. */
export function printDocument({ title, language, direction, css, body }: PrintDocument): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n')
}
