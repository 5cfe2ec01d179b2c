/** Views hear of changes at once, or once a picture where a change asks for no more; in the end they have heard of everything. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { paced, setPictures } from './pace'

let waiting: (() => void)[] = []
const draw = () => {
  const due = waiting
  waiting = []
  for (const tell of due) tell()
}

afterEach(() => {
  waiting = []
  setPictures((tell) => tell())
})

function aView() {
  setPictures((tell) => void waiting.push(tell))
  const store = createStore(() => ({ count: 0 }))
  const pace = paced(store)
  const heard: number[] = []
  const stop = pace.views.subscribe(({ count }) => void heard.push(count))
  return { store, pace, heard, stop }
}

test('many changes before one picture are one piece of news, and whoever looks meanwhile sees the newest', () => {
  const { store, pace, heard } = aView()
  for (let count = 1; count <= 20; count++) pace.withNextPicture(() => store.setState({ count }))
  expect(heard).toEqual([])
  expect(pace.views.getState().count).toBe(20)
  draw()
  expect(heard).toEqual([20])
})

test('a change that is told at once brings along what was waiting, and nothing is told twice', () => {
  const { store, pace, heard } = aView()
  pace.withNextPicture(() => store.setState({ count: 1 }))
  store.setState({ count: 2 })
  expect(heard).toEqual([2])
  draw()
  expect(heard).toEqual([2])
})

test('where nothing is drawn, everything is told at once', () => {
  const { store, pace, heard } = aView()
  setPictures((tell) => tell())
  pace.withNextPicture(() => store.setState({ count: 1 }))
  expect(heard).toEqual([1])
})

test('a change that fails leaves the pace as it was', () => {
  const { store, pace, heard } = aView()
  const failing = () => {
    throw new Error('no')
  }
  expect(() => pace.withNextPicture(failing)).toThrow('no')
  store.setState({ count: 3 })
  expect(heard).toEqual([3])
})

test('whatever order changes and pictures come in, views hear only of rising states and end with the last', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('soon', 'now', 'draw')), (steps) => {
      const { store, pace, heard } = aView()
      let count = 0
      for (const step of steps) {
        if (step === 'draw') draw()
        else if (step === 'now') store.setState({ count: ++count })
        else pace.withNextPicture(() => store.setState({ count: ++count }))
      }
      draw()
      expect(heard).toEqual([...new Set(heard)].sort((first, second) => first - second))
      expect(heard.at(-1) ?? 0).toBe(count)
    }),
  )
})

test('a view that is gone hears nothing any more', () => {
  const { store, pace, heard, stop } = aView()
  pace.withNextPicture(() => store.setState({ count: 1 }))
  stop()
  draw()
  expect(heard).toEqual([])
})
