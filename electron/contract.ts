/**
 * The Host: the one interface between the renderer and the shell. Types only.
 * Named verbs and one event stream; both hosts (Electron over IPC, loopback over HTTP) satisfy it, nothing else talks to the shell.
 * Every verb answers a Result. No file path ever crosses: a dialog and the reading or writing belong to one verb.
 */
import type { Result } from './result'

export const shellProblemCodes = [
  'disk-full',
  'disk-error',
  'folder-unusable',
  'not-found',
  'read-only',
  'out-of-step',
  'damaged',
  'too-large',
  'refused',
  'cancelled',
  'print-unavailable',
  'print-failed',
  'shell-gone',
  'unexpected',
] as const
/** Every way a verb can fail in an expected manner; the sentences are in `electron/problems.ts`. */
export type ShellProblemCode = (typeof shellProblemCodes)[number]
export type Answer<Value> = Promise<Result<Value, ShellProblemCode>>

/** What a session list shows without opening the session. Made by the renderer with each snapshot, kept beside it by the shell. */
export interface SessionSummary {
  readonly title: string
  readonly organisation: string
  /** First day, `YYYY-MM-DD`, or '' while none is set. */
  readonly date: string
  readonly participants: number
  readonly activities: number
  readonly activitiesDone: number
  readonly items: number
  readonly looseEnds: number
}

export interface SessionListing {
  readonly sessionId: string
  /** null when no summary could be read: the session is listed all the same, by its id. */
  readonly summary: SessionSummary | null
  readonly lastSeq: number
  /** ISO time of the last durable change. */
  readonly changedAt: string
  readonly bytes: number
  readonly isTrashed: boolean
}

/** One change batch as it lies in the journal. `payload` is JSON text that only the renderer understands. */
export interface JournalLine {
  readonly seq: number
  readonly payload: string
}

/** A stretch of the journal as it lies on disk. */
export interface JournalPart {
  /** The oldest line that may still be on disk; 0 for none. Older ones went when newer versions held them and their day was over. */
  readonly oldestSeq: number
  /** Gap-free and in order, from the line after the one that was asked for. */
  readonly lines: readonly JournalLine[]
  /** `more`: they did not all fit, ask again after the last. `newest`: nothing follows. `broken`: the next line is gone or cannot be read. */
  readonly end: 'more' | 'newest' | 'broken'
}

/** What opening had to mend, for one plain sentence on screen. */
export interface RecoveryReport {
  /** Lines that could be read after the newest good snapshot. */
  readonly recoveredLines: number
  /** Bytes that could not be read and were moved aside into files ending in `.damaged-<time>`. */
  readonly damagedBytes: number
  /** Newer snapshots that were skipped because they could not be read back. */
  readonly skippedSnapshots: number
}

export interface OpenedSession {
  /** false: another process writes this session; this one may read and follow. */
  readonly isWriter: boolean
  /** Newest snapshot that reads back whole, with the seq it contains; null for a session that has none yet. */
  readonly snapshot: { readonly text: string; readonly seq: number } | null
  /** Lines with seq above the snapshot's, gap-free and in order. */
  readonly lines: readonly JournalLine[]
  readonly report: RecoveryReport
}

export const snapshotReasons = ['quiet', 'count', 'close', 'before-migration', 'before-import', 'before-restore', 'named'] as const
export type SnapshotReason = (typeof snapshotReasons)[number]

/** The longest name of a version, in characters. */
export const versionNameMost = 200

export interface SnapshotRequest {
  readonly sessionId: string
  /** Canonical `.groundwork` text. */
  readonly text: string
  /** The last seq this text contains. */
  readonly seq: number
  readonly summary: SessionSummary
  readonly reason: SnapshotReason
  /** How many removals the journal holds since the last snapshot: tells a deliberate clearing from an accident. */
  readonly removals: number
  /** What a person calls this version; left out or '' for one that nobody named. */
  readonly name?: string
}

export interface Generation {
  readonly generationId: string
  readonly sessionId: string
  readonly at: string
  readonly seq: number
  readonly bytes: number
  readonly reason: SnapshotReason
  /** What a person called it; '' mostly. */
  readonly name: string
  readonly summary: SessionSummary | null
  readonly isReadable: boolean
}

export interface SnapshotAnswer {
  readonly generationId: string
  /** true: the text held less than half of the previous items without matching removals; it was kept beside, not in place of, the good one. */
  readonly isSuspiciouslySmall: boolean
}

