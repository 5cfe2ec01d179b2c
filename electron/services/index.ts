/** The storage services: sessions, generations, templates, preferences on disk. Plain Node; both hosts and the command line use them. */
import { basename, join } from 'node:path'
import type { ShellProblemCode } from '../contract'
import { problemSentence } from '../problems'
import { fail, ok, type Result } from '../result'
import { type Environment, environmentOf } from './environment'
import { codeOf } from './failures'
import { createPreferences } from './preferences'
import { readFileWithin } from './read-within'
import { createReserve, freeBytes } from './reserve'
import { saveSafely } from './save-routine'
import { createSessions, sweepErased } from './sessions'
import { createTemplates } from './templates'
import type { ServiceOptions, Services } from './types'

export { dataFolder, type Surroundings } from './data-folder'
export { type FileSystem, nodeFileSystem } from './file-system'
export { safeFileName } from './safe-file-name'
export type { ProcessFacts, ServiceOptions, Services } from './types'

/** Makes or checks the data folder and answers the services over it; `folder-unusable` names the folder when that fails. */
export async function createServices(options: ServiceOptions): Promise<Result<Services, ShellProblemCode>> {
  const environment = environmentOf(options)
  const folders = {
    data: options.dataFolder,
    sessions: join(options.dataFolder, 'sessions'),
    templates: join(options.dataFolder, 'templates'),
  }
  const usable = await attemptFolders(environment, folders)
  if (!usable.ok) return usable
  await sweepErased(environment, folders.sessions)
  const reserve = createReserve(environment, folders.data)
  void reserve.restore()
  const sessions = createSessions(environment, folders.sessions, reserve)
  return ok({
    ...sessions,
    ...createPreferences(environment, join(folders.data, 'preferences.json')),
    templates: createTemplates(environment, folders.templates, options.builtInTemplates),
    freeBytes: () => freeBytes(environment, folders.data),
    async close() {
      const closed = await sessions.close()
      await reserve.settled()
      return closed
    },
    writeFileSafely: (path, bytes) => writeExport(environment, path, bytes),
    readFileWithin: (path, maxBytes) => readFileWithin(environment.fs, path, maxBytes),
  })
}

/** A file for somebody else: same routine, with the rights new files usually get. */
async function writeExport(environment: Environment, path: string, bytes: Uint8Array): Promise<Result<void, ShellProblemCode>> {
  try {
    await saveSafely(environment, path, bytes, 0o666)
    return ok()
  } catch (error) {
    const code = codeOf(error)
    const reason = code === 'disk-full' ? 'the disk is full' : 'it or its folder is in use or cannot be written to'
    return fail(
      code,
      `${basename(path)} was not written: ${reason}. A file that was there before is untouched, and the session is safe. Choose another place or name.`,
    )
  }
}

/** A full disk is no reason to refuse: what is there can still be read. */
async function attemptFolders(
  environment: Environment,
  folders: { readonly data: string; readonly sessions: string; readonly templates: string },
): Promise<Result<void, ShellProblemCode>> {
  const { fs, random } = environment
  try {
    await fs.mkdir(folders.data, { recursive: true, mode: 0o700 })
    for (const folder of [folders.sessions, folders.templates]) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 })
      await fs.chmod(folder, 0o700)
    }
    const probe = join(folders.sessions, `.probe-${random()}`)
    await (await fs.open(probe, 'wx', 0o600)).close()
    await fs.unlink(probe)
    return ok()
  } catch (error) {
    if (codeOf(error) === 'disk-full') return ok()
    return fail('folder-unusable', problemSentence('folder-unusable', folders.data))
  }
}
