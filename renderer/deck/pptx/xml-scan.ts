/** A strict scanner for the XML that office packages hold: no document types, no guessing. It reports the first thing a strict parser would refuse. */

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** A tag as it is written. The same tags are written over and over: each is taken apart once and the same object given for all. */
export interface XmlTag extends XmlElement {
  readonly isSelfClosing: boolean
  /** Namespace prefixes of the name and the attributes. */
  readonly prefixes: readonly string[]
  readonly declares: readonly string[]
  /** Characters from `<` to `>`. */
  readonly length: number
}

export interface XmlVisitor {
  /** `path` holds the names of the open elements, the new one last. */
  readonly start?: (element: XmlTag, path: readonly string[]) => void
  readonly end?: (name: string, path: readonly string[]) => void
  /** Text between tags, from `from` to `to` in the source, entities not resolved: most of it nobody needs to look at. */
  readonly text?: (source: string, from: number, to: number, path: readonly string[]) => void
}

/** What XML 1.0 does not allow anywhere in a document. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
/** The same by code units, which is much quicker; surrogate pairs are looked at again. */
const suspicious = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/
const looseAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)/
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="(?:yes|no)")?\?>\s*/
const opening = /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const closing = /<\/([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*>/y
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const greater = 62
const slash = 47

/** Tags met in earlier parts of the same package, so that they need not be taken apart again. */
export type KnownTags = Map<string, XmlTag>

/** Reads a document; null when it is well formed, else what is wrong with it. */
export function scanXml(source: string, visitor: XmlVisitor, known: KnownTags = new Map()): string | null {
  const unfit = characterTrouble(source)
  if (unfit !== null) return unfit
  const head = declaration.exec(source)
  if (head === null) return 'does not begin with an XML declaration'
  const path: string[] = []
  const scopes = new Scopes()
  let at = head[0].length
  let roots = 0
  const leave = (name: string) => {
    visitor.end?.(name, path)
    scopes.leave(path.length)
    path.pop()
  }
  while (at < source.length) {
    const next = source.indexOf('<', at)
    if (next !== at) {
      const end = next < 0 ? source.length : next
      if (path.length > 0) visitor.text?.(source, at, end, path)
      else if (source.slice(at, end).trim() !== '') return 'has text outside its root element'
    }
    if (next < 0) break
    if (source.charCodeAt(next + 1) === slash) {
      const current = path.at(-1) ?? ''
      // Half of all tags close what is open and hold nothing else: no need to take them apart.
      if (current !== '' && source.charCodeAt(next + current.length + 2) === greater && source.startsWith(current, next + 2)) {
        at = next + current.length + 3
      } else {
        closing.lastIndex = next
        const name = closing.exec(source)?.[1]
        if (name === undefined) return `has a broken tag: ${source.slice(next, next + 60)}`
        if (name !== current) return `closes ${name} where ${current === '' ? 'nothing' : current} is open`
        at = closing.lastIndex
      }
      leave(current)
      continue
    }
    const tag = tagAt(source, next, known)
    if (typeof tag === 'string') return tag
    at = next + tag.length
    if (path.length === 0) roots += 1
    if (roots > 1) return 'has more than one root element'
    path.push(tag.name)
    if (tag.declares.length > 0) scopes.enter(tag.declares, path.length)
    const unknown = scopes.unboundIn(tag)
    if (unknown !== undefined) return `uses a prefix that is not declared: ${unknown}`
    visitor.start?.(tag, path)
    if (tag.isSelfClosing) leave(tag.name)
  }
  if (path.length > 0) return `never closes ${path.at(-1)}`
  return roots === 1 ? null : 'has no root element'
}

const codeOf = (character: string | undefined) => (character?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** What is wrong wherever it stands is looked for once in the whole document. */
function characterTrouble(source: string): string | null {
  if (suspicious.test(source) && forbidden.test(source)) {
    return `holds a character that XML does not allow: U+${codeOf(forbidden.exec(source)?.[0])}`
  }
  const loose = looseAmpersand.exec(source)
  if (loose !== null) return `has an ampersand that is no entity: ${source.slice(Math.max(0, loose.index - 30), loose.index + 20)}`
  return source.includes(']]>') ? 'has "]]>" in a text' : null
}

/** Bounds what is kept while a package without repetition is read. */
const mostKnown = 20_000

/** The opening tag that stands here, or what is wrong with it. */
function tagAt(source: string, start: number, known: KnownTags): XmlTag | string {
  const met = known.get(source.slice(start, source.indexOf('>', start) + 1))
  if (met !== undefined) return met
  opening.lastIndex = start
  const found = opening.exec(source)
  if (found === null) return `has a broken tag: ${source.slice(start, start + 60)}`
  const [whole, name = '', inner = '', selfClosing] = found
  const attributes = attributesOf(inner)
  if (typeof attributes === 'string') return `${name} ${attributes}`
  const tag: XmlTag = {
    name,
    attributes,
    isSelfClosing: selfClosing === '/',
    prefixes: prefixesIn([name, ...attributes.keys()]),
    declares: [...attributes.keys()].filter((key) => key.startsWith('xmlns:')).map((key) => key.slice(6)),
    length: whole.length,
  }
  if (known.size >= mostKnown) known.clear()
  known.set(whole, tag)
  return tag
}

function prefixesIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name.includes(':')).map((name) => name.slice(0, name.indexOf(':'))))]
}

const none: ReadonlyMap<string, string> = new Map()
function attributesOf(written: string): ReadonlyMap<string, string> | string {
  if (written === '') return none
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of written.matchAll(attribute)) {
    if (attributes.has(key)) return `names ${key} twice`
    attributes.set(key, double ?? single ?? '')
  }
  return attributes
}

/** Which namespace prefixes are declared where the scanner stands. */
class Scopes {
  private readonly declared: { readonly prefix: string; readonly depth: number }[] = []
  private bound = new Set(['xml', 'xmlns'])
  /** Tags found bound since a declaration last went out of scope. */
  private sound = new Set<XmlTag>()

  enter(prefixes: readonly string[], depth: number): void {
    for (const prefix of prefixes) {
      this.declared.push({ prefix, depth })
      this.bound.add(prefix)
    }
  }

  leave(depth: number): void {
    const last = this.declared.at(-1)
    if (last === undefined || last.depth < depth) return
    while ((this.declared.at(-1)?.depth ?? -1) >= depth) this.declared.pop()
    this.sound = new Set()
    this.bound = new Set(['xml', 'xmlns', ...this.declared.map((one) => one.prefix)])
  }

  /** The first name in a tag whose prefix nobody declared. */
  unboundIn(tag: XmlTag): string | undefined {
    if (this.sound.has(tag)) return undefined
    const unknown = tag.prefixes.find((prefix) => !this.bound.has(prefix))
    if (unknown !== undefined) return [tag.name, ...tag.attributes.keys()].find((name) => name.startsWith(`${unknown}:`))
    this.sound.add(tag)
    return undefined
  }
}
