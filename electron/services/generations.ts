/**
 * The generations of one session: ordinary `.groundwork` files that anybody can open, each with a small file of facts beside it.
 * This file finds, checks and reads them; `snapshots.ts` makes them.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Generation, snapshotReasons, versionNameMost } from '../contract'
import type { Environment } from './environment'
import { errorCode, namesIn, readWhole } from './file-system'
import { factsEnding, type GenerationName, generationEnding, generationsAmong } from './names'

const count = z.number().int().nonnegative()
const summarySchema = z.object({
  title: z.string(),
  organisation: z.string(),
  date: z.string(),
  participants: count,
  activities: count,
  activitiesDone: count,
  items: count,
  looseEnds: count,
})

/** What lies beside a generation: enough to prove its bytes and to list it without reading them. */
export const generationFactsSchema = z.object({
  format: z.literal(1),
  bytes: count,
  /** Hexadecimal, of the whole file. */
  sha256: z.string(),
  reason: z.enum(snapshotReasons),
  removals: count,
  /** What a person called this version; facts from before there were names read as ''. */
  name: z.string().max(versionNameMost).default(''),
  summary: summarySchema,
})
export type GenerationFacts = z.infer<typeof generationFactsSchema>

export interface WholeGeneration {
  readonly name: GenerationName
  readonly text: string
}

export interface Generations {
  /** Newest first. */
  readonly names: () => Promise<readonly GenerationName[]>
  /** null when the facts are missing or damaged. */
  readonly factsOf: (generationId: string) => Promise<GenerationFacts | null>
  /** null when the file is missing or its bytes are not the ones that were stored. Throws when the disk will not let us read. */
  readonly read: (name: GenerationName) => Promise<WholeGeneration | null>
  /** As `read`, but a failing disk counts as unreadable; remembered while size and time of the file stay the same. */
  readonly isReadable: (name: GenerationName) => Promise<boolean>
  readonly list: (sessionId: string) => Promise<readonly Generation[]>
}

export function openGenerations(environment: Pick<Environment, 'fs'>, folder: string): Generations {
  const { fs } = environment
  const checked = new Map<string, { readonly stamp: string; readonly isReadable: boolean }>()
  const pathOf = (generationId: string, ending: string) => join(folder, generationId + ending)

  async function names(): Promise<readonly GenerationName[]> {
    return generationsAmong(await namesIn(fs, folder))
  }

  async function factsOf(generationId: string): Promise<GenerationFacts | null> {
    try {
      const bytes = await readWhole(fs, pathOf(generationId, factsEnding))
      return generationFactsSchema.safeParse(parsed(bytes)).data ?? null
    } catch (error) {
      if (errorCode(error) === '') throw error
      return null
    }
  }

  async function read(name: GenerationName): Promise<WholeGeneration | null> {
    let bytes: Uint8Array
    try {
      bytes = await readWhole(fs, pathOf(name.generationId, generationEnding))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
    const facts = await factsOf(name.generationId)
    const isWhole = facts === null ? isJsonObject(parsed(bytes)) : facts.bytes === bytes.length && facts.sha256 === sha256(bytes)
    return isWhole ? { name, text: Buffer.from(bytes).toString() } : null
  }

  async function isReadable(name: GenerationName): Promise<boolean> {
    try {
      const { size, mtimeMs } = await fs.lstat(pathOf(name.generationId, generationEnding))
      const stamp = `${size} ${mtimeMs}`
      const before = checked.get(name.generationId)
      if (before?.stamp === stamp) return before.isReadable
      const found = { stamp, isReadable: (await read(name)) !== null }
      checked.set(name.generationId, found)
      return found.isReadable
    } catch (error) {
      if (errorCode(error) === '') throw error
      return false
    }
  }

  async function list(sessionId: string): Promise<readonly Generation[]> {
    const found: Generation[] = []
    for (const name of await names()) {
      const facts = await factsOf(name.generationId)
      found.push({
        generationId: name.generationId,
        sessionId,
        at: new Date(name.at).toISOString(),
        seq: name.seq,
        bytes: facts?.bytes ?? (await sizeOf(name)),
        reason: facts?.reason ?? 'quiet',
        name: facts?.name ?? '',
        summary: facts?.summary ?? null,
        isReadable: await isReadable(name),
      })
    }
    return found
  }

  async function sizeOf(name: GenerationName): Promise<number> {
    try {
      return (await fs.lstat(pathOf(name.generationId, generationEnding))).size
    } catch (error) {
      if (errorCode(error) === '') throw error
      return 0
    }
  }

  return { names, factsOf, read, isReadable, list }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Whether this is the text of a document at all: the least that a `.groundwork` file must be. */
export function isDocumentText(text: string): boolean {
  return isJsonObject(parsed(Buffer.from(text)))
}

function isJsonObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The JSON value of the bytes; undefined when they are none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return undefined // Not JSON: the callers tell this apart from every JSON value.
  }
}
