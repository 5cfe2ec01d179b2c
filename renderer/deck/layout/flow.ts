/** Puts blocks below each other and over slides: the largest type with which all fits on one slide, else even parts in comfortable type. */
import type { Block } from '../model.ts'
import { layBlock } from './block.ts'
import type { Pen } from './items.ts'
import type { Filled, Laid, Room } from './laid.ts'
import { tolerance } from './laid.ts'
import type { PlacedItem, Point } from './placed.ts'
import { upToGrid } from './rhythm.ts'
import type { Step } from './type.ts'
import { splitStep, steps } from './type.ts'

/** A block that turns itself into another one (a drawing told as a list) may do so a few times, never for ever. */
const turnsAllowed = 20

/** Lays out blocks from the top of a room until one does not fit; a heading never stays behind alone. */
export function fill(blocks: readonly Block[], room: Room, step: Step, isFresh: boolean): Filled {
  const placed: { readonly laid: Laid; readonly y: number }[] = []
  let queue = blocks
  let y = 0
  let turns = 0
  let isCut = false
  let orphans = 0
  while (queue.length > 0) {
    const [block, ...after] = queue
    if (block === undefined) break
    const isFirst = placed.length === 0
    const before = isFirst ? 0 : upToGrid(y) - y + gapBefore(block, step)
    const room1 = { width: room.width, height: room.height - y - before }
    const laid = room1.height <= 0 ? null : layBlock(block, room1, { step, isFresh: isFresh && isFirst, fill })
    if (laid === null) break
    if (laid.height === 0 && laid.rest !== null) {
      turns += 1
      isCut = true
      if (turns > turnsAllowed) break
      queue = [laid.rest, ...after]
      continue
    }
    if (laid.height > 0) placed.push({ laid, y: y + before })
    if (laid.height > 0) y += before + laid.height
    isCut = isCut || laid.isCut === true
    orphans += laid.orphans ?? 0
    queue = laid.rest === null ? after : [laid.rest, ...after]
    if (laid.rest !== null) break
    if (block.kind === 'heading' && isLeftAlone(after, room, y, step) && placed.length > 1) {
      placed.pop()
      queue = [block, ...after]
      y = (placed.at(-1)?.y ?? 0) + (placed.at(-1)?.laid.height ?? 0)
      break
    }
  }
  return {
    height: y,
    rest: queue,
    isCut,
    orphans,
    place: (origin, pen) => placed.flatMap(({ laid, y: top }) => laid.place({ x: origin.x, y: origin.y + top }, pen)),
  }
}

function gapBefore(block: Block, step: Step): number {
  return block.kind === 'heading' ? upToGrid(step.gap * 1.25) : step.gap
}

function isLeftAlone(after: readonly Block[], room: Room, y: number, step: Step): boolean {
  const next = after[0]
  if (next === undefined) return false
  const left = { width: room.width, height: room.height - upToGrid(y) - gapBefore(next, step) }
  return left.height <= 0 || layBlock(next, left, { step, isFresh: false, fill }) === null
}

/** The parts of one slide's blocks, each for a page of its own; always at least one. */
export interface Part {
  readonly height: number
  readonly isCut?: boolean
  readonly place: (origin: Point, pen: Pen) => readonly PlacedItem[]
}

/** How far down the scale blocks have to go to stand on one slide; the scale's length when they never do. */
export function stepsDown(blocks: readonly Block[], room: Room): number {
  const found = steps.findIndex((step) => fill(blocks, room, step, false).rest.length === 0)
  return found < 0 ? steps.length : found
}

interface SplitPart extends Part {
  /** What this page and all after it hold. */
  readonly from: readonly Block[]
}

/** `down` leaves out the largest sizes, for slides that share one with others. */
export function partsOf(blocks: readonly Block[], room: Room, down = 0): readonly Part[] {
  for (const [index, step] of steps.entries()) {
    if (index < down) continue
    const filled = fill(blocks, room, step, false)
    if (filled.rest.length > 0) continue
    if ((filled.orphans ?? 0) === 0) return [filled]
    if (down > 0) return [filled]
    // A size or two less often brings a single last word back onto its line.
    const smaller = steps.slice(index + 1, index + 3).map((next) => fill(blocks, room, next, false))
    return [smaller.find((one) => one.rest.length === 0 && (one.orphans ?? 0) < (filled.orphans ?? 0)) ?? filled]
  }
  const spread = blocks.every(canBeEven) ? evenly : split
  const parts = spread(blocks, room, splitStep)
  if (parts.length > mostComfortable) {
    // What goes on for so long is looked up, not read out: the smallest size, where it saves slides.
    const smaller = spread(blocks, room, steps[steps.length - 1] ?? splitStep)
    return smaller.length < parts.length && cuts(smaller) <= cuts(parts) ? smaller : parts
  }
  for (const step of steps.slice(0, steps.indexOf(splitStep))) {
    const larger = split(blocks, room, step)
    if (larger.length <= parts.length && larger.every((part) => part.isCut !== true)) return spread(blocks, room, step)
  }
  return parts
}

/** What fills more slides than this is set small; less is tried in larger type too, for which there is often room. */
const mostComfortable = 3

/** Text flows into any height; drawings want the whole slide. */
function canBeEven(block: Block): boolean {
  switch (block.kind) {
    case 'layers':
    case 'network':
    case 'matrix':
    case 'path':
    case 'image':
      return false
    case 'columns':
      return block.columns.every((column) => column.blocks.every(canBeEven))
    default:
      return true
  }
}

/** Splits so that all pages are about as full as each other and the last one is not a leftover. */
function evenly(blocks: readonly Block[], room: Room, step: Step): readonly SplitPart[] {
  return withoutLeftover(lowest(blocks, room, step, room.height / 2), room, step)
}

/** The least page height, `from` a lower bound, that needs no more pages than the full height does. */
function lowest(blocks: readonly Block[], room: Room, step: Step, from: number): readonly SplitPart[] {
  const full = split(blocks, room, step)
  let best = full
  let low = from
  let high = room.height
  while (high - low > 0.15) {
    const middle = (low + high) / 2
    const tried = split(blocks, { ...room, height: middle }, step)
    if (tried.length <= full.length && cuts(tried) <= cuts(full)) {
      best = tried
      high = middle
    } else low = middle
  }
  return best
}

/** A last page with a line or two on it shares what the page before it holds. */
function withoutLeftover(parts: readonly SplitPart[], room: Room, step: Step): readonly SplitPart[] {
  const [before, last] = [parts.at(-2), parts.at(-1)]
  if (before === undefined || last === undefined || last.height > before.height * leftover) return parts
  const pair = lowest(before.from, room, step, (before.height + last.height) / 2)
  return pair.length === 2 && cuts(pair) <= cuts([before, last]) ? [...parts.slice(0, -2), ...pair] : parts
}

/** A last page filled to less than this share of the one before it. */
const leftover = 0.6

const cuts = (parts: readonly Part[]) => parts.filter((part) => part.isCut === true).length

const mostParts = 2000
function split(blocks: readonly Block[], room: Room, step: Step): readonly SplitPart[] {
  const parts: SplitPart[] = []
  let rest = blocks
  let turns = 0
  while (rest.length > 0) {
    const filled = fill(rest, room, step, true)
    if (filled.height > tolerance) parts.push({ ...filled, from: rest })
    else turns += 1
    if (turns > turnsAllowed || parts.length > mostParts) throw new Error(`A block of kind "${rest[0]?.kind}" finds no place on a slide`)
    rest = filled.rest
  }
  return parts.length === 0 ? [{ height: 0, place: () => [], from: blocks }] : parts
}
