/** Checks every part of a PowerPoint package. Nothing is repaired here: whoever wrote the package mends the writer. */
import { lintColours } from './lint-colours.ts'
import { lintFamily } from './lint-family.ts'
import { lintBytes } from './lint-media.ts'
import { lintMemory, lintXmlPart, type PartFacts } from './lint-part.ts'
import { type Files, lintKinds, lintRelations, lintTypes, relationsIn, repeated } from './lint-relations.ts'

export interface Finding {
  /** Path of the part inside the package. */
  readonly part: string
  readonly message: string
}

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
  const memory = lintMemory()
  const facts = new Map<string, PartFacts>()
  for (const [part, content] of files) {
    if (part.endsWith('/')) findings.push({ part, message: 'The package holds an entry for a folder.' })
    else if (typeof content !== 'string') findings.push(...lintBytes(part, content))
    else {
      const read = lintXmlPart(part, content, memory)
      findings.push(...read.messages.map((message) => ({ part, message })))
      facts.set(part, read)
    }
  }
  const types = lintTypes(files)
  const relations = relationsIn(files, findings)
  const usedBy = new Map([...facts].map(([part, { used }]) => [part, used]))
  return [
    ...findings,
    ...types.findings,
    ...lintRelations(files, relations, usedBy),
    ...lintKinds(relations, types.typeOf),
    ...lintFamily({ files, relations, facts }),
    ...lintColours(files),
  ]
}
