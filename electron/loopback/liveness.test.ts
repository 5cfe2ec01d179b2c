/** When the loopback host ends by itself, without any clock. */
import { expect, test, vi } from 'vitest'
import { createLiveness } from './liveness'

function aLiveness() {
  const onEnd = vi.fn()
  const liveness = createLiveness({ ticks: 120, onEnd })
  return { onEnd, liveness, ticks: (count: number) => Array.from({ length: count }, () => liveness.tick()) }
}

test('without a page it ends after the grace, once', () => {
  const { onEnd, ticks } = aLiveness()
  ticks(119)
  expect(onEnd).not.toHaveBeenCalled()
  ticks(500)
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('it never ends while one stream is open, and gives the whole grace after the last is closed', () => {
  const { onEnd, liveness, ticks } = aLiveness()
  const [first, second] = [liveness.opened(), liveness.opened()]
  first()
  first()
  ticks(10_000)
  expect(onEnd).not.toHaveBeenCalled()
  second()
  ticks(119)
  expect(onEnd).not.toHaveBeenCalled()
  ticks(1)
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('a new address asked for begins the grace anew', () => {
  const { onEnd, liveness, ticks } = aLiveness()
  ticks(119)
  liveness.touched()
  ticks(119)
  expect(onEnd).not.toHaveBeenCalled()
})
