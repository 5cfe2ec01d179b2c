/** Whole processes on the clock: from start to end with all they start, and in a run of its own the most memory they hold together. */
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'

export interface Job {
  readonly command: string
  readonly arguments: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Nothing that is measured here may take longer. */
const longest = 300_000
/** Milliseconds between two looks at the memory: often enough for what lasts a second, rare enough to leave the cores alone. */
const lookEvery = 60

/** Runs it to its end and answers what it printed; what ends badly throws with its last words. */
export function finished(job: Job, onStart: (pid: number) => void = () => undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(job.command, job.arguments, {
      env: { ...process.env, ...job.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
    })
    let said = ''
    let complained = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      complained = `${complained}${chunk}`.slice(-2000)
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${job.command} ended with ${code ?? 'a signal'}: ${complained}`)),
    )
    if (child.pid !== undefined) onStart(child.pid)
  })
}

/** Milliseconds. */
export async function wallOf(job: Job): Promise<number> {
  const began = performance.now()
  await finished(job)
  return performance.now() - began
}

/** Bytes that the process and all it started held at the same moment, shared pages counted once; null where the system does not tell. */
export async function memoryOf(job: Job): Promise<number | null> {
  if (process.platform !== 'linux') return null
  let most = 0
  let isOver = false
  let watching: Promise<void> = Promise.resolve()
  const watch = async (pid: number) => {
    while (!isOver) {
      most = Math.max(most, await heldBy(pid))
      await new Promise((resolve) => setTimeout(resolve, lookEvery))
    }
  }
  try {
    await finished(job, (pid) => {
      watching = watch(pid)
    })
  } finally {
    isOver = true
    await watching
  }
  return most
}

async function heldBy(root: number): Promise<number> {
  const parents = await parentsOfAll()
  const family = [root]
  for (const one of family) for (const [pid, parent] of parents) if (parent === one) family.push(pid)
  const sizes = await Promise.all(family.map(proportionalSize))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function parentsOfAll(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const pairs = await Promise.all(
    pids.map(async (pid) => {
      // After the name, which may hold anything, come the state and the parent.
      const text = await readIfThere(`/proc/${pid}/stat`)
      return [pid, Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])] as const
    }),
  )
  return new Map(pairs)
}

async function proportionalSize(pid: number): Promise<number> {
  const text = await readIfThere(`/proc/${pid}/smaps_rollup`)
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024
}

/** A process may end between two looks. */
async function readIfThere(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
