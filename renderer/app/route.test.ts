/** Addresses: read back as they were written, and never a dead end. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, libraryPlaces, type Route, routeFromHash, sessionTabs } from './route'

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...libraryPlaces) }),
  fc.record({ kind: fc.constant('session' as const), sessionId: fc.string({ minLength: 1 }), tab: fc.constantFrom(...sessionTabs) }),
  fc.record({ kind: fc.constant('audience' as const), sessionId: fc.string({ minLength: 1 }) }),
)

test('an address leads back to the place it was made from', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      expect(routeFromHash(hashOf(route))).toEqual(route)
    }),
  )
})

test('whatever stands in the address bar, there is a place to be', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      expect(typeof routeFromHash(hash).kind).toBe('string')
    }),
  )
  expect(routeFromHash('')).toEqual({ kind: 'sessions' })
  expect(routeFromHash('#/session/%E0%A4%A/run')).toEqual({ kind: 'session', sessionId: '%E0%A4%A', tab: 'run' })
  expect(routeFromHash('#/session/abc')).toEqual({ kind: 'session', sessionId: 'abc', tab: 'prepare' })
  expect(routeFromHash('#/audience/')).toEqual({ kind: 'sessions' })
})
