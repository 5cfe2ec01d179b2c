/** From the system's error codes to the shell's problem codes. An error that is none of the system's is a bug and is thrown on. */
import type { ShellProblemCode } from '../contract'
import { shellFailure } from '../problems'
import type { Result } from '../result'
import { errorCode } from './file-system'

/** Our own code beside the system's: another process took the session's lock while we held it. */
export const lockLost = 'ELOCKLOST'

/** The problem a failed file operation amounts to. `about` names the file or folder for the sentence. */
export function failureOf(error: unknown, about = ''): Result<never, ShellProblemCode> {
  return shellFailure(codeOf(error), about)
}

/** ENOSPC and EDQUOT are a full disk; missing rights a folder that cannot be used; the rest an error of the disk. */
export function codeOf(error: unknown): ShellProblemCode {
  const code = errorCode(error)
  switch (code) {
    case '':
      throw error
    case lockLost:
      return 'read-only'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'ENOENT':
    case 'ENAMETOOLONG':
      return 'folder-unusable'
    default:
      return 'disk-error'
  }
}

/** Runs file work; what the system refuses becomes a failure with a sentence. */
export async function attempt<Value>(
  work: () => Promise<Result<Value, ShellProblemCode>>,
  about = '',
): Promise<Result<Value, ShellProblemCode>> {
  try {
    return await work()
  } catch (error) {
    return failureOf(error, about)
  }
}
