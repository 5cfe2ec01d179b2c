/** Which goal the arrow keys lead to in the diagram, and which goals belong to one branch. Pure. */
import type { Ladder } from './graph'
import type { LadderLayout, LaidBox } from './ladder-layout'
import type { Goal } from './schema'

/** Up to the goal it supports, down to what carries it, left and right to the nearest beside it; through a stack box by box. null for other keys and at the ends. */
export function neighbourOf(laid: LadderLayout, ladder: Ladder, id: string, key: string): string | null {
  const box = laid.boxes.find((one) => one.id === id)
  if (box === undefined) return null
  switch (key) {
    case 'ArrowUp':
      return inStack(laid, box, -1) ?? ladder.parentsOf(id)[0]?.id ?? beyond(laid, box, -1)
    case 'ArrowDown':
      return inStack(laid, box, 1) ?? ladder.childrenOf(id)[0]?.id ?? beyond(laid, box, 1)
    case 'ArrowLeft':
      return beside(laid, box, -1)
    case 'ArrowRight':
      return beside(laid, box, 1)
    default:
      return null
  }
}

function inStack({ boxes }: LadderLayout, box: LaidBox, by: -1 | 1): string | null {
  if (box.place !== 'stack') return null
  const stack = boxes.filter((one) => one.place === 'stack' && one.x === box.x).sort((first, second) => first.y - second.y)
  const next = stack[stack.indexOf(box) + by]
  return next !== undefined && Math.abs(next.y - box.y) < box.height + next.height ? next.id : null
}

/** From the rungs to the goals without a link below them, and back. */
function beyond({ boxes }: LadderLayout, box: LaidBox, by: -1 | 1): string | null {
  if (by < 0 && box.place !== 'loose') return null
  const others = boxes.filter((one) => (by < 0 ? one.y + one.height <= box.y : one.place === 'loose' && one.y >= box.y + box.height))
  return nearest(others, box)
}

function beside({ boxes }: LadderLayout, box: LaidBox, by: -1 | 1): string | null {
  const isThere = (one: LaidBox) => (by < 0 ? one.x + one.width <= box.x : one.x >= box.x + box.width)
  const others = boxes.filter((one) => isThere(one) && (one.place === 'loose') === (box.place === 'loose'))
  const level = others.filter((one) => one.y < box.y + box.height && one.y + one.height > box.y)
  return nearest(level.length > 0 ? level : others, box)
}

function nearest(boxes: readonly LaidBox[], box: LaidBox): string | null {
  const distance = (one: LaidBox) => Math.abs(one.x - box.x) + Math.abs(one.y - box.y) * 2
  return boxes.reduce<LaidBox | null>((best, one) => (best === null || distance(one) < distance(best) ? one : best), null)?.id ?? null
}

/** Everything above and below a goal, and the goal itself, in the order of the ladder. */
export function familyOf(ladder: Ladder, id: string): readonly Goal[] {
  const ids = new Set([id])
  const walk = (from: string, next: (id: string) => readonly Goal[], seen = new Set<string>()) => {
    for (const goal of next(from)) {
      if (seen.has(goal.id)) continue
      seen.add(goal.id)
      ids.add(goal.id)
      walk(goal.id, next, seen)
    }
  }
  walk(id, ladder.parentsOf)
  walk(id, ladder.childrenOf)
  return ladder.goals.filter((goal) => ids.has(goal.id))
}
