/**
 * A stand-in for the `electron` module (`vitest.config.ts` puts it in its place): it records what the shell does, in order, and lets a test
 * play the operating system and the page. Only what the shell uses is here; anything else is undefined and fails loudly.
 */
import { EventEmitter } from 'node:events'

/** What the shell did: `app.enableSandbox`, `session print.setProxy` … */
export const log: string[] = []

type Handler = (event: unknown, ...given: unknown[]) => Promise<unknown>
export const handlers = new Map<string, Handler>()
export const switches = new Map<string, string | undefined>()
export const windows: BrowserWindow[] = []
export const displays = [
  { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 }, workArea: { x: 0, y: 0, width: 1440, height: 860 } },
  { id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 }, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } },
]
/** What native dialogs answer next. */
export const answers = { paths: [] as string[], savePath: '', button: 0, openPath: '' }
/** Every message box that was shown. */
export const asked: { message: string; buttons: string[] }[] = []
export const exposed = new Map<string, unknown>()
export const invoked: { channel: string; given: unknown[] }[] = []
export const control = { hasLock: true, becomeReady: () => undefined as unknown }

const record =
  (what: string) =>
  (...given: unknown[]) => {
    log.push([what, ...given.filter((one) => typeof one === 'string')].join(' '))
  }

const ready = new Promise<void>((resolve) => {
  control.becomeReady = resolve
})

export const app = Object.assign(new EventEmitter(), {
  commandLine: {
    appendSwitch: (name: string, value?: string) => {
      record('app.appendSwitch')(name)
      switches.set(name, value)
    },
  },
  enableSandbox: record('app.enableSandbox'),
  setPath: record('app.setPath'),
  requestSingleInstanceLock: () => {
    record('app.requestSingleInstanceLock')()
    return control.hasLock
  },
  whenReady: () => {
    record('app.whenReady')()
    return ready
  },
  quit: record('app.quit'),
  relaunch: record('app.relaunch'),
  exit: record('app.exit'),
})

class WebContents extends EventEmitter {
  static count = 0
  readonly id = ++WebContents.count
  readonly sent: { channel: string; value: unknown }[] = []
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  reloads = 0
  crashes = 0
  send = (channel: string, value: unknown) => this.sent.push({ channel, value })
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.openHandler = handler
  }
  webRtc = ''
  setWebRTCIPHandlingPolicy = (policy: string) => {
    this.webRtc = policy
  }
  isLoading = () => false
  reload = () => {
    this.reloads += 1
  }
  forcefullyCrashRenderer = () => {
    this.crashes += 1
  }
  readonly debugger = {
    attach: record('debugger.attach'),
    sendCommand: async (method: string, parameters?: unknown) => {
      commands.push({ method, parameters })
      return method === 'Page.captureScreenshot' ? { data: Buffer.from('PNG').toString('base64') } : {}
    },
  }
  printToPDF = async (options: unknown) => {
    printed.push(options)
    await waitToPrint()
    return Buffer.from('%PDF-1.7')
  }
}
export const printed: unknown[] = []
let waitToPrint = async () => undefined as unknown
/** Keeps prints from ending, and tells when one is asked for. Answers the function that lets all of them end, later ones at once. */
export function holdPrinting(tell: () => void): () => void {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  waitToPrint = () => {
    tell()
    return held
  }
  return () => {
    waitToPrint = async () => undefined
    release()
  }
}
/** What was asked of the DevTools protocol of hidden windows. */
export const commands: { method: string; parameters: unknown }[] = []

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly loaded: string[] = []
  bounds = { x: 0, y: 0, width: 1440, height: 900 }
  isFullScreen = false
  isGone = false
  closeCalls = 0
  constructor(readonly options: { webPreferences: Record<string, unknown>; show: boolean }) {
    super()
    windows.push(this)
    record('new BrowserWindow')()
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL = async (address: string) => {
    this.loaded.push(address)
    const handle = (this.options.webPreferences.session as FakeSession | undefined)?.handle
    if (handle !== null && handle !== undefined) await handle(new Request(address))
  }
  show = record('window.show')
  focus = record('window.focus')
  restore = record('window.restore')
  removeMenu = record('window.removeMenu')
  isMinimized = () => true
  isMaximized = () => false
  maximize = record('window.maximize')
  unmaximize = record('window.unmaximize')
  isDestroyed = () => this.isGone
  getBounds = () => this.bounds
  setBounds = (bounds: BrowserWindow['bounds']) => {
    this.bounds = bounds
  }
  setFullScreen = (isFullScreen: boolean) => {
    this.isFullScreen = isFullScreen
  }
  close = () => {
    this.closeCalls += 1
    this.emit('close', {})
  }
  destroy = () => {
    this.isGone = true
    this.emit('closed')
  }
}

