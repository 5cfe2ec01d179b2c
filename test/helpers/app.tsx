/** The whole app in the test's own page, on a memory host and an empty working store. Everything is put back afterwards. */
import '../../renderer/ui/base.css'
import { expect, onTestFinished } from 'vitest'
import { render } from 'vitest-browser-react'
import { App } from '../../renderer/app/App'
import { start } from '../../renderer/app/start'
import { setHost } from '../../renderer/host'
import { emptyLibrary, useLibrary } from '../../renderer/library/state'
import { closeSession } from '../../renderer/storage/keeper'
import { openWorkingStore, setWorkingStore } from '../../renderer/storage/working-store'
import { changePreferences, preferencesSchema } from '../../renderer/store/preferences'
import { resetScreen } from '../../renderer/store/screen'
import { closeNotices } from '../../renderer/ui/toasts'
import { aLibrary, builtInTemplates, exampleFile } from './library.ts'
import { memoryHost } from './memory-host.ts'

interface Beginning {
  /** Where the window stands, such as `#/templates`. */
  readonly at?: string
  /** Without sessions when false. */
  readonly hasSessions?: boolean
}

let count = 0

export async function openApp({ at = '#/sessions', hasSessions = true }: Beginning = {}) {
  const example = exampleFile()
  const host = memoryHost({ templates: builtInTemplates(), ...(example !== null && { example }) })
  setHost(host)
  setWorkingStore(openWorkingStore({ name: `test-${++count}` }))
  window.history.replaceState(null, '', at)
  if (hasSessions) await aLibrary()
  const stop = start()
  const screen = await render(<App />)
  onTestFinished(async () => {
    await screen.unmount()
    await closeSession({ anyway: true })
    stop()
    closeNotices()
    resetScreen()
    useLibrary.setState(emptyLibrary)
    changePreferences(preferencesSchema.parse({}))
    window.history.replaceState(null, '', '#/sessions')
    localStorage.removeItem('groundwork-theme')
  })
  // Nobody chooses anything before what was chosen last is known; a test could.
  await expect.poll(() => useLibrary.getState().facts).not.toBeNull()
  return { host, screen }
}

/** The bytes of a file with this text. */
export function aFile(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) }
}
