/** What laying out one block yields. Blocks know nothing of slides: they are given room and return what did not fit. */
import type { Block } from '../model.ts'
import type { Pen } from './items.ts'
import type { PlacedItem, Point } from './placed.ts'
import type { Step } from './type.ts'

/** Inches that a block may use. */
export interface Room {
  readonly width: number
  readonly height: number
}

export interface Laid {
  readonly height: number
  readonly place: (origin: Point, pen: Pen) => readonly PlacedItem[]
  /** What is left for the next slide; null when all is placed. */
  readonly rest: Block | null
  /** A single text had to be cut in two: it is taller than the page. */
  readonly isCut?: boolean
  /** Entries that end in a single word on a line of its own. */
  readonly orphans?: number
}

export interface Bench {
  readonly step: Step
  /** The page is still empty: something has to be placed, if need be by cutting a text in two. */
  readonly isFresh: boolean
  /** Lays out blocks below each other; columns use it for what they hold. */
  readonly fill: (blocks: readonly Block[], room: Room, step: Step, isFresh: boolean) => Filled
}

export interface Filled {
  readonly height: number
  readonly place: (origin: Point, pen: Pen) => readonly PlacedItem[]
  readonly rest: readonly Block[]
  /** A text was cut in two, or a drawing turned into a list. */
  readonly isCut?: boolean
  readonly orphans?: number
}

/** Room for rounding: a hundredth of an inch never sends anything to the next slide. */
export const tolerance = 0.01

/** How many of these heights, with a gap between them, stand within the room. */
export function countWithin(heights: readonly number[], gap: number, room: number): number {
  let used = 0
  for (const [index, height] of heights.entries()) {
    used += height + (index === 0 ? 0 : gap)
    if (used > room + tolerance) return index
  }
  return heights.length
}

/** The block of one kind, for layouts that take just that. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>