type Handle = (request: Request) => Response | Promise<Response>
type Answer = (...given: unknown[]) => void

export class FakeSession extends EventEmitter {
  handle: Handle | null = null
  proxy: unknown = null
  beforeRequest: ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null = null
  permissionRequest: ((contents: unknown, permission: string, answer: (isGranted: boolean) => void, details: unknown) => void) | null = null
  permissionCheck: ((contents: unknown, permission: string, origin: string, details: unknown) => boolean) | null = null
  devicePermission: (() => boolean) | null = null
  displayMedia: ((request: unknown, answer: Answer) => void) | null = null
  certificate: ((request: unknown, answer: (verdict: number) => void) => void) | null = null
  spellChecker = true
  constructor(readonly partition: string) {
    super()
  }
  readonly protocol = {
    handle: (_scheme: string, handle: Handle) => {
      record(`session ${this.partition}.protocol.handle`)()
      this.handle = handle
    },
  }
  readonly webRequest = {
    onBeforeRequest: (_filter: unknown, listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler = (handler: NonNullable<FakeSession['permissionRequest']>) => {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler = (handler: NonNullable<FakeSession['permissionCheck']>) => {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler = (handler: () => boolean) => {
    this.devicePermission = handler
  }
  setDisplayMediaRequestHandler = (handler: NonNullable<FakeSession['displayMedia']>) => {
    this.displayMedia = handler
  }
  setCertificateVerifyProc = (proc: NonNullable<FakeSession['certificate']>) => {
    this.certificate = proc
  }
  setSpellCheckerEnabled = (isEnabled: boolean) => {
    this.spellChecker = isEnabled
  }
  setProxy = async (proxy: unknown) => {
    record(`session ${this.partition}.setProxy`)()
    this.proxy = proxy
  }
}

export const sessions = new Map<string, FakeSession>()
export const session = {
  get defaultSession() {
    return session.fromPartition('default')
  },
  fromPartition: (partition: string) => {
    const found = sessions.get(partition) ?? new FakeSession(partition)
    sessions.set(partition, found)
    return found
  },
}

export const protocol = { registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged') }

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    record('ipcMain.handle')()
    handlers.set(channel, handler)
  },
}

interface MenuItem {
  readonly label?: string
  readonly role?: string
  readonly click?: () => void
  readonly submenu?: readonly MenuItem[]
}
export const menus: (readonly MenuItem[])[] = []
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu: (template: readonly MenuItem[]) => {
    record('Menu.setApplicationMenu')()
    menus.push(template)
  },
}

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => displays,
  getPrimaryDisplay: () => displays[0],
  getDisplayMatching: ({ x }: { x: number }) => displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width) ?? displays[0],
})

export const dialog = {
  showOpenDialog: async () => ({ filePaths: answers.paths }),
  showSaveDialog: async () => ({ filePath: answers.savePath }),
  showMessageBox: async (_window: unknown, options: { message: string; buttons: string[] }) => {
    asked.push(options)
    return { response: answers.button }
  },
  showErrorBox: record('dialog.showErrorBox'),
}

export const shell = {
  openPath: async (path: string) => {
    record('shell.openPath')(path)
    return answers.openPath
  },
}

export const contextBridge = { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) }
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: async (channel: string, ...given: unknown[]) => {
    invoked.push({ channel, given })
    return { ok: true }
  },
})
