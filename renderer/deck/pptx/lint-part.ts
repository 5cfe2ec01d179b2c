/** What can be wrong inside one part of a PowerPoint package, beyond being well formed: everything after which PowerPoint offers a repair. */
import { coordinates, identities, tables, titles } from './lint-shapes.ts'
import { valueTroubles } from './lint-values.ts'
import type { KnownTags, XmlElement, XmlTag } from './xml-scan.ts'
import { scanXml } from './xml-scan.ts'

const lineTags = new Set(['a:ln', 'a:lnL', 'a:lnR', 'a:lnT', 'a:lnB'])
/** Elements that must hold something, or hold it in one order. */
const holders = new Set([...lineTags, 'p:sp', 'p:txBody', 'a:txBody', 'a:tc', 'a:t', 'a:p', 'p:bgPr'])
/** Elements that the checks of places, numbers, tables and titles look at. */
const looked = new Set(
  'a:xfrm p:xfrm a:off a:chOff a:ext a:chExt p:cNvPr a:stCxn a:endCxn a:tblGrid a:gridCol a:tr a:tc a:tbl p:sp p:ph'.split(' '),
)
/** Elements by which parts know of each other. */
const kept = new Set('p:sldId p:sldMasterId p:sldLayoutId p:notesMasterId p14:section p14:sldId p:ph c:externalData c:ptCount'.split(' '))

export interface PartFacts {
  readonly messages: readonly string[]
  /** Relationship ids that the part uses. */
  readonly used: ReadonlySet<string>
  /** Elements by which parts know of each other, in their order. */
  readonly elements: readonly XmlElement[]
}

/** What one reading of a whole package keeps: tags are looked at once, however often they are written. */
export interface LintMemory {
  readonly tags: KnownTags
  readonly verdicts: Map<XmlTag, Verdict>
}
interface Verdict {
  readonly messages: readonly string[]
  readonly used: readonly string[]
  readonly isHolder: boolean
  readonly isLooked: boolean
  readonly isKept: boolean
}
export const lintMemory = (): LintMemory => ({ tags: new Map(), verdicts: new Map() })

function verdictOn(tag: XmlTag, { verdicts }: LintMemory): Verdict {
  const found = verdicts.get(tag)
  if (found !== undefined) return found
  const verdict: Verdict = {
    messages: valueTroubles(tag),
    used: ['r:id', 'r:embed', 'r:link'].flatMap((key) => tag.attributes.get(key) ?? []),
    isHolder: holders.has(tag.name),
    isLooked: looked.has(tag.name),
    isKept: kept.has(tag.name),
  }
  verdicts.set(tag, verdict)
  return verdict
}

interface Held {
  readonly children: string[]
  hasText: boolean
}

/** Reads one XML part and collects what is wrong with it. */
export function lintXmlPart(path: string, source: string, memory: LintMemory = lintMemory()): PartFacts {
  const messages: string[] = []
  const used = new Set<string>()
  const elements: XmlElement[] = []
  /** What each open element holds so far; null for those that nobody asks. */
  const open: (Held | null)[] = []
  const checks = [coordinates(messages, path), identities(messages, path), tables(messages), titles(messages, path)]
  const broken = scanXml(
    source,
    {
      start: (tag, names) => {
        const verdict = verdictOn(tag, memory)
        open.at(-1)?.children.push(tag.name)
        open.push(verdict.isHolder ? { children: [], hasText: false } : null)
        if (verdict.messages.length > 0) messages.push(...verdict.messages)
        for (const id of verdict.used) used.add(id)
        if (verdict.isKept) elements.push(tag)
        if (verdict.isLooked) for (const check of checks) check.start?.(tag, names)
      },
      text: (raw, names) => {
        const current = open.at(-1)
        if (current == null) return
        current.hasText = true
        for (const check of checks) check.text?.(raw, names)
      },
      end: (name, names) => {
        const closed = open.pop()
        if (closed != null) content(name, closed.children, closed.hasText, messages)
        if (looked.has(name)) for (const check of checks) check.end?.(name, names)
      },
    },
    memory.tags,
  )
  if (broken !== null) messages.push(broken)
  for (const check of checks) check.done?.()
  return { messages, used, elements }
}

function content(name: string, children: readonly string[], hasText: boolean, messages: string[]): void {
  if (name === 'a:p') order(children, messages)
  if (name === 'a:t' && !hasText) messages.push('an empty text run')
  if (lineTags.has(name) && children.length === 0) messages.push(`an empty ${name}`)
  if (name === 'p:sp' && !children.includes('p:txBody')) messages.push('a shape without p:txBody')
  if ((name === 'p:txBody' || name === 'a:txBody') && !children.includes('a:p')) messages.push(`${name} without a paragraph`)
  if (name === 'a:tc' && !children.includes('a:txBody')) messages.push('a table cell without a:p')
  if (name === 'p:bgPr' && !children.includes('a:effectLst')) messages.push('a background without a:effectLst')
}

/** In a paragraph its properties come first and those of its end last, once each. */
function order(children: readonly string[], messages: string[]): void {
  const first = children.lastIndexOf('a:pPr')
  const last = children.indexOf('a:endParaRPr')
  if (first > 0) messages.push('a paragraph whose properties are not its first child')
  if (last >= 0 && last < children.length - 1) messages.push('a paragraph that goes on after its end')
}
