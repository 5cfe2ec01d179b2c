/** Everything the services get from outside, with the real thing where nothing else was given. */
import { randomBytes } from 'node:crypto'
import { setTimeout as realSleep } from 'node:timers/promises'
import { type FileSystem, nodeFileSystem, readWhole } from './file-system'
import type { ProcessFacts, ServiceOptions } from './types'

export type Environment = Required<Omit<ServiceOptions, 'dataFolder' | 'builtInTemplates'>>

export function environmentOf(options: ServiceOptions): Environment {
  return {
    fs: options.fs ?? nodeFileSystem,
    clock: options.clock ?? Date.now,
    random: options.random ?? (() => randomBytes(6).toString('hex')),
    process: options.process ?? thisProcess(nodeFileSystem),
    platform: options.platform ?? process.platform,
    sleep: options.sleep ?? ((milliseconds) => realSleep(milliseconds)),
    groupCommitMs: options.groupCommitMs ?? 20,
    retryMs: options.retryMs ?? 1_000,
    reserveBytes: options.reserveBytes ?? 16 * 1024 * 1024,
  }
}

/** This process and its neighbours. Linux tells when a process began; elsewhere a pid alone has to do. */
export function thisProcess(fs: FileSystem): ProcessFacts {
  return {
    pid: process.pid,
    isAlive(pid) {
      try {
        return process.kill(pid, 0)
      } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM'
      }
    },
    async startOf(pid) {
      try {
        const boot = Buffer.from(await readWhole(fs, '/proc/sys/kernel/random/boot_id'))
          .toString()
          .trim()
        const stat = Buffer.from(await readWhole(fs, `/proc/${pid}/stat`)).toString()
        // The name in brackets may hold spaces; the start time is the 20th field after it (proc(5), field 22).
        return `${boot}-${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
      } catch {
        return null // Not Linux, or the process is gone: the caller then goes by `isAlive` alone.
      }
    },
  }
}
