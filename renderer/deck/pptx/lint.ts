/** Checks every part of a PowerPoint package. Nothing is repaired here: whoever wrote the package mends the writer. */
import { lintXmlPart } from './lint-part.ts'
import { scanXml } from './xml-scan.ts'

export interface Finding {
  /** Path of the part inside the package. */
  readonly part: string
  readonly message: string
}

type Files = ReadonlyMap<string, string | Uint8Array>

/** Reads a `.pptx` and lists what is wrong with it; an empty list means that PowerPoint has nothing to repair. */
export async function lintPptx(bytes: Uint8Array): Promise<readonly Finding[]> {
  const names = namesInZip(bytes)
  if (names === null) return [{ part: '', message: 'The file is not a zip package.' }]
  const { strFromU8, unzipSync } = await import('fflate')
  const unzipped = unpacked(() => unzipSync(bytes))
  if (unzipped === null) return [{ part: '', message: 'The zip package is damaged.' }]
  const files = new Map(
    names.map(
      (name) => [name, isXml(name) ? strFromU8(unzipped[name] ?? new Uint8Array()) : (unzipped[name] ?? new Uint8Array())] as const,
    ),
  )
  const twice = repeated(names.map((name) => name.toLowerCase()))
  const first = names[0] === '[Content_Types].xml' ? [] : [{ part: names[0] ?? '', message: 'The content types are not the first entry.' }]
  return [...twice.map((part) => ({ part, message: 'The package holds this name twice.' })), ...first, ...lintParts(files)]
}

function unpacked(read: () => Record<string, Uint8Array>): Record<string, Uint8Array> | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

const isXml = (name: string) => /\.(xml|rels)$/.test(name)

/** Names in the zip's directory, doubles included; null when there is no directory. */
function namesInZip(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const length = view.getUint16(at + 28, true)
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The same for files that are not zipped yet. */
export function lintParts(files: Files): readonly Finding[] {
  const findings: Finding[] = []
  const usedBy = new Map<string, ReadonlySet<string>>()
  for (const [part, content] of files) {
    if (part.endsWith('/')) findings.push({ part, message: 'The package holds an entry for a folder.' })
    else if (typeof content !== 'string') findings.push(...lintBytes(part, content))
    else {
      const { messages, used } = lintXmlPart(part, content)
      findings.push(...messages.map((message) => ({ part, message })))
      usedBy.set(part, used)
    }
  }
  return [...findings, ...lintTypes(files), ...lintRelations(files, usedBy)]
}

const signatures: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\.png$/, [0x89, 0x50, 0x4e, 0x47]],
  [/\.jpe?g$/, [0xff, 0xd8, 0xff]],
  [/\.xlsx$/, [0x50, 0x4b, 0x03, 0x04]],
]

function lintBytes(part: string, content: Uint8Array): readonly Finding[] {
  const signature = signatures.find(([ending]) => ending.test(part))?.[1]
  if (signature === undefined) return [{ part, message: 'A part of a kind that no deck holds.' }]
  return signature.every((byte, index) => content[index] === byte) ? [] : [{ part, message: 'The content is not what its ending says.' }]
}

/** What a list names more than once, each further time once. */
function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}

/** Content types name every part that is there, and no part that is not. */
function lintTypes(files: Files): readonly Finding[] {
  const part = '[Content_Types].xml'
  const types = files.get(part)
  if (typeof types !== 'string') return [{ part, message: 'There are no content types.' }]
  const endings = new Set<string>()
  const named: string[] = []
  scanXml(types, {
    start: ({ name, attributes }) => {
      if (name === 'Default') endings.add(attributes.get('Extension') ?? '')
      if (name === 'Override') named.push(attributes.get('PartName') ?? '')
    },
  })
  const overrides = new Set(named)
  const missing = named
    .filter((name) => !files.has(name.slice(1)))
    .map((name) => ({ part, message: `A content type for ${name}, which is not there.` }))
  const twice = repeated(named).map((name) => ({ part, message: `Two content types for ${name}.` }))
  const untyped = [...files.keys()].filter((path) => {
    if (path === part || path.endsWith('/')) return false
    if (overrides.has(`/${path}`)) return false
    const ending = path.split('.').at(-1) ?? ''
    return ending === 'xml' || !endings.has(ending)
  })
  return [...missing, ...twice, ...untyped.map((path) => ({ part: path, message: 'This part has no content type.' }))]
}

