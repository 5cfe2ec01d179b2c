/** Which layout lays out which block, in one exhaustive list. */
import type { Block } from '../model.ts'
import { layBars, layContributions } from './blocks/chart.ts'
import { layColumns } from './blocks/columns.ts'
import { layCards, layFacts } from './blocks/grid.ts'
import { layImage } from './blocks/image.ts'
import { layLayers } from './blocks/layers.ts'
import { layList } from './blocks/lists.ts'
import { layMatrix } from './blocks/matrix.ts'
import { layNetwork } from './blocks/network.ts'
import { layPath } from './blocks/path.ts'
import { layTable } from './blocks/table.ts'
import { layText } from './blocks/text.ts'
import type { Bench, Laid, Room } from './laid.ts'

/** Lays out one block in the room given. Null: it does not begin here, try a fresh slide. */
export function layBlock(block: Block, room: Room, bench: Bench): Laid | null {
  switch (block.kind) {
    case 'statement':
    case 'paragraph':
    case 'heading':
    case 'quote':
      return layText(block, room, bench)
    case 'list':
    case 'numbered':
      return layList(block, room, bench)
    case 'cards':
      return layCards(block, room, bench)
    case 'columns':
      return layColumns(block, room, bench)
    case 'table':
      return layTable(block, room, bench)
    case 'facts':
      return layFacts(block, room, bench)
    case 'bars':
      return layBars(block, room, bench)
    case 'contributions':
      return layContributions(block, room, bench)
    case 'layers':
      return layLayers(block, room, bench)
    case 'matrix':
      return layMatrix(block, room, bench)
    case 'network':
      return layNetwork(block, room, bench)
    case 'path':
      return layPath(block, room, bench)
    case 'image':
      return layImage(block, room, bench)
  }
}
