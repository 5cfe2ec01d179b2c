/** For the tests of the services: temporary folders, services over them, sample requests. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { JournalLine, SessionSummary, SnapshotRequest } from '../../contract'
import type { Result } from '../../result'
import { createServices } from '../index'
import type { ServiceOptions, Services } from '../types'

const folders: string[] = []
const opened: Services[] = []

/** Closes every service and removes every folder of the test. Call once at the top of a test file. */
export function cleanUp(): void {
  afterEach(async () => {
    for (const services of opened.splice(0)) await services.close()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
}

export function aFolder(name = '', under = tmpdir()): string {
  const root = mkdtempSync(join(under, 'groundwork-services-'))
  folders.push(root)
  if (name === '') return root
  mkdirSync(join(root, name), { recursive: true })
  return join(root, name)
}

export function optionsFor(dataFolder: string, more: Partial<ServiceOptions> = {}): ServiceOptions {
  return { dataFolder, builtInTemplates: join(dataFolder, 'built-in'), reserveBytes: 0, groupCommitMs: 1, retryMs: 5, ...more }
}

export async function someServices(dataFolder: string, more: Partial<ServiceOptions> = {}): Promise<Services> {
  const services = value(await createServices(optionsFor(dataFolder, more)))
  opened.push(services)
  return services
}

/** The value of an answer that must be one. */
export function value<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.sentence}`)
  return answer.value
}

/** The code of an answer that must be a failure. */
export function codeFrom(answer: Result<unknown>): string {
  if (answer.ok) throw new Error('This should have failed.')
  return answer.problem.code
}

export function lines(from: number, to: number, text = 'belief'): JournalLine[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    seq: from + index,
    payload: JSON.stringify({ put: `${text} ${from + index} é` }),
  }))
}

export function aSummary(items: number, title = 'Northwind'): SessionSummary {
  return { title, organisation: 'Northwind', date: '2026-03-12', participants: 14, activities: 2, activitiesDone: 1, items, looseEnds: 3 }
}

export function aText(items: number, seq = 0): string {
  return `${JSON.stringify({ format: 1, seq, items: Array.from({ length: items }, (_, index) => `item ${index}`) }, null, 2)}\n`
}

export function aSnapshot(seq: number, more: Partial<SnapshotRequest> = {}): SnapshotRequest {
  return { sessionId: 'one', text: aText(10, seq), seq, summary: aSummary(10), reason: 'quiet', removals: 0, ...more }
}

export function journalFiles(dataFolder: string, sessionId = 'one'): string[] {
  return readdirSync(join(dataFolder, 'sessions', sessionId, 'journal')).sort()
}

export function generationFiles(dataFolder: string, sessionId = 'one'): string[] {
  return readdirSync(join(dataFolder, 'sessions', sessionId, 'generations')).sort()
}

/** A clock that goes on by a second with each look, and that the test can set. */
export function aClock(start = Date.UTC(2026, 2, 12, 9)): { (): number; now: number } {
  const clock = () => {
    clock.now += 1000
    return clock.now
  }
  clock.now = start
  return clock
}
