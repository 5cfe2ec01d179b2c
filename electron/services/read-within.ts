/** Reading a file that somebody else gave us: looked at first, opened without waiting, never more bytes than allowed. */
import { constants } from 'node:fs'
import { basename } from 'node:path'
import type { ShellProblemCode } from '../contract'
import { problemSentence, shellFailure } from '../problems'
import { fail, ok, type Result } from '../result'
import { codeOf } from './failures'
import { errorCode, type FileSystem, readAll, withFile } from './file-system'

/** A pipe must not make us wait, nor a link be followed that was swapped in after looking. Windows has neither flag. */
const carefully = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** The bytes of a regular file of at most `maxBytes`. Refuses folders, devices, pipes and links; too large is refused before reading. */
export async function readFileWithin(fs: FileSystem, path: string, maxBytes: number): Promise<Result<Uint8Array, ShellProblemCode>> {
  const name = basename(path)
  try {
    const facts = await fs.lstat(path)
    if (!facts.isFile()) return notAFile(name)
    if (facts.size > maxBytes) return tooLarge(name, maxBytes)
    const bytes = await withFile(await fs.open(path, carefully), async (file) =>
      (await file.stat()).isFile() ? await readAll(file, maxBytes) : null,
    )
    if (bytes === null) return notAFile(name)
    return bytes.length > maxBytes ? tooLarge(name, maxBytes) : ok(bytes)
  } catch (error) {
    return unreadable(error, name)
  }
}

function unreadable(error: unknown, name: string): Result<never, ShellProblemCode> {
  if (errorCode(error) === 'ENOENT') return shellFailure('not-found', name)
  if (errorCode(error) === 'ELOOP') return notAFile(name)
  const code = codeOf(error)
  return fail(
    code,
    `${name} could not be read. Nothing was changed. Check that you may read it, or copy it to another folder and try there.`,
  )
}

function notAFile(name: string): Result<never, ShellProblemCode> {
  return fail('refused', `${name} is not an ordinary file, so it was not opened. Nothing was changed. Choose the file itself.`)
}

function tooLarge(name: string, maxBytes: number): Result<never, ShellProblemCode> {
  const megabytes = Math.floor(maxBytes / 1024 / 1024)
  const limit = megabytes > 0 ? `${megabytes} MB` : `${maxBytes} bytes`
  return fail('too-large', `${problemSentence('too-large', name)} The limit is ${limit}.`)
}
