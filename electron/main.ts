/** Electron's entry: the order of starting and ending, and nothing else. What may be decided without Electron is decided elsewhere. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { electronAdapter } from './adapter'
import { listAssets } from './assets'
import { questionsFor, readOne, showStartProblem } from './dialogs'
import { createHostVerbs } from './host-core'
import { readIncidents, recordUncaught } from './incident-log'
import { registerVerbs } from './ipc'
import { setMenu } from './menu'
import { findPlaces } from './places'
import { commandLineSwitches } from './policy'
import { createElectronPrinter } from './printing'
import { claimScheme, servePages } from './protocol'
import { ok } from './result'
import { createServices, dataFolder, type Services } from './services'
import { harden, mainSession, printSession, unusedSession } from './session'
import { createStartFiles, startFileIn } from './start-file'
import { careForWindow } from './window-care'
import { addressOf, createWindow, roleOf, sendToMain, shutDoors, watchDisplays, windowOf } from './windows'

/** How long ending waits for the last changes to reach the disk. */
const flushLimitMs = 3000

const places = findPlaces()
const folder = dataFolder({ environment: process.env, platform: process.platform, home: homedir() })

// Everything up to `whenReady` has to happen before Electron is ready, so nothing here may wait.
claimScheme()
app.enableSandbox()
for (const [name, value] of commandLineSwitches) app.commandLine.appendSwitch(name, value)
app.setPath('userData', join(folder, 'electron'))
shutDoors()
if (app.requestSingleInstanceLock()) {
  const files = createStartFiles(readStartFile, tellWindow)
  let services: Services | null = null
  const early: string[] = [startFileIn(process.argv)].filter((path) => path !== null)
  const open = (path: string) => (services === null ? void early.push(path) : void files.open(path))

  app.on('second-instance', (_event, argv) => {
    const path = startFileIn(argv)
    if (path !== null) open(path)
    const window = windowOf('main')
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => sendToMain({ kind: 'before-quit' }))
  endAfterFlush(() => services)
  recordUncaught(folder, { flush: async () => services?.flush() ?? ok(), tell: sendToMain })

  void app.whenReady().then(async () => {
    const created = await createServices({ dataFolder: folder, builtInTemplates: places.templates })
    if (!created.ok) {
      showStartProblem(created.problem.sentence)
      app.exit(1)
      return
    }
    services = created.value
    await Promise.all([mainSession(), printSession(), unusedSession()].map(harden))
    servePages(mainSession(), await listAssets(places.renderer))
    const adapter = electronAdapter({
      services,
      printer: createElectronPrinter(printSession()),
      preload: places.preload,
      restart,
      reveal: { data: folder, templates: join(folder, 'templates'), licences: places.licences },
    })
    for (const path of early) await files.open(path)
    registerVerbs(
      createHostVerbs({
        storage: services,
        adapter,
        appVersion: places.version,
        exampleFile: places.example,
        takeStartFile: files.take,
        readIncidents: () => readIncidents(folder),
      }),
      roleOf,
    )
    setMenu((command) => sendToMain({ kind: 'command', command }))
    watchDisplays()
    const window = createWindow('main', '', places.preload)
    window.on('close', () => sendToMain({ kind: 'before-quit' }))
    careForWindow(window, {
      questions: questionsFor(window),
      now: () => performance.now(),
      later: setTimeout,
      flush: () => created.value.flush(),
      safeAddress: addressOf(''),
    })
  })

  async function readStartFile(path: string) {
    if (services === null) return null
    const read = await readOne(services, path)
    if (!read.ok) console.error(read.problem.sentence)
    return read.ok ? read.value : null
  }
} else {
  app.quit()
}

/** The page is asked as on every ending: what it could not save keeps it open. */
function restart(): void {
  app.relaunch()
  app.quit()
}

function tellWindow(file: Parameters<Parameters<typeof createStartFiles>[1]>[0]): boolean {
  // A page that is still loading listens to nobody yet; it asks for the file itself.
  if (windowOf('main')?.webContents.isLoading() !== false) return false
  sendToMain({ kind: 'open-file', file })
  return true
}

/** Ending waits once for the disk, and never longer than three seconds. */
function endAfterFlush(services: () => Services | null): void {
  let isFlushed = false
  app.on('will-quit', (event) => {
    const open = services()
    if (isFlushed || open === null) return
    event.preventDefault()
    isFlushed = true
    const late = new Promise((resolve) => setTimeout(resolve, flushLimitMs))
    void Promise.race([open.close(), late]).finally(() => app.quit())
  })
}
