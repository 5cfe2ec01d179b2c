/** Collects the parts of a package with their content types and relationships, so that the three can never disagree. */
import { declaration } from './xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml'

/** Kinds of parts: content type and the relationship by which others point at them. */
const kinds = {
  presentation: { content: `${presentation}.presentation.main+xml`, relation: `${office}/officeDocument` },
  presProps: { content: `${presentation}.presProps+xml`, relation: `${office}/presProps` },
  viewProps: { content: `${presentation}.viewProps+xml`, relation: `${office}/viewProps` },
  tableStyles: { content: `${presentation}.tableStyles+xml`, relation: `${office}/tableStyles` },
  theme: { content: 'application/vnd.openxmlformats-officedocument.theme+xml', relation: `${office}/theme` },
  master: { content: `${presentation}.slideMaster+xml`, relation: `${office}/slideMaster` },
  layout: { content: `${presentation}.slideLayout+xml`, relation: `${office}/slideLayout` },
  slide: { content: `${presentation}.slide+xml`, relation: `${office}/slide` },
  notesMaster: { content: `${presentation}.notesMaster+xml`, relation: `${office}/notesMaster` },
  notes: { content: `${presentation}.notesSlide+xml`, relation: `${office}/notesSlide` },
  chart: { content: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', relation: `${office}/chart` },
  core: {
    content: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
  app: { content: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', relation: `${office}/extended-properties` },
  workbook: { content: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', relation: `${office}/package` },
  png: { content: 'image/png', relation: `${office}/image` },
  jpeg: { content: 'image/jpeg', relation: `${office}/image` },
} as const
export type PartKind = keyof typeof kinds

/** Kinds whose content type goes by the file's ending. */
const byEnding: Partial<Record<PartKind, string>> = { workbook: 'xlsx', png: 'png', jpeg: 'jpeg' }

export interface Part {
  readonly kind: PartKind
  /** Path inside the package without a leading slash. */
  readonly path: string
  readonly content: string | Uint8Array
  /** Parts this one points at, `rId1` first. */
  readonly points: readonly { readonly kind: PartKind; readonly path: string }[]
}

/** From `ppt/slides/slide1.xml` to `ppt/charts/chart1.xml`: `../charts/chart1.xml`. */
function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < start.length && start[shared] === target[shared]) shared += 1
  return [...start.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

function relationsXml(from: string, points: Part['points']): string {
  const lines = points.map(
    (point, index) =>
      `<Relationship Id="rId${index + 1}" Type="${kinds[point.kind].relation}" Target="${relativePath(from, point.path)}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

function relationsPath(path: string): string {
  const names = path.split('/')
  return [...names.slice(0, -1), '_rels', `${names.at(-1)}.rels`].join('/')
}

/** All files of the package, content types first as readers expect, then the root's relationships, then each part with its own. */
export function filesOf(parts: readonly Part[]): ReadonlyMap<string, string | Uint8Array> {
  const endings = [...new Set(parts.flatMap((part) => byEnding[part.kind] ?? []))].sort()
  const typeOf = (ending: string) => parts.find((part) => byEnding[part.kind] === ending)?.kind ?? 'png'
  const defaults = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...endings.map((ending) => `<Default Extension="${ending}" ContentType="${kinds[typeOf(ending)].content}"/>`),
  ]
  const overrides = parts
    .filter((part) => byEnding[part.kind] === undefined)
    .map((part) => `<Override PartName="/${part.path}" ContentType="${kinds[part.kind].content}"/>`)
  const types = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
  const roots = parts.filter((part) => part.kind === 'presentation' || part.kind === 'core' || part.kind === 'app')
  const files = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', types],
    ['_rels/.rels', relationsXml('', roots)],
  ])
  for (const part of parts) {
    files.set(part.path, part.content)
    if (part.points.length > 0) files.set(relationsPath(part.path), relationsXml(part.path, part.points))
  }
  return files
}
