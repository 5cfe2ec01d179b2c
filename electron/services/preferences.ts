/** The preferences: one small JSON file that only the renderer understands. */

import { shellFailure } from '../problems'
import { ok } from '../result'
import type { Environment } from './environment'
import { attempt } from './failures'
import { errorCode, readWhole } from './file-system'
import { damagedName } from './names'
import { saveSafely } from './save-routine'
import { serial } from './serial'
import type { Services } from './types'

const largest = 256 * 1024

export function createPreferences(environment: Environment, path: string): Pick<Services, 'readPreferences' | 'savePreferences'> {
  const inTurn = serial()
  return {
    readPreferences: () => inTurn(() => read(environment, path)),
    savePreferences: (preferences) =>
      inTurn(() =>
        attempt(async () => {
          const text = JSON.stringify(preferences, null, 2)
          if (text === undefined) return shellFailure('refused')
          const bytes = Buffer.from(`${text}\n`)
          if (bytes.length > largest) return shellFailure('too-large')
          await saveSafely(environment, path, bytes)
          return ok()
        }),
      ),
  }
}

/** Damaged preferences are kept aside and the app starts with its own. */
async function read(environment: Environment, path: string): Promise<unknown> {
  let text: string
  try {
    text = Buffer.from(await readWhole(environment.fs, path)).toString()
  } catch (error) {
    if (errorCode(error) === '') throw error
    return null
  }
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON. Kept aside when that is possible; if it is not, the next save replaces it.
    await environment.fs.rename(path, damagedName(path, environment.clock(), environment.random())).catch(() => undefined)
    return null
  }
}
