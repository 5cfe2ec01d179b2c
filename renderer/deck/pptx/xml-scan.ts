/** A strict scanner for the XML that office packages hold: no document types, no guessing. It reports the first thing a strict parser would refuse. */

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

export interface XmlVisitor {
  /** `path` holds the names of the open elements, the new one last. */
  readonly start?: (element: XmlElement, path: readonly string[]) => void
  readonly end?: (name: string, path: readonly string[]) => void
  /** Text between tags as it is written, entities not resolved. */
  readonly text?: (raw: string, path: readonly string[]) => void
}

/** What XML 1.0 does not allow anywhere in a document. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
/** The same by code units, which is much quicker; surrogate pairs are looked at again. */
const suspicious = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/
const looseAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)/
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="(?:yes|no)")?\?>\s*/
const tag = /<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

/** Reads a document; null when it is well formed, else what is wrong with it. */
export function scanXml(source: string, visitor: XmlVisitor): string | null {
  if (suspicious.test(source) && forbidden.test(source))
    return `holds a character that XML does not allow: U+${codeOf(forbidden.exec(source)?.[0])}`
  const opening = declaration.exec(source)
  if (opening === null) return 'does not begin with an XML declaration'
  const path: string[] = []
  const scopes = new Scopes()
  let at = opening[0].length
  let roots = 0
  while (at < source.length) {
    const next = source.indexOf('<', at)
    const raw = source.slice(at, next < 0 ? source.length : next)
    const trouble = textTrouble(raw, path.length > 0)
    if (trouble !== null) return trouble
    if (raw !== '' && path.length > 0) visitor.text?.(raw, path)
    if (next < 0) break
    // Half of all tags close what is open and hold nothing else: no need to take them apart.
    const current = path.at(-1)
    if (current !== undefined && closesAt(source, next, current)) {
      at = next + current.length + 3
      visitor.end?.(current, path)
      scopes.leave(path.length)
      path.pop()
      continue
    }
    tag.lastIndex = next
    const found = tag.exec(source)
    if (found === null) return `has a broken tag: ${source.slice(next, next + 60)}`
    at = tag.lastIndex
    const [, closing, name = '', written = '', selfClosing] = found
    if (closing === '/') {
      if (path.at(-1) !== name || written !== '') return `closes ${name} where ${path.at(-1) ?? 'nothing'} is open`
      visitor.end?.(name, path)
      scopes.leave(path.length)
      path.pop()
      continue
    }
    if (path.length === 0) roots += 1
    if (roots > 1) return 'has more than one root element'
    const attributes = remembered(written)
    if (typeof attributes === 'string') return `${name} ${attributes}`
    path.push(name)
    if (written.includes('xmlns:')) scopes.enter(attributes, path.length)
    const unknown = scopes.unboundIn(name, attributes)
    if (unknown !== undefined) return `uses a prefix that is not declared: ${unknown}`
    visitor.start?.({ name, attributes }, path)
    if (selfClosing === '/') {
      visitor.end?.(name, path)
      scopes.leave(path.length)
      path.pop()
    }
  }
  if (path.length > 0) return `never closes ${path.at(-1)}`
  return roots === 1 ? null : 'has no root element'
}

const greater = 62
/** Whether exactly `</name>` stands here. */
function closesAt(source: string, at: number, name: string): boolean {
  return source.charCodeAt(at + name.length + 2) === greater && source.startsWith('/', at + 1) && source.startsWith(name, at + 2)
}

const codeOf = (character: string | undefined) => (character?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

function textTrouble(raw: string, isInside: boolean): string | null {
  if (raw === '') return null
  if (!isInside) return raw.trim() === '' ? null : 'has text outside its root element'
  if (raw.includes('&') && looseAmpersand.test(raw)) return 'has an ampersand that is no entity'
  return raw.includes(']]>') ? 'has "]]>" in a text' : null
}

function attributesOf(written: string): ReadonlyMap<string, string> | string {
  const attributes = new Map<string, string>()
  if (written === '') return attributes
  for (const [, key = '', double, single] of written.matchAll(attribute)) {
    const value = double ?? single ?? ''
    if (attributes.has(key)) return `names ${key} twice`
    if (value.includes('&') && looseAmpersand.test(value)) return `has an ampersand in ${key} that is no entity`
    attributes.set(key, value)
  }
  return attributes
}

/** The same attributes are written over and over: what they say is kept, within bounds. */
const known = new Map<string, ReadonlyMap<string, string> | string>()
const mostKnown = 4000
const none: ReadonlyMap<string, string> = new Map()
function remembered(written: string): ReadonlyMap<string, string> | string {
  if (written === '') return none
  const found = known.get(written)
  if (found !== undefined) return found
  const attributes = attributesOf(written)
  if (known.size >= mostKnown) known.clear()
  known.set(written, attributes)
  return attributes
}

/** Which namespace prefixes are declared where the scanner stands. */
class Scopes {
  private readonly declared: { readonly prefix: string; readonly depth: number }[] = []
  private bound = new Set(['xml', 'xmlns'])
  /** Names and attributes found bound since a declaration last went out of scope. */
  private readonly sound = new Set<string | ReadonlyMap<string, string>>()

  enter(attributes: ReadonlyMap<string, string>, depth: number): void {
    for (const key of attributes.keys()) {
      if (!key.startsWith('xmlns:')) continue
      this.declared.push({ prefix: key.slice(6), depth })
      this.bound.add(key.slice(6))
    }
  }

  leave(depth: number): void {
    const last = this.declared.at(-1)
    if (last === undefined || last.depth < depth) return
    while ((this.declared.at(-1)?.depth ?? -1) >= depth) this.declared.pop()
    this.sound.clear()
    this.bound = new Set(['xml', 'xmlns', ...this.declared.map((one) => one.prefix)])
  }

  unboundIn(name: string, attributes: ReadonlyMap<string, string>): string | undefined {
    if (!this.sound.has(name)) {
      if (!this.isBound(name)) return name
      this.sound.add(name)
    }
    if (attributes.size === 0 || this.sound.has(attributes)) return undefined
    for (const key of attributes.keys()) if (!this.isBound(key)) return key
    this.sound.add(attributes)
    return undefined
  }

  private isBound(name: string): boolean {
    const colon = name.indexOf(':')
    return colon < 0 || this.bound.has(name.slice(0, colon))
  }
}
