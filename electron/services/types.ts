/** What the storage services offer and what they are given. Types only; the verbs mean exactly what `Host` says they mean. */
import type { Answer, Host } from '../contract'
import type { FileSystem } from './file-system'

/** The process that holds locks: ours, and what can be learned about others on this machine. */
export interface ProcessFacts {
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
  /** A text that two processes with the same pid never share, such as boot id and start ticks; null when the system will not say. */
  readonly startOf: (pid: number) => Promise<string | null>
}

export interface ServiceOptions {
  /** Where sessions, templates and preferences lie; made when missing. See `dataFolder()`. */
  readonly dataFolder: string
  /** Folder with the `.groundwork` templates that come with the app. */
  readonly builtInTemplates: string
  readonly fs?: FileSystem
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  /** A short random text of letters and digits, for names of temporary files and locks. */
  readonly random?: () => string
  readonly process?: ProcessFacts
  /** `process.platform`: Windows cannot sync a folder. */
  readonly platform?: string
  readonly sleep?: (milliseconds: number) => Promise<void>
  /** How long after a sync appends are gathered into the next one, in milliseconds. */
  readonly groupCommitMs?: number
  /** How long to wait before a failed save is tried again by itself, in milliseconds. */
  readonly retryMs?: number
  /** Size of the file that is given up when the disk is full, so that the last save gets through; 0 keeps none. */
  readonly reserveBytes?: number
}

type StorageVerb =
  | 'savePreferences'
  | 'listSessions'
  | 'openSession'
  | 'append'
  | 'snapshot'
  | 'closeSession'
  | 'generations'
  | 'readGeneration'
  | 'readJournal'
  | 'asides'
  | 'readAside'
  | 'moveSession'
  | 'rewriteSession'
  | 'templates'

/** The storage half of the Host (same names, same requests, same answers) and what the shells need beside it. */
export interface Services extends Pick<Host, StorageVerb> {
  /** The saved preferences; null at first start and when the file could not be read (it is then kept aside). */
  readonly readPreferences: () => Promise<unknown>
  /** Free bytes where sessions lie; null when the system will not say. */
  readonly freeBytes: () => Promise<number | null>
  /** Waits until every accepted change is on disk, or answers why that is not possible now. */
  readonly flush: () => Answer<void>
  /** Flushes, then gives up every lock. Answers what `flush` answered; locks are given up in any case. */
  readonly close: () => Answer<void>
  /** Writes a whole file by the save routine: afterwards the old file is there or the new one, never a part. */
  readonly writeFileSafely: (path: string, bytes: Uint8Array) => Answer<void>
  /** Reads a regular file of at most `maxBytes`; folders, devices, pipes and links are refused. */
  readonly readFileWithin: (path: string, maxBytes: number) => Answer<Uint8Array>
}