interface Relation {
  readonly id: string
  readonly target: string
}

/** Every relationship leads to a part, every part is led to, every id that a part uses is one of its relationships, nothing leads outside. */
function lintRelations(files: Files, usedBy: ReadonlyMap<string, ReadonlySet<string>>): readonly Finding[] {
  const findings: Finding[] = []
  const reached = new Set<string>()
  const known = new Map<string, ReadonlySet<string>>()
  for (const [part, content] of files) {
    if (!part.endsWith('.rels') || typeof content !== 'string') continue
    const source = part.replace(/_rels\/([^/]*)\.rels$/, '$1')
    if (source !== '' && !files.has(source)) findings.push({ part, message: `Relationships of ${source}, which is not there.` })
    const relations: Relation[] = []
    scanXml(content, {
      start: ({ name, attributes }) => {
        if (name !== 'Relationship') return
        const relation = { id: attributes.get('Id') ?? '', target: attributes.get('Target') ?? '' }
        if (attributes.get('TargetMode') === 'External') findings.push({ part, message: `${relation.id} leads outside the file.` })
        else relations.push(relation)
      },
    })
    for (const id of repeated(relations.map((relation) => relation.id))) findings.push({ part, message: `${id} is there twice.` })
    for (const { id, target } of relations) {
      const path = resolved(source, target)
      reached.add(path)
      if (!files.has(path)) findings.push({ part, message: `${id} leads to ${path}, which is not there.` })
    }
    known.set(source, new Set(relations.map((relation) => relation.id)))
  }
  for (const [part, used] of usedBy) {
    for (const id of used)
      if (known.get(part)?.has(id) !== true) findings.push({ part, message: `It uses ${id}, which is no relationship of it.` })
  }
  const lost = [...files.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !path.endsWith('/') && !reached.has(path),
  )
  return [...findings, ...lost.map((part) => ({ part, message: 'No relationship leads to this part.' })), ...lintFamily(files, known)]
}

function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const names = source.split('/').slice(0, -1)
  for (const name of target.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.') names.push(name)
  }
  return names.join('/')
}

/** What belongs together is there: a presentation with a master, layouts that know it, one notes master where there are notes. */
function lintFamily(files: Files, known: ReadonlyMap<string, ReadonlySet<string>>): readonly Finding[] {
  const count = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path)).length
  const findings: Finding[] = []
  if (!files.has('ppt/presentation.xml')) findings.push({ part: 'ppt/presentation.xml', message: 'There is no presentation.' })
  if (count(/^ppt\/slideMasters\/[^/]+\.xml$/) === 0) findings.push({ part: 'ppt/slideMasters', message: 'There is no slide master.' })
  if (count(/^ppt\/slideLayouts\/[^/]+\.xml$/) === 0) findings.push({ part: 'ppt/slideLayouts', message: 'There is no slide layout.' })
  const masters = count(/^ppt\/notesMasters\/[^/]+\.xml$/)
  if (masters > 1 || (masters === 0 && count(/^ppt\/notesSlides\/[^/]+\.xml$/) > 0)) {
    findings.push({ part: 'ppt/notesMasters', message: `Notes need one notes master, there are ${masters}.` })
  }
  const alone = [...files.keys()].filter(
    (path) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(path) && !known.has(path),
  )
  return [...findings, ...alone.map((part) => ({ part, message: 'This part has no relationships.' }))]
}
