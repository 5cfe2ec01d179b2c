/** Long work lets the page have its turn, short work does not wait for one. */
import { expect, test } from 'vitest'
import { breather } from './breathing'

test('after a long piece of work whoever waited comes first; after a short one the work goes on at once', async () => {
  const order: string[] = []
  let now = 0
  const breathe = breather(() => now)
  setTimeout(() => order.push('the page'))
  now += 5
  await breathe()
  order.push('a short piece')
  now += 15
  await breathe()
  order.push('a long piece')
  expect(order).toEqual(['a short piece', 'the page', 'a long piece'])
})