/**
 * One step of rewriting everything that is kept of a session, for a person who is to be removed from all of it. `look` changes nothing; `begin`
 * gives up the writer; each generation is staged anew or named in `dropped`; `commit` brings the newest state with the next seq and is the one
 * moment that counts: before it the session is as it was, after it the journal, the earlier generations and the pieces put aside are gone.
 */
export type RewriteRequest =
  | { readonly do: 'look' | 'begin' | 'abandon'; readonly sessionId: string }
  | {
      readonly do: 'stage'
      readonly sessionId: string
      readonly generationId: string
      readonly text: string
      readonly summary: SessionSummary
      /** What the version is called from now on; left out, it loses its name, which may name the person. */
      readonly name?: string
    }
  | {
      readonly do: 'commit'
      readonly sessionId: string
      readonly text: string
      readonly seq: number
      readonly summary: SessionSummary
      readonly dropped: readonly string[]
    }

export interface TemplateFile {
  /** File stem, such as `manifesto-sprint`. */
  readonly templateId: string
  readonly text: string
  /** Built-in templates come with the app and cannot be removed. */
  readonly isBuiltIn: boolean
}

export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FileToSave {
  /** Suggested name with extension; the shell makes it safe. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface PrintRequest {
  /** A whole, self-contained page: no script, fonts and images as data URIs. */
  readonly html: string
  readonly title: string
  /** Under this name `stopPrint` finds it; without one it runs to its end. */
  readonly job?: string
}

/** A page whose content is `count` fields of the same size, one under the other and without a gap between them. */
export interface PictureRequest extends PrintRequest {
  /** CSS pixels of one field. */
  readonly width: number
  readonly height: number
  readonly count: number
}

export interface ShellFacts {
  readonly host: 'electron' | 'loopback'
  readonly appVersion: string
  readonly platform: string
  readonly displays: number
  /** Whether `printPdf` and `printPictures` can work on this machine. */
  readonly canPrint: boolean
  /** The saved preferences, as the renderer wrote them; null at first start. */
  readonly preferences: unknown
  /** Free bytes where sessions lie; null when the system will not say. */
  readonly freeBytes: number | null
  /** A `.groundwork` file the app was started with (double click), already read. */
  readonly startFile: OpenedFile | null
}

/** A damaged piece of a session that was moved aside, word for word; of a session of which nothing can be read, each of its files where it is. */
export interface Aside {
  /** Says nothing of where it lies; `readAside` finds it again by it. */
  readonly asideId: string
  /** What it was part of. */
  readonly of: 'journal' | 'version'
  /** ISO time at which it was moved; '' when its name does not say, or when it was not moved. */
  readonly at: string
  readonly bytes: number
}

/** What nobody caught in the shell, as its log keeps it: never a message, never a path. */
export interface ShellIncident {
  /** ISO instant. */
  readonly at: string
  readonly kind: 'exception' | 'rejection'
  /** The class of the error, such as `TypeError`; `unknown` for what is none. */
  readonly name: string
  /** The system's code, such as `ENOSPC`; '' when there is none. */
  readonly code: string
  /** Places in our own scripts, innermost first: `main.js:12:3`. */
  readonly places: readonly string[]
}

/** Shell → renderer, the only direction that is not an answer. */
export type ShellEvent =
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'open-file'; readonly file: OpenedFile }
  | { readonly kind: 'displays'; readonly count: number }
  | { readonly kind: 'before-quit' }
  /** Nobody caught a mistake in the shell. It was written down, then what the shell held of sessions; `isFlushed`: that is on disk. */
  | { readonly kind: 'incident'; readonly isFlushed: boolean }

export const revealTargets = ['data', 'templates', 'licences'] as const

