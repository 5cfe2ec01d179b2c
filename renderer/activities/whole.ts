/**
 * The document seen over all activities at once: items and links, facts, loose ends, summary, search.
 * What one activity contributes is cached by the reference of its data, so that a change in one makes the others cost a look-up.
 */
import { factsFor, type SessionFacts } from '../session/facts'
import { type IndexedItem, indexOf, type Link, type LinkIndex } from '../session/links'
import type { PlacedLooseEnd } from '../session/loose-ends'
import { sessionItems, sessionLooseEnds } from '../session/rules'
import type { ActivityEnvelope, SessionDocument } from '../session/schema'
import { type OpenedActivity, openActivity } from './open'
import { crossLooseEnds } from './trace'

interface Contribution {
  readonly items: readonly IndexedItem[]
  readonly links: readonly Link[]
}

const contributions = new WeakMap<OpenedActivity, { readonly id: string; readonly contribution: Contribution }>()
const nothing: Contribution = { items: [], links: [] }

function contributionOf(activity: ActivityEnvelope): Contribution {
  const opened = openActivity(activity)
  if (opened.state !== 'ready') return nothing
  const known = contributions.get(opened)
  if (known?.id === activity.id) return known.contribution
  const { definition, data } = opened
  const items = definition.items(data).map((item) => ({ ...item, activityId: activity.id, activityKind: activity.kind }))
  const contribution = { items, links: definition.links(data) }
  contributions.set(opened, { id: activity.id, contribution })
  return contribution
}

/** Items of one activity; [] when it cannot be read. */
export function itemsOf(document: SessionDocument, activityId: string): readonly IndexedItem[] {
  const activity = document.activities.find((candidate) => candidate.id === activityId)
  return activity === undefined ? [] : contributionOf(activity).items
}

const indexes = new WeakMap<SessionDocument, LinkIndex>()
let latest: { readonly items: readonly IndexedItem[]; readonly links: readonly Link[]; readonly index: LinkIndex } | null = null

/**
 * Everything that can be pointed at and how it hangs together. Made when it is first looked into, so that a keystroke among 5,000 items does not
 * pay for an index that nobody reads.
 */
export function linkIndexOf(document: SessionDocument): LinkIndex {
  const known = indexes.get(document)
  if (known !== undefined) return known
  let made: LinkIndex | null = null
  const settled = () => {
    made ??= settledIndexOf(document)
    return made
  }
  const index: LinkIndex = {
    get items() {
      return settled().items
    },
    get all() {
      return settled().all
    },
    from: (id) => settled().from(id),
    to: (id) => settled().to(id),
  }
  indexes.set(document, index)
  return index
}

/** The index itself; the same object as before while no item and no link has changed. */
function settledIndexOf(document: SessionDocument): LinkIndex {
  const parts = document.activities.map(contributionOf)
  const items = [...sessionItems(document), ...parts.flatMap((part) => part.items)]
  const links = [...parts.flatMap((part) => part.links), ...document.links]
  if (latest === null || !isSameList(latest.items, items, isSameItem) || !isSameList(latest.links, links, isSameLink)) {
    latest = { items, links, index: indexOf(items, links) }
  }
  return latest.index
}

function isSameList<Value>(first: readonly Value[], second: readonly Value[], isSame: (one: Value, other: Value) => boolean): boolean {
  return first.length === second.length && first.every((value, index) => value === second[index] || isSame(value, second[index] as Value))
}

function isSameItem(one: IndexedItem, other: IndexedItem): boolean {
  return (
    one.id === other.id &&
    one.label === other.label &&
    one.kind === other.kind &&
    one.ownerId === other.ownerId &&
    one.isOut === other.isOut &&
    one.isAgreed === other.isAgreed &&
    one.activityId === other.activityId
  )
}

function isSameLink(one: Link, other: Link): boolean {
  return one.from === other.from && one.to === other.to && one.relation === other.relation && one.because === other.because
}

/** What one activity may know of the session. `today` is `YYYY-MM-DD`. */
export function activityFacts(document: SessionDocument, activityId: string, today: string): SessionFacts {
  return factsFor(document, activityId, linkIndexOf(document), today)
}

const factsOfRules = new Map<string, SessionFacts>()

/** Facts for the rules: the same object while nothing in them has changed, so that only what was touched is checked again. */
function settledFacts(document: SessionDocument, activityId: string, today: string): SessionFacts {
  const facts = factsFor(document, activityId, settledIndexOf(document), today)
  const known = factsOfRules.get(activityId)
  if (known !== undefined && isSameFacts(known, facts)) return known
  factsOfRules.set(activityId, facts)
  return facts
}

function isSameFacts(one: SessionFacts, other: SessionFacts): boolean {
  return (Object.keys(one) as (keyof SessionFacts)[]).every((key) => {
    const [first, second] = [one[key], other[key]]
    if (first === second) return true
    return Array.isArray(first) && Array.isArray(second) && isSameList<unknown>(first, second, Object.is)
  })
}

