/** Where the parts of a session lie under the data folder, and whether it is there. */
import { join } from 'node:path'
import type { Environment } from './environment'
import { errorCode, type FileFacts } from './file-system'
import type { SessionFolders } from './recovery'

export interface SessionPaths extends SessionFolders {
  readonly folder: string
  readonly lock: string
  /** An empty file that marks a session in the trash. */
  readonly trashed: string
  /** New generations being gathered, and the same once they count; see `rewriting.ts`. */
  readonly rewriting: string
  readonly rewritten: string
}

/** `sessionId` must have passed `isSafeId`. */
export function sessionPaths(sessions: string, sessionId: string): SessionPaths {
  const folder = join(sessions, sessionId)
  return {
    folder,
    lock: join(folder, 'lock'),
    trashed: join(folder, 'trashed'),
    journal: join(folder, 'journal'),
    generations: join(folder, 'generations'),
    rewriting: join(folder, 'rewriting'),
    rewritten: join(folder, 'rewritten'),
  }
}

/** Makes what is missing of a session's folders. */
export async function makeFolders({ fs }: Environment, paths: SessionPaths): Promise<void> {
  for (const path of [paths.folder, paths.journal, paths.generations]) await fs.mkdir(path, { recursive: true, mode: 0o700 })
}

/** What the system says about a path, links not followed; null when there is nothing. */
export async function factsAt({ fs }: Environment, path: string): Promise<FileFacts | null> {
  try {
    return await fs.lstat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Whether there is a session of that name; a link in its place is none. */
export async function isSession(environment: Environment, paths: SessionPaths): Promise<boolean> {
  return (await factsAt(environment, paths.folder))?.isDirectory() ?? false
}
