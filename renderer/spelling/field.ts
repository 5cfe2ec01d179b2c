/**
 * Looking into the text field that has the focus: whether its words are prose, where on the screen a word of it stands, and how words are put in
 * place of others as if they were typed. A field shows no marks of its own, so its text is laid out once more beside it, out of sight, and measured.
 */
import type { PlacedWord } from './words'

export type TypedField = HTMLTextAreaElement | HTMLInputElement

/** Shorter fields hold numbers and codes. */
const shortestProse = 100
/** Everything that decides where a word stands. */
const styles = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant',
  'font-feature-settings',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-align',
  'text-indent',
  'text-transform',
  'tab-size',
  'direction',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'overflow-wrap',
  'word-break',
]

/** The field to check, when this is one: prose, and open for writing. */
export function proseField(target: unknown): TypedField | null {
  if (!(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text'))) return null
  const isShort = target.maxLength >= 0 && target.maxLength < shortestProse
  return target.readOnly || target.disabled || isShort || target.role === 'combobox' || target.dataset.spelling === 'off' ? null : target
}

export interface Mark {
  readonly left: number
  /** The line's lower edge. */
  readonly bottom: number
  readonly width: number
}

/** Where the words stand on the screen, cut by what hides parts of the field; a word over two lines has two marks. */
export function marksOn(field: TypedField, words: readonly PlacedWord[]): readonly Mark[] {
  if (words.length === 0) return []
  const twin = document.createElement('div')
  const computed = getComputedStyle(field)
  for (const name of styles) twin.style.setProperty(name, computed.getPropertyValue(name))
  const isLine = field instanceof HTMLInputElement
  const outer = field.getBoundingClientRect()
  const rules = {
    position: 'fixed',
    visibility: 'hidden',
    'box-sizing': 'border-box',
    'white-space': isLine ? 'pre' : 'pre-wrap',
    left: `${outer.left + field.clientLeft - field.scrollLeft}px`,
    top: `${outer.top + field.clientTop - field.scrollTop}px`,
    width: `${field.clientWidth}px`,
    // The one line of an input stands in the middle of its height.
    ...(isLine ? { 'line-height': `${field.clientHeight}px`, 'padding-top': '0', 'padding-bottom': '0' } : {}),
  }
  for (const [name, value] of Object.entries(rules)) twin.style.setProperty(name, value)
  twin.textContent = field.value
  document.body.append(twin)
  const text = twin.firstChild
  const range = document.createRange()
  const lineGap = isLine ? Math.max(0, (field.clientHeight - Number.parseFloat(computed.fontSize) * 1.25) / 2) : 0
  const clip = visiblePart(field)
  const marks = words.flatMap(({ word, position }) => {
    if (text === null) return []
    range.setStart(text, position)
    range.setEnd(text, position + word.length)
    return [...range.getClientRects()].flatMap((rect) => {
      const left = Math.max(rect.left, clip.left)
      const width = Math.min(rect.right, clip.right) - left
      const bottom = isLine ? outer.bottom - lineGap : rect.bottom
      return width <= 0 || bottom > clip.bottom + 3 || bottom < clip.top + 6 ? [] : [{ left, bottom, width }]
    })
  })
  twin.remove()
  return marks
}

interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The part of a field that is not scrolled out of sight by anything around it. */
function visiblePart(field: TypedField): Part {
  let { left, right, top, bottom } = field.getBoundingClientRect()
  for (let around = field.parentElement; around !== null; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue
    const box = around.getBoundingClientRect()
    left = Math.max(left, box.left)
    right = Math.min(right, box.right)
    top = Math.max(top, box.top)
    bottom = Math.min(bottom, box.bottom)
  }
  return { left, right, top, bottom }
}

/** Puts a word in the place of another as typing does: whoever listens to the field hears it, and the field's own undo takes it back. */
export function typeInstead(field: TypedField, { word, position }: PlacedWord, replacement: string): void {
  field.focus()
  field.setSelectionRange(position, position + word.length)
  // The only way that keeps the field's own undo; where a browser has given it up, the text is set.
  if (document.execCommand('insertText', false, replacement)) return
  field.setRangeText(replacement, position, position + word.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
