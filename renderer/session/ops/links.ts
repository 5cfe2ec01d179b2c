/** Operations on links that people draw between items, and on loose ends that were put off or dismissed. */
import { type Dismissal, type DocumentLink, dismissalSchema, documentLinkSchema, type Relation, type SessionDocument } from '../schema'
import { addTo, editIn, type Fresh, removeFrom } from './collection'

export interface NewLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly because?: string
}

/** Adds a link; the same one twice, or from an item to itself, adds nothing. Works on `document.links` (see `Tools.changeLinks`). */
export function addLink(links: DocumentLink[], link: NewLink): void {
  if (link.from === link.to) return
  if (links.some((other) => other.from === link.from && other.to === link.to && other.relation === link.relation)) return
  addTo(links, documentLinkSchema.parse({ ...link, rank: 'a0' }))
}

export function editLink(links: DocumentLink[], id: string, patch: { readonly because?: string; readonly relation?: Relation }): void {
  editIn(links, id, patch)
}

export function removeLink(links: DocumentLink[], id: string): void {
  removeFrom(links, id)
}

/** Puts a loose end off (`later`) or dismisses it with a reason; a second time replaces the first. */
export function dismissLooseEnd(draft: SessionDocument, dismissal: Fresh<Dismissal>): void {
  bringBackLooseEnd(draft, dismissal.rule, dismissal.itemId)
  addTo(draft.dismissed, dismissalSchema.parse({ ...dismissal, rank: 'a0' }))
}

/** `itemId` is '' for a loose end of a whole activity or session, as in the schema. */
export function bringBackLooseEnd(draft: SessionDocument, rule: string, itemId: string): void {
  draft.dismissed = draft.dismissed.filter((entry) => entry.rule !== rule || entry.itemId !== itemId)
}
