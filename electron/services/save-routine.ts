/**
 * The save routine: afterwards the old file is there or the new one, whole and on the disk, never a part of one.
 * Temporary file in the same folder → write all → size → sync → read back and compare → rename → sync the folder.
 *
 * [Note: why our own] The usual libraries ignore a short write and replace a good file with a truncated one when the disk fills.
 */
import { dirname } from 'node:path'
import type { Environment } from './environment'
import { errorCode, readWhole, withFile, writeAll } from './file-system'

export type SaveEnvironment = Pick<Environment, 'fs' | 'random' | 'process' | 'platform' | 'sleep'>

/** File systems that cannot sync a folder (some network and user-space ones) say so with these codes. */
const cannotSync = ['EINVAL', 'ENOTSUP', 'ENOSYS']
/** Virus scanners and sync programs hold files for a moment on Windows. */
const heldForAMoment = ['EPERM', 'EBUSY', 'EACCES']
const renameTries = 10

/** Replaces or makes the file. Throws the system's error; the old file is then as it was and nothing is left beside it. */
export async function saveSafely(environment: SaveEnvironment, path: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  const { fs, process, random } = environment
  const temporary = `${path}.tmp-${process.pid}-${random()}`
  try {
    await withFile(await fs.open(temporary, 'wx', mode), async (file) => {
      await writeAll(file, bytes)
      if ((await file.stat()).size !== bytes.length) throw unlike(temporary)
      await file.sync()
    })
    if (Buffer.compare(await readWhole(fs, temporary), bytes) !== 0) throw unlike(temporary)
    await renamePatiently(environment, temporary, path)
  } catch (error) {
    // Best effort: a temporary file that cannot be removed now is swept when the session is next opened.
    await fs.unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(environment, dirname(path))
}

/** Makes new names, renames and removals in a folder last. Windows has no such thing. */
export async function syncFolder({ fs, platform }: Pick<Environment, 'fs' | 'platform'>, folder: string): Promise<void> {
  if (platform === 'win32') return
  try {
    await withFile(await fs.open(folder, 'r'), (file) => file.sync())
  } catch (error) {
    if (!cannotSync.includes(errorCode(error))) throw error
  }
}

async function renamePatiently({ fs, sleep }: SaveEnvironment, from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      if (tries === renameTries || !heldForAMoment.includes(errorCode(error))) throw error
      await sleep(tries * 40)
    }
  }
}

function unlike(path: string): Error {
  return Object.assign(new Error(`What was read back from ${path} is not what was written.`), { code: 'EIO' })
}
