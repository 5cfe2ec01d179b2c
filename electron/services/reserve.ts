/** A file that only takes up room: given up when the disk is full, so that the last save gets through, and made again later. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Environment } from './environment'
import { errorCode, withFile, writeAll } from './file-system'
import { serial } from './serial'

export interface Reserve {
  /** Gives the room up. Answers whether there was any. */
  readonly release: () => Promise<boolean>
  /** Makes the file when it is missing and there is plenty of room. Never fails: the next call tries again. */
  readonly restore: () => Promise<void>
  /** Waits for whatever is under way. */
  readonly settled: () => Promise<void>
}

const chunk = 1024 * 1024
/** Free bytes that must be left beside the reserve, so that making it cannot be what fills the disk. */
const elbowRoom = 64 * 1024 * 1024

export function createReserve(environment: Environment, folder: string): Reserve {
  const { fs, reserveBytes } = environment
  const path = join(folder, 'reserve')
  const inTurn = serial()
  if (reserveBytes === 0) return { release: async () => false, restore: async () => undefined, settled: async () => undefined }

  return {
    release: () =>
      inTurn(async () => {
        try {
          await fs.unlink(path)
          return true
        } catch (error) {
          if (errorCode(error) === '') throw error
          return false
        }
      }),
    restore: () =>
      inTurn(async () => {
        if ((await sizeOf(environment, path)) === reserveBytes) return
        const free = await freeBytes(environment, folder)
        if (free === null || free < reserveBytes + elbowRoom) return
        try {
          await withFile(await fs.open(path, 'w', 0o600), async (file) => {
            // Random bytes: a file system that compresses would make nothing of zeros.
            for (let left = reserveBytes; left > 0; left -= chunk) await writeAll(file, randomBytes(Math.min(chunk, left)))
            await file.datasync()
          })
        } catch (error) {
          if (errorCode(error) === '') throw error
          await fs.unlink(path).catch(() => undefined) // Best effort: half a reserve is made anew next time.
        }
      }),
    settled: () => inTurn(async () => undefined),
  }
}

/** Free bytes for us in a folder; null when the system will not say. */
export async function freeBytes({ fs }: Pick<Environment, 'fs'>, folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await fs.statfs(folder)
    return bavail * bsize
  } catch (error) {
    if (errorCode(error) === '') throw error
    return null
  }
}

async function sizeOf({ fs }: Environment, path: string): Promise<number | null> {
  try {
    return (await fs.lstat(path)).size
  } catch (error) {
    if (errorCode(error) === '') throw error
    return null
  }
}
