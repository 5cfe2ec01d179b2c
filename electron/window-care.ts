/** What happens to the main window when it is closed too early, stops answering or crashes: people are asked, and nothing that is saved gets lost. */
/** How long a closing page gets to save what it still holds before a person is asked. */
const savingLimitMs = 3000
const retryMs = 250
const crashesTolerated = 3
const crashWindowMs = 60_000

/** The questions, asked by native dialogs. */
export interface Questions {
  /** true: close and lose what is not saved. */
  readonly closeUnsaved: () => Promise<boolean>
  /** true: load the page again. */
  readonly restartAfterCrash: (isLoop: boolean) => Promise<boolean>
  /** true: wait; false: end the page and offer it anew. */
  readonly waitForPage: () => Promise<boolean>
}

export interface CareParts {
  readonly questions: Questions
  readonly now: () => number
  readonly later: (work: () => void, milliseconds: number) => void
  /** Writes what the shell still holds of the page that is gone. */
  readonly flush: () => Promise<unknown>
  /** Where a page that stops again and again is opened instead: the list of sessions, where each can be exported without being opened. */
  readonly safeAddress: string
}

/** Three crashes within a minute are a loop: then restarting is no longer what is offered first. */
export function createCrashGuard(now: () => number): () => boolean {
  let crashes: number[] = []
  return () => {
    crashes = [...crashes.filter((at) => at > now() - crashWindowMs), now()]
    return crashes.length >= crashesTolerated
  }
}

/**
 * A page with unsaved changes prevents its unloading and saves at once. Closing is tried again for three seconds;
 * only when it still is not saved a person decides.
 */
export function careForWindow(window: Electron.BrowserWindow, { questions, now, later, flush, safeAddress }: CareParts): void {
  const { webContents } = window
  const isLooping = createCrashGuard(now)
  let closingSince: number | null = null
  let isAsking = false

  webContents.on('will-prevent-unload', () => {
    // Not prevented here: the page stays, and so does what it holds.
    closingSince ??= now()
    if (now() - closingSince < savingLimitMs) {
      later(() => ifAlive(window, () => window.close()), retryMs)
      return
    }
    closingSince = null
    if (!isAsking)
      ask(
        () => questions.closeUnsaved(),
        () => window.destroy(),
      )
  })
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const isLoop = isLooping()
    const flushed = flushInTime()
    ask(
      async () => {
        const mayRestart = await questions.restartAfterCrash(isLoop)
        await flushed
        return mayRestart
      },
      () => (isLoop ? void window.loadURL(safeAddress) : webContents.reload()),
      () => window.destroy(),
    )
  })
  window.on('unresponsive', () => {
    if (!isAsking)
      ask(
        () => questions.waitForPage(),
        () => undefined,
        () => webContents.forcefullyCrashRenderer(),
      )
  })

  /** A disk that hangs keeps nobody from opening the window again. */
  function flushInTime(): Promise<unknown> {
    const late = new Promise<void>((resolve) => later(resolve, savingLimitMs))
    const done = flush().catch((error: unknown) => console.error('Saving after a crash failed.', error))
    return Promise.race([done, late])
  }

  function ask(question: () => Promise<boolean>, yes: () => void, no: () => void = () => undefined): void {
    isAsking = true
    question()
      .then((answer) => ifAlive(window, answer ? yes : no))
      .catch((error: unknown) => console.error('A question could not be asked.', error))
      .finally(() => {
        isAsking = false
      })
  }
}

/** The audience view comes back by itself, for nobody stands at the projector; not when it has stopped three times within a minute. */
export function keepShowing(window: Electron.BrowserWindow, now: () => number): void {
  const isLooping = createCrashGuard(now)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    if (isLooping()) ifAlive(window, () => window.destroy())
    else ifAlive(window, () => window.webContents.reload())
  })
}

function ifAlive(window: Electron.BrowserWindow, work: () => void): void {
  if (!window.isDestroyed()) work()
}
