/** Closing too early, crashing, hanging: who is asked what, and when. */
import { expect, test, vi } from 'vitest'
import { BrowserWindow } from '../test/helpers/electron'
import { careForWindow, createCrashGuard, keepShowing, type Questions } from './window-care'

function aWindow(answers: { close?: boolean; restart?: boolean; wait?: boolean; flush?: 'fails' | 'hangs' } = {}) {
  const window = new BrowserWindow({ webPreferences: {}, show: false })
  const asked: string[] = []
  const clock = { now: 0 }
  const later: (() => void)[] = []
  const questions: Questions = {
    closeUnsaved: async () => {
      asked.push('close')
      return answers.close ?? false
    },
    restartAfterCrash: async (isLoop) => {
      asked.push(isLoop ? 'loop' : 'crash')
      return answers.restart ?? true
    },
    waitForPage: async () => {
      asked.push('wait')
      return answers.wait ?? true
    },
  }
  const flush = async () => {
    asked.push('flush')
    if (answers.flush === 'fails') throw new Error('EIO')
    if (answers.flush === 'hangs') await new Promise(() => undefined)
  }
  careForWindow(window as never, {
    questions,
    now: () => clock.now,
    later: (work) => later.push(work),
    flush,
    safeAddress: 'app://groundwork/index.html#',
  })
  return { window, asked, clock, later, contents: window.webContents }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('a page that saves within three seconds is closed without a question', async () => {
  const { window, contents, later, asked } = aWindow()
  contents.emit('will-prevent-unload', {})
  later.shift()?.()
  expect(window.closeCalls).toBe(1)
  await settled()
  expect(asked).toEqual([])
})

test('a page that still is not saved after three seconds asks, and stays open when the person says so', async () => {
  const { window, contents, clock, asked } = aWindow({ close: false })
  contents.emit('will-prevent-unload', {})
  clock.now = 3000
  contents.emit('will-prevent-unload', {})
  await settled()
  expect(asked).toEqual(['close'])
  expect(window.isGone).toBe(false)
})

test('closing without saving is possible when the person wants it', async () => {
  const { window, contents, clock } = aWindow({ close: true })
  contents.emit('will-prevent-unload', {})
  clock.now = 3000
  contents.emit('will-prevent-unload', {})
  await settled()
  expect(window.isGone).toBe(true)
})

test('T-24 a crash writes what the shell holds and offers to open again; the third within a minute opens the list, not the session', async () => {
  const { window, contents, asked } = aWindow()
  for (let crash = 0; crash < 3; crash++) {
    contents.emit('render-process-gone', {}, { reason: crash === 1 ? 'oom' : 'crashed' })
    await settled()
  }
  expect(asked).toEqual(['flush', 'crash', 'flush', 'crash', 'flush', 'loop'])
  expect(contents.reloads).toBe(2)
  expect(window.loaded).toEqual(['app://groundwork/index.html#'])
})

test('T-24 a disk that fails or hangs keeps nobody from opening the window again', async () => {
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
  const failing = aWindow({ flush: 'fails' })
  failing.contents.emit('render-process-gone', {}, { reason: 'crashed' })
  await settled()
  expect(failing.contents.reloads).toBe(1)
  const hanging = aWindow({ flush: 'hangs' })
  hanging.contents.emit('render-process-gone', {}, { reason: 'crashed' })
  await settled()
  expect(hanging.contents.reloads).toBe(0)
  hanging.later.shift()?.()
  await settled()
  expect(hanging.contents.reloads).toBe(1)
})

test('T-24 the audience view comes back by itself after a crash, and is closed when it stops three times within a minute', () => {
  const window = new BrowserWindow({ webPreferences: {}, show: false })
  keepShowing(window as never, () => 0)
  window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(window.webContents.reloads).toBe(0)
  for (const reason of ['crashed', 'oom']) window.webContents.emit('render-process-gone', {}, { reason })
  expect([window.webContents.reloads, window.isGone]).toEqual([2, false])
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect([window.webContents.reloads, window.isGone]).toEqual([2, true])
})

test('an ordinary end is no crash', async () => {
  const { contents, asked } = aWindow()
  contents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  await settled()
  expect(asked).toEqual([])
})

test('crashes further apart than a minute are no loop', () => {
  let now = 0
  const isLooping = createCrashGuard(() => now)
  for (now = 0; now < 600_000; now += 31_000) expect(isLooping()).toBe(false)
})

test('a page that hangs is ended only when the person says so', async () => {
  const patient = aWindow({ wait: true })
  patient.window.emit('unresponsive')
  await settled()
  expect(patient.contents.crashes).toBe(0)
  const impatient = aWindow({ wait: false })
  impatient.window.emit('unresponsive')
  await settled()
  expect(impatient.contents.crashes).toBe(1)
})
