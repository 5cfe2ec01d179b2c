/** What people get from the layout: everything they wrote, inside the page, nothing on top of anything else, never too small to read. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsOf, textsOf } from './fixtures/check.ts'
import { aDeck, aSlide, emptyDeck, goldenDeck, hostileDeck, stuffedDeck } from './fixtures/golden.ts'
import { colourRoles, colours, layoutDeck } from './index.ts'

test.each([
  ['golden', goldenDeck],
  ['hostile', hostileDeck],
  ['stuffed', stuffedDeck],
  ['empty', emptyDeck],
])('in the %s deck every box lies on the page, overlaps no other and holds its text', (_, deck) => {
  expect(layoutDeck(deck).slides.flatMap(faultsOf)).toEqual([])
})
