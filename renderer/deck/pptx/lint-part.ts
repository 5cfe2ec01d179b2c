/** What can be wrong inside one part of a PowerPoint package, beyond being well formed: everything after which PowerPoint offers a repair. */
import { coordinates, identities, tables, titles } from './lint-shapes.ts'
import { valueTroubles } from './lint-values.ts'
import type { KnownTags, XmlElement, XmlTag } from './xml-scan.ts'
import { scanXml } from './xml-scan.ts'

/** What an element must hold at least once; `*` is anything. */
const needs: Readonly<Record<string, string>> = {
  'a:ln': '*',
  'a:lnL': '*',
  'a:lnR': '*',
  'a:lnT': '*',
  'a:lnB': '*',
  'p:sp': 'p:txBody',
  'p:txBody': 'a:p',
  'a:txBody': 'a:p',
  'a:tc': 'a:txBody',
  'p:bgPr': 'a:effectLst',
}
/** What is said of an element that does not hold it. */
const lacks: Readonly<Record<string, string>> = {
  'p:sp': 'a shape without p:txBody',
  'p:txBody': 'p:txBody without a paragraph',
  'a:txBody': 'a:txBody without a paragraph',
  'a:tc': 'a table cell without a:p',
  'p:bgPr': 'a background without a:effectLst',
}
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
  /** What the element must hold; '' for nothing. */
  readonly need: string
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
    need: needs[tag.name] ?? '',
    isLooked: looked.has(tag.name),
    isKept: kept.has(tag.name),
  }
  verdicts.set(tag, verdict)
  return verdict
}

/** Reads one XML part and collects what is wrong with it. */
export function lintXmlPart(path: string, source: string, memory: LintMemory = lintMemory()): PartFacts {
  const messages: string[] = []
  const used = new Set<string>()
  const elements: XmlElement[] = []
  /** What each open element still has to hold. */
  const open: string[] = []
  const checks = [coordinates(messages, path), identities(messages, path), tables(messages), titles(messages, path)]
  const texts = paragraphs(messages)
  const broken = scanXml(
    source,
    {
      start: (tag, names) => {
        const verdict = verdictOn(tag, memory)
        const above = open.length - 1
        const wanted = open[above]
        if (wanted === '*' || wanted === tag.name) open[above] = ''
        open.push(verdict.need)
        if (verdict.messages.length > 0) messages.push(...verdict.messages)
        for (const id of verdict.used) used.add(id)
        texts.start(tag.name, names)
        if (verdict.isKept) elements.push(tag)
        if (verdict.isLooked) for (const check of checks) check.start?.(tag, names)
      },
      text: (whole, from, to, names) => {
        if (names.at(-1) !== 'a:t') return
        texts.text()
        for (const check of checks) check.text?.(whole, from, to)
      },
      end: (name, names) => {
        if (open.pop() !== '') messages.push(lacks[name] ?? `an empty ${name}`)
        texts.end(name)
        if (looked.has(name)) for (const check of checks) check.end?.(name, names)
      },
    },
    memory.tags,
  )
  if (broken !== null) messages.push(broken)
  for (const check of checks) check.done?.()
  return { messages, used, elements }
}

/** In a paragraph its properties come first and those of its end last, once each; no run is without text. */
function paragraphs(messages: string[]) {
  let children = 0
  let isEnded = false
  let hasText = false
  return {
    start: (name: string, names: readonly string[]) => {
      if (name === 'a:t') hasText = false
      if (name === 'a:p') {
        children = 0
        isEnded = false
      }
      if (names.at(-2) !== 'a:p') return
      children += 1
      if (isEnded) messages.push('a paragraph that goes on after its end')
      if (name === 'a:pPr' && children > 1) messages.push('a paragraph whose properties are not its first child')
      if (name === 'a:endParaRPr') isEnded = true
    },
    text: () => {
      hasText = true
    },
    end: (name: string) => {
      if (name === 'a:t' && !hasText) messages.push('an empty text run')
    },
  }
}
