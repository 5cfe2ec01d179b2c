/**
 * The damaged pieces of one session that were moved aside, or all of its files when none of them can be read: listed and handed out, word for word, so that a person can take them elsewhere.
 * What comes in is an id made from the piece's name; it is looked for among the names that are there and never becomes part of a path.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Aside, ShellProblemCode } from '../contract'
import { shellFailure } from '../problems'
import { ok, type Result } from '../result'
import type { Environment } from './environment'
import { errorCode, namesIn } from './file-system'
import { openGenerations } from './generations'
import { damagedAt, factsEnding, generationEnding, segmentEnding } from './names'
import { readFileWithin } from './read-within'
import { recover, type SessionFolders } from './recovery'

/** The most that fits into one answer. */
const largestAside = 25_000_000

interface Found extends Aside {
  readonly path: string
}

/** `isOpen`: this process writes it, so that it can be read. Newest first. Throws what the disk answers. */
export async function listAsides(environment: Environment, folders: SessionFolders, isOpen: boolean): Promise<readonly Aside[]> {
  const found = await findAsides(environment, folders, isOpen)
  return found.map(({ asideId, of, at, bytes }) => ({ asideId, of, at, bytes }))
}

/** `not-found` for an id of nothing that lies aside; links, folders and pieces above 25 MB are refused. */
export async function readAside(
  environment: Environment,
  folders: SessionFolders,
  asideId: string,
  isOpen: boolean,
): Promise<Result<{ readonly bytes: Uint8Array }, ShellProblemCode>> {
  const found = (await findAsides(environment, folders, isOpen)).find((one) => one.asideId === asideId)
  if (found === undefined) return shellFailure('not-found')
  const read = await readFileWithin(environment.fs, found.path, largestAside)
  return read.ok ? ok({ bytes: read.value }) : read
}

async function findAsides(environment: Environment, folders: SessionFolders, isOpen: boolean): Promise<readonly Found[]> {
  const isLost = !isOpen && !(await recover(environment, folders, openGenerations(environment, folders.generations), 'reader')).ok
  const found = [
    ...(await piecesIn(environment, folders.journal, 'journal', isLost ? [segmentEnding] : [])),
    ...(await piecesIn(environment, folders.generations, 'version', isLost ? [generationEnding, factsEnding] : [])),
  ]
  return found.sort((first, second) => second.at.localeCompare(first.at) || first.path.localeCompare(second.path))
}

/** What was moved aside in a folder, and the files with these endings as well. */
async function piecesIn({ fs }: Environment, folder: string, of: Aside['of'], endings: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const name of await namesIn(fs, folder)) {
    const movedAt = damagedAt(name)
    if (movedAt === null && !endings.some((ending) => name.endsWith(ending))) continue
    const path = join(folder, name)
    try {
      const facts = await fs.lstat(path)
      if (facts.isFile()) found.push({ asideId: idOf(of, name), of, at: movedAt ?? '', bytes: facts.size, path })
    } catch (error) {
      // Gone between listing and looking.
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  return found
}

function idOf(of: Aside['of'], name: string): string {
  return createHash('sha256').update(`${of}/${name}`).digest('hex').slice(0, 32)
}
