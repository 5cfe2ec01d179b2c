/** Which sessions a list shows and in which order. Pure. */
import type { SessionListing } from '../host'
import { sessionTitle } from './words'

export const sortWords = { changed: 'Last changed', date: 'Date of the session', title: 'Title' } as const
export type SessionSort = keyof typeof sortWords

export function isSessionSort(value: string | null): value is SessionSort {
  return value !== null && value in sortWords
}

/** Sessions in which every word of the query occurs, in title, organisation or date, without regard to case and accents. */
export function shownSessions(listings: readonly SessionListing[], query: string, sort: SessionSort): readonly SessionListing[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const matching = listings.filter((one) => {
    const text = plain(`${sessionTitle(one)} ${one.summary?.organisation ?? ''} ${one.summary?.date ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  return [...matching].sort(orders[sort])
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en-GB')

const newestFirst = (first: string, second: string) => (first > second ? -1 : first < second ? 1 : 0)
const byChange = (first: SessionListing, second: SessionListing) => newestFirst(first.changedAt, second.changedAt)

const orders: Record<SessionSort, (first: SessionListing, second: SessionListing) => number> = {
  changed: byChange,
  date: (first, second) => newestFirst(first.summary?.date ?? '', second.summary?.date ?? '') || byChange(first, second),
  title: (first, second) => sessionTitle(first).localeCompare(sessionTitle(second), 'en-GB') || byChange(first, second),
}
