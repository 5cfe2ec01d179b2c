/**
 * The shell's problem codes in words: what happened, what was kept, what to do. The only place where these sentences are written.
 * Knows no error of the system; `services/failures.ts` turns those into codes.
 */
import type { ShellProblemCode } from './contract'
import { fail, type Result } from './result'

const sentences: Record<ShellProblemCode, string> = {
  'disk-full':
    'Not saved: the disk is full. Everything saved before is safe, and what came since is kept in memory. Free some space; saving goes on by itself.',
  'disk-error':
    'Not saved: the disk reported an error. Everything saved before is safe. Groundwork keeps trying; export the session to another disk if this stays.',
  'folder-unusable':
    'The folder cannot be used for writing. Nothing in it was changed. Check that it exists and that you may write to it, or choose another one.',
  'not-found': 'That is not there any more. Nothing was changed. Go back to the list and look again.',
  'read-only':
    'This session is open for reading only, because another window or program writes it. Nothing was changed. Go on in the other window, or close it and open the session again.',
  'out-of-step':
    'A change arrived that does not follow the saved ones, so it was not written. Everything saved before is safe. Open the session again.',
  damaged: 'The file is damaged and could not be read. It was kept as it is. Open an earlier version from Backups.',
  'too-large': 'The file is too large. Nothing was changed. Make it smaller and try again.',
  refused: 'That cannot be done. Nothing was changed.',
  cancelled: 'Nothing was chosen. Nothing was changed.',
  'print-unavailable':
    'No PDF could be made: there is no browser on this computer that can print. Nothing was changed. Export the deck instead.',
  'print-failed': 'The PDF could not be made. The session is safe. Try again, or export the deck instead.',
  'shell-gone':
    'The part of Groundwork that writes to the disk does not answer. What was saved is safe; do not close this window. Start Groundwork again, then export from here if it does not come back.',
  unexpected:
    'Something went wrong that Groundwork did not expect. What was saved is safe. Try again; if it stays, start Groundwork again.',
}

/** The sentence of a code, ready to be shown. `about` names the file or folder it is about. */
export function problemSentence(code: ShellProblemCode, about = ''): string {
  return about === '' ? sentences[code] : `${about}: ${sentences[code]}`
}

/** A failure with the sentence of its code. */
export function shellFailure(code: ShellProblemCode, about = ''): Result<never, ShellProblemCode> {
  return fail(code, problemSentence(code, about))
}
