/** Sessions and templates as the library screens see them. (Signatures first; the inside follows.) */
import type { FileToSave, OpenedFile, SessionListing } from '../host'
import type { Result } from '../lib/result'
import type { SessionDocument } from '../session/schema'

/** `sentence` of every problem is ready to be shown. */
export type LibraryProblemCode = 'shell' | 'cannot-read' | 'not-found'
type Answer<Value> = Promise<Result<Value, LibraryProblemCode>>

/** What the library showed last, from the working store: at once, maybe out of date, [] when there is none. */
export declare function cachedListings(): Promise<readonly SessionListing[]>
/** Every session on disk, trashed ones included, newest change first. */
export declare function listSessions(): Answer<readonly SessionListing[]>
/** Puts a new document (see `session/new`) on disk. It is not opened. */
export declare function createSession(document: SessionDocument): Answer<{ readonly sessionId: string }>
export declare function duplicateSession(sessionId: string): Answer<{ readonly sessionId: string }>
export declare function trashSession(sessionId: string): Answer<void>
export declare function restoreSession(sessionId: string): Answer<void>
/** For good; works on trashed sessions only. */
export declare function eraseSession(sessionId: string): Answer<void>
/** The session as a `.groundwork` file, ready for `host().saveFiles`. An unreadable or newer one is handed out word for word. */
export declare function sessionFile(sessionId: string): Answer<FileToSave>

export interface Imported {
  readonly kind: 'session' | 'template'
  /** Id of the new session, or of the template. */
  readonly id: string
  readonly title: string
  /** What was mended, and activities that are kept untouched, in plain sentences. */
  readonly notices: readonly string[]
}
/** Takes a file in, all or nothing. A session whose id exists already comes in under a new one. */
export declare function importFile(file: OpenedFile): Answer<Imported>

export interface TemplateCard {
  readonly templateId: string
  readonly isBuiltIn: boolean
  readonly title: string
  /** null: it cannot be read, `problem` says why. */
  readonly document: SessionDocument | null
  readonly problem: string
  /** Minutes of its agenda. */
  readonly minutes: number
}
export declare function listTemplates(): Answer<readonly TemplateCard[]>
/** Saves a template document (see `templateFromSession`) under a name made from its title. */
export declare function saveTemplate(document: SessionDocument): Answer<{ readonly templateId: string }>
export declare function removeTemplate(templateId: string): Answer<void>

export interface SearchHit {
  readonly sessionId: string
  readonly sessionTitle: string
  /** null: the session's own title or organisation matched. */
  readonly item: { readonly id: string; readonly kind: string; readonly label: string } | null
}
/** Searches titles, organisations and items of all sessions that are not trashed; best matches first, at most `most`. */
export declare function searchSessions(query: string, most?: number): Promise<readonly SearchHit[]>