const endsOfActivities = new WeakMap<OpenedActivity, { readonly facts: SessionFacts; readonly ends: readonly PlacedLooseEnd[] }>()

/** Loose ends of one activity, put off or not; for the activity that was just changed. */
export function looseEndsOfActivity(document: SessionDocument, activityId: string, today: string): readonly PlacedLooseEnd[] {
  const activity = document.activities.find((candidate) => candidate.id === activityId)
  const opened = activity === undefined ? null : openActivity(activity)
  if (opened?.state !== 'ready') return []
  const facts = settledFacts(document, activityId, today)
  const known = endsOfActivities.get(opened)
  if (known?.facts === facts) return known.ends
  const ends = opened.definition.looseEnds(opened.data, facts).map((end) => ({ ...end, activityId }))
  endsOfActivities.set(opened, { facts, ends })
  return ends
}

/** All loose ends that are neither put off nor dismissed, the session's own first, then by activity. For idle time after a change. */
export function looseEndsOf(document: SessionDocument, today: string): readonly PlacedLooseEnd[] {
  return everyLooseEnd(document, today).filter((end) => !isPutAside(document, end))
}

/** Those that were put off or dismissed and are still true. */
export function putAsideLooseEnds(document: SessionDocument, today: string): readonly PlacedLooseEnd[] {
  return everyLooseEnd(document, today).filter((end) => isPutAside(document, end))
}

/** What a dismissal stores as `itemId`: the item, else the activity (there may be two of a kind), else ''. */
export function dismissalPlace(end: PlacedLooseEnd): string {
  return end.itemId ?? end.activityId ?? ''
}

function everyLooseEnd(document: SessionDocument, today: string): PlacedLooseEnd[] {
  return [
    ...sessionLooseEnds(document).map((end) => ({ ...end, activityId: null })),
    ...crossLooseEnds(settledIndexOf(document)).map((end) => ({ ...end, activityId: null })),
    ...document.activities.flatMap((activity) => looseEndsOfActivity(document, activity.id, today)),
  ]
}

function isPutAside(document: SessionDocument, end: PlacedLooseEnd): boolean {
  return document.dismissed.some((entry) => entry.rule === end.rule && entry.itemId === dismissalPlace(end))
}

/** What a session list shows of a document; the same shape as the shell's `SessionSummary`. */
export interface DocumentSummary {
  readonly title: string
  readonly organisation: string
  readonly date: string
  readonly participants: number
  readonly activities: number
  readonly activitiesDone: number
  readonly items: number
  readonly looseEnds: number
}

export function summaryOf(document: SessionDocument, today: string): DocumentSummary {
  const done = document.activities.filter((activity) => isDone(document, activity, today)).length
  let items = 0
  for (const item of linkIndexOf(document).items.values()) if (item.kind !== 'person') items++
  return {
    title: document.title,
    organisation: document.organisation,
    date: document.date,
    participants: document.participants.length,
    activities: document.activities.length,
    activitiesDone: done,
    items,
    looseEnds: looseEndsOf(document, today).length,
  }
}

function isDone(document: SessionDocument, activity: ActivityEnvelope, today: string): boolean {
  const opened = openActivity(activity)
  if (opened.state !== 'ready') return false
  const progress = opened.definition.progress(opened.data, activityFacts(document, activity.id, today))
  return progress.total > 0 && progress.done >= progress.total
}

/** Items whose label holds every word of the query, those that begin with it first; at most `most`. Case and accents do not matter. */
export function searchItems(document: SessionDocument, query: string, most = 50): readonly IndexedItem[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const hits = [...linkIndexOf(document).items.values()].filter((item) => {
    const label = plain(item.label)
    return words.every((word) => label.includes(word))
  })
  const begins = (item: IndexedItem) => (plain(item.label).startsWith(words[0] ?? '') ? 0 : 1)
  return hits.sort((first, second) => begins(first) - begins(second)).slice(0, most)
}

/** Lower case without accents, for comparing what was typed with what was written. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** An activity without the client's content and, by kind, what was left out ("12 beliefs"); null when it cannot be read. Fits `templateFromSession`. */
export function activityToTemplate(
  activity: ActivityEnvelope,
): { readonly data: ActivityEnvelope['data']; readonly removed: readonly string[] } | null {
  const opened = openActivity(activity)
  if (opened.state !== 'ready') return null
  const { definition } = opened
  const data: unknown = definition.toTemplate(opened.data)
  const kept = new Set(definition.items(data).map((item) => item.id))
  const counts = new Map<string, number>()
  for (const item of definition.items(opened.data)) if (!kept.has(item.id)) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1)
  const removed = [...counts].map(([kind, count]) => `${count} × ${kind} in “${activity.title || definition.title}”`)
  return { data: data as ActivityEnvelope['data'], removed }
}
