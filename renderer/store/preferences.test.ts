import { beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { keepPreferences } from '../storage/preferences-keeper'
import { changePreferences, preferencesSchema, showPreferences, usePreferences } from './preferences'

const atFirst = usePreferences.getState()
beforeEach(() => showPreferences(null))

describe('preferences', () => {
  test('before anything is read are what reading nothing gives', () => {
    expect(atFirst).toEqual(preferencesSchema.parse({}))
  })

  test('one that cannot be read falls back by itself and leaves the others alone', () => {
    const defaults = usePreferences.getState()
    showPreferences({ colours: 'dark', paper: 'papyrus', fromTheFuture: true, lastOrganisation: 'Northwind' })
    expect(usePreferences.getState()).toEqual({ ...defaults, colours: 'dark', lastOrganisation: 'Northwind' })
    showPreferences('nonsense')
    expect(usePreferences.getState()).toEqual(defaults)
  })

  test('are written a moment after the last change, and are there at the next start', async () => {
    vi.useFakeTimers()
    const shell = memoryHost()
    setHost(shell)
    const problems: string[] = []
    const stop = keepPreferences(null, (sentence) => problems.push(sentence))
    changePreferences({ colours: 'dark' })
    changePreferences({ paper: 'letter' })
    await vi.advanceTimersByTimeAsync(1000)
    const facts = await shell.describe()
    showPreferences(null)
    showPreferences(facts.ok ? facts.value.preferences : null)
    expect(usePreferences.getState()).toMatchObject({ colours: 'dark', paper: 'letter' })
    shell.failing('savePreferences', { code: 'disk-full', sentence: 'The disk is full.' })
    changePreferences({ colours: 'light' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(problems).toEqual(['Your settings could not be saved. The disk is full.'])
    stop()
    vi.useRealTimers()
  })
})
