/**
 * A part that must not stand alone on a page is put inside the one before it, in one box with that one's last line:
 * browsers do not look for a page break far enough up by themselves.
 */
import { tagged } from './handout-parts'
import type { PaperElement } from './markup'

export interface Joinable {
  readonly section: PaperElement
  readonly isJoined: boolean
}

/** The sections, each joined one inside the section before it. The first has nothing to be joined to. */
export function joinedSections(parts: readonly Joinable[]): readonly PaperElement[] {
  const sections: PaperElement[] = []
  for (const { section, isJoined } of parts) {
    const before = sections.at(-1)
    const joined = isJoined && before !== undefined ? withLast(before, section) : null
    if (joined === null) sections.push(section)
    else sections[sections.length - 1] = joined
  }
  return sections
}

/** Null where there is no flow of blocks to join. */
function withLast(before: PaperElement, section: PaperElement): PaperElement | null {
  const flow = before.children.at(-1)
  if (flow === undefined || typeof flow === 'string') return null
  const last = flow.children.at(-1)
  if (last === undefined || typeof last === 'string') return null
  const [stays, goes] = lastLineOf(last)
  const pair = tagged('div', 'flow together joined', [...goes, section])
  const children = [...flow.children.slice(0, -1), ...stays, pair]
  return { ...before, children: [...before.children.slice(0, -1), { ...flow, children }] }
}

/** A list gives its last entry, a table nothing, everything else goes as a whole. */
function lastLineOf(last: PaperElement): readonly [stays: readonly PaperElement[], goes: readonly PaperElement[]] {
  // Between rows a browser does look.
  if (last.tag === 'table') return [[last], []]
  const entry = last.children.at(-1)
  if ((last.tag !== 'ul' && last.tag !== 'ol') || last.children.length < 2 || entry === undefined) return [[], [last]]
  const number = Number(last.attributes.start ?? 1) + last.children.length - 1
  const attributes = last.tag === 'ol' ? { ...last.attributes, start: String(number) } : last.attributes
  return [[{ ...last, children: last.children.slice(0, -1) }], [{ ...last, attributes, children: [entry] }]]
}
