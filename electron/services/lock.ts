/**
 * One writer per session: a lock file with the pid and start of its process. A lock whose process is gone is taken over.
 * Tabs of one process agree among themselves by Web Locks; this keeps processes apart.
 */
import { z } from 'zod'
import type { Environment } from './environment'
import { lockLost } from './failures'
import { errorCode, readWhole, withFile, writeAll } from './file-system'

const holderSchema = z.object({ pid: z.number().int(), start: z.string().nullable(), token: z.string() })
type Holder = z.infer<typeof holderSchema>

/** How long a lock may be unreadable before it counts as left behind, and how long two that take it over wait for each other. */
const settleMs = 60
/** Locks held by this very process, whose pid says nothing about who in it holds them. */
const heldHere = new Set<string>()

export interface Lock {
  /** Throws `lockLost` when the lock is somebody else's by now; takes it again when the file merely went away. */
  readonly assertHeld: () => Promise<void>
  readonly release: () => Promise<void>
}

/** The lock, or null when a living process holds it. */
export async function acquireLock(environment: Environment, path: string): Promise<Lock | null> {
  const { process, random } = environment
  const holder: Holder = { pid: process.pid, start: await process.startOf(process.pid), token: `${process.pid}-${random()}-${random()}` }
  heldHere.add(holder.token)
  try {
    if (!(await take(environment, path, holder))) {
      heldHere.delete(holder.token)
      return null
    }
  } catch (error) {
    heldHere.delete(holder.token)
    throw error
  }
  return {
    async assertHeld() {
      if (!(await take(environment, path, holder))) throw Object.assign(new Error('The lock was lost.'), { code: lockLost })
    },
    async release() {
      heldHere.delete(holder.token)
      if ((await holderOf(environment, path))?.token === holder.token) await environment.fs.unlink(path)
    },
  }
}

async function take(environment: Environment, path: string, ours: Holder): Promise<boolean> {
  if (await create(environment, path, ours)) return true
  let found = await holderOf(environment, path)
  if (found === null) {
    // Perhaps its owner is writing it at this moment.
    await environment.sleep(settleMs)
    found = await holderOf(environment, path)
  }
  if (found?.token === ours.token) return true
  if (found !== null && (await isRunning(environment, found))) return false
  return takeOver(environment, path, ours, found)
}

async function create({ fs }: Environment, path: string, holder: Holder): Promise<boolean> {
  try {
    await withFile(await fs.open(path, 'wx', 0o600), (file) => writeAll(file, bytesOf(holder)))
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Replaces a lock left behind. Of several that try at once, the one whose name stays in the file has won. */
async function takeOver(environment: Environment, path: string, ours: Holder, stale: Holder | null): Promise<boolean> {
  const { fs, sleep } = environment
  const temporary = `${path}.tmp-${ours.token}`
  try {
    await withFile(await fs.open(temporary, 'wx', 0o600), (file) => writeAll(file, bytesOf(ours)))
    if ((await holderOf(environment, path))?.token !== stale?.token) {
      await fs.unlink(temporary)
      return false
    }
    await fs.rename(temporary, path)
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined) // Best effort: the failure itself is what counts.
    throw error
  }
  await sleep(settleMs)
  return (await holderOf(environment, path))?.token === ours.token
}

/** Who holds the lock; null when there is none or it cannot be made out. */
async function holderOf({ fs }: Environment, path: string): Promise<Holder | null> {
  let text: string
  try {
    text = Buffer.from(await readWhole(fs, path)).toString()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null // Not JSON: half written by a process that died.
  }
}

async function isRunning({ process }: Environment, { pid, start, token }: Holder): Promise<boolean> {
  if (pid === process.pid) return heldHere.has(token)
  if (!process.isAlive(pid)) return false
  const running = await process.startOf(pid)
  return start === null || running === null || start === running
}

function bytesOf(holder: Holder): Buffer {
  return Buffer.from(JSON.stringify(holder))
}
