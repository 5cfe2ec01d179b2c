/** What an e2e story needs of the app it plays in, whichever shell runs it. Stories use only this, so that each runs in every shell. */
import type { Page } from '@playwright/test'

export interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RunningApp {
  readonly page: Page
  /** What the page asked of anybody but its own host, and every breach of the policy, so far. */
  readonly breaches: () => readonly string[]
  /** How many requests were looked at. */
  readonly requests: () => number
  /** Does something that hands out one file; answers the file. */
  readonly saved: (hand: () => Promise<void>) => Promise<SavedFile>
  /** Does something that asks for a file and gives it this one. */
  readonly given: (path: string, ask: () => Promise<void>) => Promise<void>
  /** Does something that opens the audience window; answers its page. */
  readonly audience: (open: () => Promise<void>) => Promise<Page>
  /** Puts text on the clipboard, as copying it from another program does. */
  readonly copy: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}
