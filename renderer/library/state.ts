/**
 * What the library shows: a copy of what the host lists, and which of its dialogs is open. Nothing here is saved or undoable;
 * it can be read anew at any time. Lists are null until they are known, so that no empty state flashes up.
 */
import { create } from 'zustand'
import type { SessionListing, ShellFacts } from '../host'
import type { TemplateCard } from '../storage/library'

/** What opening files led to, when there is something to say beside opening them. */
export interface FileReport {
  readonly files: readonly {
    readonly name: string
    /** null: it was taken in. */
    readonly refusal: string | null
    /** What was mended, and which activities are kept untouched. */
    readonly repairs: readonly string[]
  }[]
  /** The session to show after the report; null when none was opened. */
  readonly sessionId: string | null
}

export interface LibraryState {
  readonly facts: ShellFacts | null
  readonly listings: readonly SessionListing[] | null
  readonly templates: readonly TemplateCard[] | null
  /** Why the list is not to be had, in a sentence; null mostly. */
  readonly problem: string | null
  /** null: the dialog is closed. Otherwise the template it starts with, null for the first one. */
  readonly newSession: { readonly templateId: string | null } | null
  readonly report: FileReport | null
}

export const emptyLibrary: LibraryState = { facts: null, listings: null, templates: null, problem: null, newSession: null, report: null }

export const useLibrary = create<LibraryState>()(() => emptyLibrary)

/** Opens the dialog for a new session, with a template chosen or the first one. */
export function askForNewSession(templateId: string | null): void {
  useLibrary.setState({ newSession: { templateId } })
}

export function closeNewSession(): void {
  useLibrary.setState({ newSession: null })
}

export function showReport(report: FileReport | null): void {
  useLibrary.setState({ report })
}
