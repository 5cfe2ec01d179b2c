/** Whether this computer has a glyph for a character, found by drawing it: the browser half of `scripts.ts`. */

const size = 32

/** A character that no font has (a noncharacter's neighbour in the last private plane), drawn as the empty box that missing ones get. */
const missing = '\u{10FFFD}'

/**
 * Answers a search to be passed to `scriptsWithoutFont`. Compares what is drawn with the box for a missing character; each character once.
 * Without a canvas it says that everything is there: a warning that may be false is worse than none.
 */
export function machineGlyphs(): (character: string) => boolean {
  const canvas = document.createElement('canvas')
  canvas.width = size * 2
  canvas.height = size * 2
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return () => true
  const known = new Map<string, boolean>()
  const drawn = (text: string): string => {
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.font = `${size}px Inter, Arial, sans-serif`
    context.textBaseline = 'middle'
    context.fillText(text, 4, size)
    return context.getImageData(0, 0, canvas.width, canvas.height).data.join()
  }
  const box = drawn(missing)
  return (character) => {
    const found = known.get(character)
    if (found !== undefined) return found
    const isThere = drawn(character) !== box
    known.set(character, isThere)
    return isThere
  }
}
