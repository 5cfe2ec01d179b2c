/** Keeps the open session on disk. (Signatures first; the inside follows.) */
import type { Result } from '../lib/result'

export type KeeperProblemCode = 'newer-version' | 'unreadable' | 'not-saved' | 'not-found' | 'shell'

export interface OpenSessionNews {
  readonly sessionId: string
  /** What was recovered or mended on the way, in plain sentences to show; usually empty. */
  readonly notices: readonly string[]
}

/**
 * Opens a session into the document store. Another window or process that writes it makes this one read-only (see `readOnlyBecause`), and it
 * follows. Whatever was open is closed first. While the journal is being asked, the store shows the last known document read-only.
 */
export declare function openSession(sessionId: string): Promise<Result<OpenSessionNews, KeeperProblemCode>>
/** Writes what is pending, hands over a snapshot, gives up the session. Fails with `not-saved` when something could not be written; `anyway` gives up all the same. */
export declare function closeSession(how?: { readonly anyway?: boolean }): Promise<Result<void, KeeperProblemCode>>
/** Writes what was typed now; answers when it is durable or could not be written (see the save state). */
export declare function flush(): Promise<void>
/** Whether something that was typed is not on disk yet. */
export declare function hasUnsavedChanges(): boolean
/** Tries to save again now, after "Not saved". */
export declare function saveAgain(): Promise<void>
/** Hands a snapshot to the shell, for instance `named` or before an import. */
export declare function snapshotNow(reason: 'named' | 'before-import' | 'before-restore'): Promise<Result<void, KeeperProblemCode>>
/** Replaces the open document by an earlier generation, as one undoable step, after keeping the state before. */
export declare function restoreInPlace(generationId: string): Promise<Result<void, KeeperProblemCode>>
/** Flushes on blur, hide and quit, asks before leaving with unsaved changes. Answers the function that stops it. Call once per window. */
export declare function guardWindow(): () => void
/** Hears plain sentences about recovery, suspicious snapshots and the like. Answers the function that stops it. */
export declare function onNotice(listener: (sentence: string) => void): () => void
