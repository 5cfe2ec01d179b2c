/** Where the window is, kept in the address after `#`: readable, reloadable, and no navigation in the policy's sense. */
import { useSyncExternalStore } from 'react'

export const sessionTabs = ['prepare', 'run', 'share'] as const
export type SessionTab = (typeof sessionTabs)[number]
export const libraryPlaces = ['sessions', 'trash', 'templates', 'backups', 'settings', 'about'] as const
export type LibraryPlace = (typeof libraryPlaces)[number]

export type Route =
  | { readonly kind: LibraryPlace }
  | { readonly kind: 'session'; readonly sessionId: string; readonly tab: SessionTab }
  | { readonly kind: 'audience'; readonly sessionId: string }

/** Reads an address; whatever is not one of ours is the list of sessions. */
export function routeFromHash(hash: string): Route {
  const [first = '', second = '', third = ''] = hash.replace(/^#\/?/, '').split('/').map(decoded)
  const place = libraryPlaces.find((candidate) => candidate === first)
  if (place !== undefined) return { kind: place }
  if (first === 'session' && second !== '') {
    return { kind: 'session', sessionId: second, tab: sessionTabs.find((tab) => tab === third) ?? 'prepare' }
  }
  if (first === 'audience' && second !== '') return { kind: 'audience', sessionId: second }
  return { kind: 'sessions' }
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'session':
      return `#/session/${encodeURIComponent(route.sessionId)}/${route.tab}`
    case 'audience':
      return `#/audience/${encodeURIComponent(route.sessionId)}`
    default:
      return `#/${route.kind}`
  }
}

export function goTo(route: Route): void {
  window.location.hash = hashOf(route)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return routeFromHash(hash)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A half-typed escape in the address is simply taken as it stands.
    return part
  }
}
