import { expect, test } from 'vitest'
import { createPrintJobs, PrintStopped, unlessStopped } from './print-jobs'

const forever = new Promise<never>(() => undefined)

test('stopping a name ends everything under it and nothing else', async () => {
  const jobs = createPrintJobs()
  const first = jobs.run('a', (signal) => unlessStopped(signal, forever))
  const second = jobs.run('a', (signal) => unlessStopped(signal, forever))
  const other = jobs.run('b', (signal) => unlessStopped(signal, Promise.resolve(signal)))
  jobs.stop('a')
  await expect(first).rejects.toBeInstanceOf(PrintStopped)
  await expect(second).rejects.toBeInstanceOf(PrintStopped)
  expect((await other).aborted).toBe(false)
})

test('a name that nobody prints under is no mistake, and one that was stopped can be used again', async () => {
  const jobs = createPrintJobs()
  jobs.stop('a')
  expect(await jobs.run('a', async (signal) => signal.aborted)).toBe(false)
  jobs.stop('a')
  expect(await jobs.run('a', async (signal) => signal.aborted)).toBe(false)
})

test('what was stopped before it began never settles with its work', async () => {
  const controller = new AbortController()
  controller.abort()
  await expect(unlessStopped(controller.signal, Promise.resolve('done'))).rejects.toBeInstanceOf(PrintStopped)
})
