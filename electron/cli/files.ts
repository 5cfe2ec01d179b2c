/** Files of the command line: read within limits, written whole by the save routine or not at all. */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { readSession, type SessionDocument } from '../../renderer/headless'
import { ok, type Problem, type Result } from '../result'
import { environmentOf } from '../services/environment'
import { errorCode, nodeFileSystem } from '../services/file-system'
import { readFileWithin } from '../services/read-within'
import { saveSafely } from '../services/save-routine'

const mostBytes = 25 * 1024 * 1024
const sharedMode = 0o644

export interface ReadFile {
  readonly document: SessionDocument
  readonly repairs: readonly string[]
  readonly damaged: readonly { readonly activityId: string; readonly sentence: string }[]
}

/** Ids for anything made on the command line. */
export const newId = () => randomUUID()

/** A session or template from disk, opened as the app opens it. */
export async function readDocument(path: string): Promise<Result<ReadFile>> {
  const bytes = await readFileWithin(nodeFileSystem, resolve(path), mostBytes)
  return bytes.ok ? readSession(bytes.value, newId) : bytes
}

/** Writes one file; an existing one is replaced only when the new one is whole. Answers the path, or a sentence. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Result<string>> {
  const environment = environmentOf({
    dataFolder: '',
    builtInTemplates: '',
    fs: nodeFileSystem,
    random: () => randomBytes(6).toString('hex'),
  })
  try {
    await mkdir(dirname(resolve(path)), { recursive: true })
    await saveSafely(environment, resolve(path), bytes, sharedMode)
    return ok(path)
  } catch (error) {
    const code = errorCode(error)
    return {
      ok: false,
      problem: { code: 'not-written', sentence: `${path} could not be written (${code || String(error)}). Nothing was changed there.` },
    }
  }
}

/** A problem as one line: its sentence, led by the path inside the file where there is one. */
export function problemLine(problem: Problem): string {
  return problem.path === undefined || problem.path === '' ? problem.sentence : `${problem.path}: ${problem.sentence}`
}

/** Today as `YYYY-MM-DD` in local time. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
}
