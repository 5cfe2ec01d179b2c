/** The tree inside a layered diagram: each node under its first parent on a higher rung; all other edges are drawn beside it. */
import type { DiagramEdge, DiagramNode } from '../../model.ts'
import type { BlockOf } from '../laid.ts'

export interface Branch {
  readonly node: DiagramNode
  readonly rung: number
  readonly children: readonly Branch[]
}

export interface Forest {
  readonly roots: readonly Branch[]
  /** Edges that made the tree, upper node first. */
  readonly treeEdges: readonly DiagramEdge[]
  readonly otherEdges: readonly DiagramEdge[]
}

/** An edge may be written from either end; the node on the higher rung is the parent. Full lines come before dashed ones. */
export function forestOf(block: BlockOf<'layers'>): Forest {
  const rungOf = new Map(block.layers.flatMap((layer, rung) => layer.nodes.map((node) => [node.id, rung] as const)))
  const known = block.edges.filter((edge) => rungOf.has(edge.from) && rungOf.has(edge.to) && edge.from !== edge.to)
  const downward = known.map((edge) =>
    (rungOf.get(edge.from) ?? 0) <= (rungOf.get(edge.to) ?? 0) ? edge : { ...edge, from: edge.to, to: edge.from },
  )
  const isDown = (edge: DiagramEdge) => (rungOf.get(edge.from) ?? 0) < (rungOf.get(edge.to) ?? 0)
  const parentEdge = new Map<string, DiagramEdge>()
  for (const isDashed of [false, true]) {
    for (const edge of downward) {
      if ((edge.isDashed ?? false) === isDashed && isDown(edge) && !parentEdge.has(edge.to)) parentEdge.set(edge.to, edge)
    }
  }
  const treeEdges = downward.filter((edge) => parentEdge.get(edge.to) === edge)
  const nodes = block.layers.flatMap((layer, rung) => layer.nodes.map((node) => ({ node, rung })))
  const childrenOf = new Map<string, { node: DiagramNode; rung: number }[]>()
  for (const one of nodes) {
    const parent = parentEdge.get(one.node.id)?.from
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), one])
  }
  const branchOf = (one: { readonly node: DiagramNode; readonly rung: number }): Branch => ({
    ...one,
    children: (childrenOf.get(one.node.id) ?? []).map(branchOf),
  })
  return {
    roots: nodes.filter((one) => !parentEdge.has(one.node.id)).map(branchOf),
    treeEdges,
    otherEdges: downward.filter((edge) => parentEdge.get(edge.to) !== edge),
  }
}

/** Every node of a branch, itself first. */
export function nodesOf(branch: Branch): readonly DiagramNode[] {
  return [branch.node, ...branch.children.flatMap(nodesOf)]
}

/**
 * A first part of the forest that fits: whole branches, spread evenly over the slides they need, else the branch's head with as many of its own branches
 * as fit beneath it. Null when not even one path from top to bottom fits.
 */
export function firstPart(roots: readonly Branch[], fits: (part: readonly Branch[]) => boolean): readonly Branch[] | null {
  let taken: readonly Branch[] = []
  for (const root of roots) {
    if (!fits([...taken, root])) break
    taken = [...taken, root]
  }
  const pages = Math.ceil(roots.length / Math.max(1, taken.length))
  if (taken.length > 0) return taken.slice(0, Math.ceil(roots.length / pages))
  const first = roots[0]
  if (first === undefined) return []
  if (first.children.length === 0) return null
  const below = firstPart(first.children, (part) => fits([{ ...first, children: part }]))
  return below === null ? null : [{ ...first, children: below }]
}

/** What remains of the forest once a part is shown: shown heads stay above branches that are still to come. */
export function remainder(roots: readonly Branch[], shown: ReadonlySet<string>): readonly Branch[] {
  return roots.flatMap((root) => {
    const children = remainder(root.children, shown)
    if (shown.has(root.node.id) && children.length === 0) return []
    return [{ ...root, children }]
  })
}
