/** Images: PNG and JPEG in their own proportions, as large as the room allows; anything else is told by its description. */
import { cleanLine } from '../../text.ts'
import { textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import { sans } from '../type.ts'
import { imageSize } from './image-size.ts'

const pixelsPerInch = 96
const leastHeight = 1.5

export function layImage(block: BlockOf<'image'>, room: Room, { isFresh, step }: Bench): Laid | null {
  const size = imageSize(block.dataUri)
  const words = cleanLine(block.altText)
  if (size === null) return described(words, room, step.detail)
  if (room.height < leastHeight && !isFresh) return null
  const scale = Math.min(room.width / size.width, room.height / size.height, 2 / pixelsPerInch)
  const [width, height] = [size.width * scale, size.height * scale]
  return {
    height,
    rest: null,
    place: (origin, pen) => [
      {
        kind: 'image',
        id: pen.id('image'),
        name: words === '' ? 'Image' : Array.from(words).slice(0, 60).join(''),
        frame: { x: origin.x + (room.width - width) / 2, y: origin.y, width, height },
        dataUri: block.dataUri,
        altText: words,
      },
    ],
  }
}

function described(words: string, room: Room, size: number): Laid {
  const paragraphs = paragraphsOf(words === '' ? 'An image that cannot be shown here.' : words, { ...sans(size, 'ink3'), isItalic: true })
  const height = heightOf(paragraphs, room.width)
  if (height > room.height) return { height: 0, place: () => [], rest: { kind: 'paragraph', text: words, isFaint: true } }
  return { height, rest: null, place: (origin, pen) => [textItem(pen.id('image'), { ...origin, width: room.width, height }, paragraphs)] }
}
