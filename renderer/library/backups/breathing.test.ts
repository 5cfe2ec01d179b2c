/** Long work lets the page have its turn, short work does not wait for one. */
import { expect, test } from 'vitest'
import { breather } from './breathing'

const workFor = (milliseconds: number) => {
  for (const until = performance.now() + milliseconds; performance.now() < until; );
}

test('after a long piece of work whoever waited comes first; after a short one the work goes on at once', async () => {
  const order: string[] = []
  const breathe = breather()
  setTimeout(() => order.push('the page'))
  await breathe()
  order.push('a short piece')
  workFor(15)
  await breathe()
  order.push('a long piece')
  expect(order).toEqual(['a short piece', 'the page', 'a long piece'])
})
