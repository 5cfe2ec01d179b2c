/**
 * The damaged pieces of one session that were moved aside: listed and read, word for word, so that a person can take them elsewhere.
 * What comes in is an id made from the piece's name; it is looked for among the names that are there and never becomes part of a path.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Aside, ShellProblemCode } from '../contract'
import { shellFailure } from '../problems'
import { ok, type Result } from '../result'
import type { Environment } from './environment'
import { errorCode, namesIn } from './file-system'
import { damagedAt } from './names'
import { readFileWithin } from './read-within'
import type { SessionFolders } from './recovery'

/** The most that fits into one answer. */
const largestAside = 25_000_000

interface Found extends Aside {
  readonly path: string
}

/** Newest first. Throws what the disk answers. */
export async function listAsides(environment: Environment, folders: SessionFolders): Promise<readonly Aside[]> {
  const found = await findAsides(environment, folders)
  return found.map(({ asideId, of, at, bytes }) => ({ asideId, of, at, bytes }))
}

/** `not-found` for an id of nothing that lies aside; links, folders and pieces above 25 MB are refused. */
export async function readAside(
  environment: Environment,
  folders: SessionFolders,
  asideId: string,
): Promise<Result<{ readonly bytes: Uint8Array }, ShellProblemCode>> {
  const found = (await findAsides(environment, folders)).find((one) => one.asideId === asideId)
  if (found === undefined) return shellFailure('not-found')
  const read = await readFileWithin(environment.fs, found.path, largestAside)
  return read.ok ? ok({ bytes: read.value }) : read
}

async function findAsides(environment: Environment, { journal, generations }: SessionFolders): Promise<readonly Found[]> {
  const found = [...(await asidesIn(environment, journal, 'journal')), ...(await asidesIn(environment, generations, 'version'))]
  return found.sort((first, second) => second.at.localeCompare(first.at) || first.asideId.localeCompare(second.asideId))
}

async function asidesIn({ fs }: Environment, folder: string, of: Aside['of']): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const name of await namesIn(fs, folder)) {
    const at = damagedAt(name)
    if (at === null) continue
    const path = join(folder, name)
    try {
      const facts = await fs.lstat(path)
      if (facts.isFile()) found.push({ asideId: idOf(of, name), of, at, bytes: facts.size, path })
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
