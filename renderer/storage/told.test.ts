/** What was said when a file came in is not said once more by opening it. */
import { expect, test } from 'vitest'
import { rememberTold, untold } from './told'

test('what the report of a file said is left out at the first opening, and only there and then', () => {
  rememberTold('s1', ['One part is kept untouched.'])
  expect(untold('s2', ['One part is kept untouched.'])).toHaveLength(1)
  expect(untold('s1', ['One part is kept untouched.', 'Something new.'])).toEqual(['Something new.'])
  expect(untold('s1', ['One part is kept untouched.'])).toHaveLength(1)
})
