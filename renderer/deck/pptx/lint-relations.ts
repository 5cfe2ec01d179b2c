/** Content types and relationships of a package: every one leads to a part, every part is led to, and both agree on what the part is. */
import type { Finding } from './lint.ts'
import { scanXml } from './xml-scan.ts'

export type Files = ReadonlyMap<string, string | Uint8Array>

export interface Relation {
  readonly id: string
  /** Last word of the relationship's type: `slide`, `slideLayout`, `image` … */
  readonly type: string
  /** Path inside the package. */
  readonly path: string
}
/** Relationships by the part that has them; '' is the package itself. */
export type Relations = ReadonlyMap<string, readonly Relation[]>

/** What a list names more than once, each further time once. */
export function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}

/** Content types name every part that is there, and no part that is not. Answers the type of each part too. */
export function lintTypes(files: Files): { readonly findings: readonly Finding[]; readonly typeOf: (path: string) => string } {
  const part = '[Content_Types].xml'
  const types = files.get(part)
  if (typeof types !== 'string') return { findings: [{ part, message: 'There are no content types.' }], typeOf: () => '' }
  const endings = new Map<string, string>()
  const overrides = new Map<string, string>()
  const named: string[] = []
  scanXml(types, {
    start: ({ name, attributes }) => {
      const type = attributes.get('ContentType') ?? ''
      if (name === 'Default') endings.set((attributes.get('Extension') ?? '').toLowerCase(), type)
      if (name !== 'Override') return
      named.push(attributes.get('PartName') ?? '')
      overrides.set(attributes.get('PartName') ?? '', type)
    },
  })
  const endingOf = (path: string) => path.split('.').at(-1)?.toLowerCase() ?? ''
  const missing = named
    .filter((name) => !files.has(name.slice(1)))
    .map((name) => ({ part, message: `A content type for ${name}, which is not there.` }))
  const twice = repeated(named).map((name) => ({ part, message: `Two content types for ${name}.` }))
  const untyped = [...files.keys()].filter(
    (path) =>
      path !== part && !path.endsWith('/') && !overrides.has(`/${path}`) && (endingOf(path) === 'xml' || !endings.has(endingOf(path))),
  )
  return {
    findings: [...missing, ...twice, ...untyped.map((path) => ({ part: path, message: 'This part has no content type.' }))],
    typeOf: (path) => overrides.get(`/${path}`) ?? endings.get(endingOf(path)) ?? '',
  }
}

/** Links that people typed may lead to the web or to a mail; nothing else leads out of the file. */
const allowedOutside = /^(https:\/\/|mailto:)/i

/** Reads all relationships; what is wrong with them by themselves goes into `findings`. */
export function relationsIn(files: Files, findings: Finding[]): Relations {
  const known = new Map<string, readonly Relation[]>()
  for (const [part, content] of files) {
    if (!part.endsWith('.rels') || typeof content !== 'string') continue
    const source = part.replace(/_rels\/([^/]*)\.rels$/, '$1')
    if (source !== '' && !files.has(source)) findings.push({ part, message: `Relationships of ${source}, which is not there.` })
    const ids: string[] = []
    const relations: Relation[] = []
    scanXml(content, {
      start: ({ name, attributes }) => {
        if (name !== 'Relationship') return
        const id = attributes.get('Id') ?? ''
        const type = attributes.get('Type') ?? ''
        const target = attributes.get('Target') ?? ''
        const kind = type.split('/').at(-1) ?? ''
        ids.push(id)
        if (attributes.get('TargetMode') !== 'External') relations.push({ id, type: kind, path: resolved(source, target) })
        else if (kind === 'hyperlink' && allowedOutside.test(target)) relations.push({ id, type: kind, path: '' })
        else findings.push({ part, message: `${id} leads outside the file.` })
      },
    })
    for (const id of repeated(ids)) findings.push({ part, message: `${id} is there twice.` })
    for (const { id, path } of relations) {
      if (path !== '' && !files.has(path)) findings.push({ part, message: `${id} leads to ${path}, which is not there.` })
    }
    known.set(source, relations)
  }
  return known
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

/** Relationships that a part has to name by `r:id` or `r:embed`: others hold by being there. Layouts are named by their master only. */
function isNamed(source: string, type: string): boolean {
  if (type === 'slideLayout') return source.startsWith('ppt/slideMasters/')
  if (type === 'slide' || type === 'slideMaster' || type === 'notesMaster') return source === 'ppt/presentation.xml'
  return type === 'chart' || type === 'image' || type === 'package' || type === 'hyperlink'
}

/** Ids and relationships agree in both directions, and nothing lies about unreached. */
export function lintRelations(files: Files, relations: Relations, usedBy: ReadonlyMap<string, ReadonlySet<string>>): readonly Finding[] {
  const findings: Finding[] = []
  for (const [part, used] of usedBy) {
    const own = relations.get(part) ?? []
    for (const id of used)
      if (!own.some((relation) => relation.id === id)) findings.push({ part, message: `It uses ${id}, which is no relationship of it.` })
    for (const { id, type, path } of own)
      if (isNamed(part, type) && !used.has(id)) findings.push({ part, message: `It never uses ${id}, which leads to ${path || 'a link'}.` })
  }
  const reached = new Set([...relations.values()].flat().map((relation) => relation.path))
  const lost = [...files.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !path.endsWith('/') && !reached.has(path),
  )
  return [...findings, ...lost.map((part) => ({ part, message: 'No relationship leads to this part.' }))]
}

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.'
/** What the content type of a part begins with, by the relationship that leads to it. */
const typesByRelation: Readonly<Record<string, string>> = {
  officeDocument: `${presentation}presentation.main+xml`,
  slide: `${presentation}slide+xml`,
  slideLayout: `${presentation}slideLayout+xml`,
  slideMaster: `${presentation}slideMaster+xml`,
  notesSlide: `${presentation}notesSlide+xml`,
  notesMaster: `${presentation}notesMaster+xml`,
  presProps: `${presentation}presProps+xml`,
  viewProps: `${presentation}viewProps+xml`,
  tableStyles: `${presentation}tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  image: 'image/',
  package: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'core-properties': 'application/vnd.openxmlformats-package.core-properties+xml',
  'extended-properties': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
}

/** What leads to a part and what the part is said to be go together. */
export function lintKinds(relations: Relations, typeOf: (path: string) => string): readonly Finding[] {
  const wrong = new Map<string, string>()
  for (const { type, path } of [...relations.values()].flat()) {
    const wanted = typesByRelation[type]
    if (path !== '' && wanted !== undefined && typeOf(path) !== '' && !typeOf(path).startsWith(wanted)) wrong.set(path, type)
  }
  return [...wrong].map(([part, type]) => ({ part, message: `It is led to as ${type}, but its content type is ${typeOf(part)}.` }))
}