/** The verbs, by name. */
export interface Host {
  /** Versions, displays, preferences: everything the first screen needs, in one call. */
  readonly describe: () => Answer<ShellFacts>
  /** Stores the preferences (JSON, at most 256 KiB). */
  readonly savePreferences: (preferences: unknown) => Answer<void>
  /** Every session on disk, trashed ones included, newest change first. */
  readonly listSessions: () => Answer<readonly SessionListing[]>
  /** Opens for writing when nobody else writes, else for reading. `create` starts a new journal and refuses an existing id. */
  readonly openSession: (request: { readonly sessionId: string; readonly mode: 'create' | 'write' | 'read' }) => Answer<OpenedSession>
  /** Appends lines and answers only after they are durable. Sending a line again that is already stored, word for word, is harmless. */
  readonly append: (request: { readonly sessionId: string; readonly lines: readonly JournalLine[] }) => Answer<{ readonly lastSeq: number }>
  readonly snapshot: (request: SnapshotRequest) => Answer<SnapshotAnswer>
  /** Gives up the writer's lock. */
  readonly closeSession: (request: { readonly sessionId: string }) => Answer<void>
  readonly generations: (request: { readonly sessionId: string }) => Answer<readonly Generation[]>
  readonly readGeneration: (request: { readonly sessionId: string; readonly generationId: string }) => Answer<{ readonly text: string }>
  /** The lines after one that are still on disk, such as after the seq of a generation. At least those of today are; changes nothing. */
  readonly readJournal: (request: { readonly sessionId: string; readonly after: number }) => Answer<JournalPart>
  /** Damaged pieces that were moved aside, newest first; when nothing of the session can be read, all that there is of it. */
  readonly asides: (request: { readonly sessionId: string }) => Answer<readonly Aside[]>
  /** One of them, byte for byte. */
  readonly readAside: (request: { readonly sessionId: string; readonly asideId: string }) => Answer<{ readonly bytes: Uint8Array }>
  /** Trash and back are reversible; `erase` is not and works on trashed sessions only. */
  readonly moveSession: (request: { readonly sessionId: string; readonly to: 'trash' | 'library' | 'erased' }) => Answer<void>
  /** See `RewriteRequest`. Answers the names of damaged pieces that had been put aside. `out-of-step`: the session changed meanwhile. */
  readonly rewriteSession: (request: RewriteRequest) => Answer<{ readonly asides: readonly string[] }>
  /** Lists, saves or removes template files; always answers the list as it is afterwards. */
  readonly templates: (
    request:
      | { readonly do: 'list' }
      | { readonly do: 'save'; readonly templateId: string; readonly text: string }
      | { readonly do: 'remove'; readonly templateId: string },
  ) => Answer<readonly TemplateFile[]>
  /** Asks for one or more files and reads them, or reads the built-in example. */
  readonly openFile: (request: { readonly what: 'session' | 'image' | 'table' | 'example' }) => Answer<readonly OpenedFile[]>
  /** Asks where to (once; a folder when there are several files) and writes them by the save routine. Answers the names written. */
  readonly saveFiles: (request: { readonly files: readonly FileToSave[] }) => Answer<{ readonly names: readonly string[] }>
  readonly printPdf: (request: PrintRequest) => Answer<Uint8Array>
  /** One PNG for each field of the page, in order, half as large again as its CSS pixels. */
  readonly printPictures: (request: PictureRequest) => Answer<readonly Uint8Array[]>
  /** Ends what is being printed, or waits to be, under this name: it answers `cancelled`. A name nobody prints under is no mistake. */
  readonly stopPrint: (request: { readonly job: string }) => Answer<void>
  /** The newest lines of the shell's own log, oldest first; [] when there is none. */
  readonly incidents: () => Answer<readonly ShellIncident[]>
  /** Opens, moves or closes the audience window, shows a folder in the file manager, or starts the whole program anew once everything is on disk. */
  readonly window: (
    request:
      | { readonly do: 'open-audience'; readonly sessionId: string }
      | { readonly do: 'close-audience' }
      | { readonly do: 'swap-displays' }
      | { readonly do: 'restart' }
      | { readonly do: 'reveal'; readonly what: (typeof revealTargets)[number] },
  ) => Answer<void>
  /** The event stream (not a verb). Answers the function that stops listening. */
  readonly onEvent: (listener: (event: ShellEvent) => void) => () => void
}

export const hostVerbs = [
  'describe',
  'savePreferences',
  'listSessions',
  'openSession',
  'append',
  'snapshot',
  'closeSession',
  'generations',
  'readGeneration',
  'readJournal',
  'asides',
  'readAside',
  'moveSession',
  'rewriteSession',
  'templates',
  'openFile',
  'saveFiles',
  'printPdf',
  'printPictures',
  'stopPrint',
  'incidents',
  'window',
] as const satisfies readonly (keyof Host)[]
export type HostVerb = (typeof hostVerbs)[number]
