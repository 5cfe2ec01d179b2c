/** Search over all sessions: what each holds, in a few words, kept in the working store and made again from disk when it is behind. */
import * as z from 'zod'
import { linkIndexOf, plain } from '../activities/whole'
import type { SessionDocument } from '../session/schema'
import { workingStore } from './working-store'

const entriesSchema = z.strictObject({
  title: z.string(),
  organisation: z.string(),
  items: z.array(z.strictObject({ id: z.string(), kind: z.string(), label: z.string() })),
})
export type SearchEntries = z.infer<typeof entriesSchema>

export interface SearchHit {
  readonly sessionId: string
  readonly sessionTitle: string
  /** null: the session's own title or organisation matched. */
  readonly item: { readonly id: string; readonly kind: string; readonly label: string } | null
}

export function searchEntries(document: SessionDocument): SearchEntries {
  const items = [...linkIndexOf(document).items.values()].filter((item) => item.label !== '')
  return {
    title: document.title,
    organisation: document.organisation,
    items: items.map(({ id, kind, label }) => ({ id, kind, label })),
  }
}

/** Stores what search needs of a document as of line `seq`. */
export async function rememberForSearch(document: SessionDocument, seq: number): Promise<void> {
  const entries = searchEntries(document)
  await workingStore().use((tables) => tables.search.put({ sessionId: document.id, seq, entries }))
}

/** The stored entries of a session if they are those of line `seq`, else null. */
export async function entriesAt(sessionId: string, seq: number): Promise<SearchEntries | null> {
  const row = await workingStore().use((tables) => tables.search.get(sessionId))
  if (row === null || row === undefined || row.seq !== seq) return null
  const parsed = entriesSchema.safeParse(row.entries)
  return parsed.success ? parsed.data : null
}

/** Hits in one session: its title first, then items that hold every word. */
export function hitsIn(sessionId: string, entries: SearchEntries, query: string): SearchHit[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const holds = (text: string) => {
    const line = plain(text)
    return words.every((word) => line.includes(word))
  }
  const found = (item: SearchHit['item']): SearchHit => ({ sessionId, sessionTitle: entries.title, item })
  return [
    ...(holds(`${entries.title} ${entries.organisation}`) ? [found(null)] : []),
    ...entries.items.filter((item) => holds(item.label)).map((item) => found(item)),
  ]
}
