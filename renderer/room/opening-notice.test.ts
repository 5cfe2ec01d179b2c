/** One notice when a session opens, however much there is to say. */
import { expect, test } from 'vitest'
import { openingNotice } from './opening-notice'

test('a few sentences are said whole and each only once; nothing to say is no notice', () => {
  expect(openingNotice([])).toBe('')
  expect(openingNotice(['One.', 'Two.', 'One.'])).toBe('One. Two.')
})

test('many sentences become two and a count, so that the notice never covers the screen', () => {
  expect(openingNotice(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])).toBe(
    'One. Two. 3 more parts were mended or kept untouched like this.',
  )
})
