/** Making a generation: the guard against a nearly empty state, the save routine, and the removal of what the rules no longer keep. */
import { join } from 'node:path'
import type { SnapshotAnswer, SnapshotRequest } from '../contract'
import type { Environment } from './environment'
import { errorCode, namesIn } from './file-system'
import { type GenerationFacts, type Generations, sha256 } from './generations'
import { factsEnding, type GenerationName, generationEnding, generationId } from './names'
import { planRotation, readableFloor } from './rotation'
import { saveSafely, syncFolder } from './save-routine'

/** Stores the text as a new generation, beside the good ones when it looks like an accident. Throws what the disk answers. */
export async function storeSnapshot(
  environment: Environment,
  folder: string,
  generations: Generations,
  request: SnapshotRequest,
): Promise<SnapshotAnswer> {
  const names = await generations.names()
  const bytes = Buffer.from(request.text)
  const facts: GenerationFacts = {
    format: 1,
    bytes: bytes.length,
    sha256: sha256(bytes),
    reason: request.reason,
    removals: request.removals,
    name: request.name ?? '',
    summary: { ...request.summary },
  }
  const newest = names.find((name) => !name.isSmall)
  if (newest?.seq === request.seq && isHabit(request) && (await isTheSame(generations, newest, facts))) {
    return { generationId: newest.generationId, isSuspiciouslySmall: false }
  }
  const isSmall = newest !== undefined && (await isSuspiciouslySmall(generations, names, newest, facts))
  const taken = new Set(names.map((name) => name.generationId))
  let at = environment.clock()
  while (taken.has(generationId(at, request.seq, isSmall))) at++
  const id = generationId(at, request.seq, isSmall)
  // The facts first: a generation that is there can then always be proven.
  await saveSafely(environment, join(folder, id + factsEnding), Buffer.from(`${JSON.stringify(facts, null, 2)}\n`))
  try {
    await saveSafely(environment, join(folder, id + generationEnding), bytes)
  } catch (error) {
    await environment.fs.unlink(join(folder, id + factsEnding)).catch(() => undefined) // Swept at the next opening otherwise.
    throw error
  }
  return { generationId: id, isSuspiciouslySmall: isSmall }
}

function isHabit({ reason }: SnapshotRequest): boolean {
  return reason === 'quiet' || reason === 'count' || reason === 'close'
}

async function isTheSame(generations: Generations, newest: GenerationName, facts: GenerationFacts): Promise<boolean> {
  return (await generations.factsOf(newest.generationId))?.sha256 === facts.sha256 && (await generations.isReadable(newest))
}

/**
 * Less than half of the items of the last good generation, and fewer removals since then than items are missing.
 * Removals of the ones kept beside in the meantime count too, so that a clearing in several steps is accepted in the end.
 */
async function isSuspiciouslySmall(
  generations: Generations,
  names: readonly GenerationName[],
  newest: GenerationName,
  facts: GenerationFacts,
): Promise<boolean> {
  const previous = await generations.factsOf(newest.generationId)
  if (previous === null) return facts.summary.items === 0 && facts.removals === 0
  const missing = previous.summary.items - facts.summary.items
  if (facts.summary.items * 2 >= previous.summary.items) return false
  let removals = facts.removals
  for (const name of names.slice(0, names.indexOf(newest))) removals += (await generations.factsOf(name.generationId))?.removals ?? 0
  return removals < missing
}

/**
 * Removes the generations that the rules no longer keep, but never below three that can be read.
 * Answers the seq up to which journal lines may go: that of the second newest readable generation that stays, 0 when there is none;
 * so that even a newest generation that goes bad later is no loss.
 */
export async function rotate(environment: Environment, folder: string, generations: Generations): Promise<number> {
  const known = await Promise.all(
    (await generations.names()).map(async (name) => ({
      ...name,
      reason: (await generations.factsOf(name.generationId))?.reason ?? 'named',
    })),
  )
  const plan = planRotation(known, environment.clock())
  const readable: GenerationName[] = []
  for (const name of plan.keep) {
    if (readable.length < readableFloor && !name.isSmall && (await generations.isReadable(name))) readable.push(name)
  }
  const spared = readableFloor - readable.length
  await removeGenerations(environment, folder, await beyond(generations, plan.remove, spared))
  return readable[1]?.seq ?? 0
}

/** The generations after the first `spared` readable ones. */
async function beyond(generations: Generations, names: readonly GenerationName[], spared: number): Promise<readonly GenerationName[]> {
  const remove: GenerationName[] = []
  let left = spared
  for (const name of names) {
    if (left > 0 && !name.isSmall && (await generations.isReadable(name))) left--
    else remove.push(name)
  }
  return remove
}

async function removeGenerations(environment: Environment, folder: string, names: readonly GenerationName[]): Promise<void> {
  for (const name of names) {
    await environment.fs.unlink(join(folder, name.generationId + generationEnding))
    await environment.fs.unlink(join(folder, name.generationId + factsEnding)).catch(ignoreMissing)
  }
  if (names.length > 0) await syncFolder(environment, folder)
}

/** Removes what an interrupted save left behind: temporary files, and facts whose generation never came. */
export async function sweepGenerations({ fs }: Environment, folder: string): Promise<void> {
  const names = await namesIn(fs, folder)
  const isLeftOver = (name: string) =>
    name.includes('.tmp-') || (name.endsWith(factsEnding) && !names.includes(name.slice(0, -factsEnding.length) + generationEnding))
  for (const name of names.filter(isLeftOver)) await fs.unlink(join(folder, name)).catch(ignoreMissing)
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}
