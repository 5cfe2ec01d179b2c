/** The one factory of windows, the audience window's place on the second display, and the doors every page finds shut. */
import { app, BrowserWindow, screen, type WebContents } from 'electron'
import type { ShellEvent } from './contract'
import { eventChannel } from './ipc'
import { appOrigin, mayNavigate, type WindowRole, webPreferences } from './policy'
import { keepShowing } from './window-care'

const roles = new Map<number, WindowRole>()
const windows = new Map<WindowRole, BrowserWindow>()

const looks = {
  main: { width: 1440, height: 900, minWidth: 900, minHeight: 600, title: 'Groundwork' },
  audience: { width: 1280, height: 720, minWidth: 640, minHeight: 360, title: 'Groundwork: audience view' },
} as const satisfies Record<WindowRole, object>

/** Null for pages that this factory did not open, such as the one that prints. */
export function roleOf(webContentsId: number): WindowRole | null {
  return roles.get(webContentsId) ?? null
}

export function windowOf(role: WindowRole): BrowserWindow | null {
  return windows.get(role) ?? null
}

/**
 * @param route what stands behind `#` in the address
 * @param preload the bridge's file
 */
export function createWindow(role: WindowRole, route: string, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...looks[role],
    show: false,
    backgroundColor: '#f7f5f0',
    webPreferences: { ...webPreferences, preload, partition: 'persist:main' },
  })
  // The policy of the page has no word for WebRTC; with this it can reach nobody past the proxy that is not there.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  const { id } = window.webContents
  roles.set(id, role)
  windows.set(role, window)
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => {
    roles.delete(id)
    if (windows.get(role) === window) windows.delete(role)
    // Without the facilitator's window nobody could steer the audience view.
    if (role === 'main') windowOf('audience')?.close()
  })
  void window.loadURL(addressOf(route))
  return window
}

/** On the display that the main window is not on, full screen; with one display, an ordinary window. */
export function openAudience(sessionId: string, preload: string): void {
  const route = `/audience/${sessionId}`
  const open = windowOf('audience')
  if (open !== null) {
    void open.loadURL(addressOf(route))
    open.focus()
    return
  }
  const window = createWindow('audience', route, preload)
  window.removeMenu()
  keepShowing(window, () => performance.now())
  const second = otherDisplay(windowOf('main'))
  if (second !== null) placeOn(window, second.bounds)
}

/** The audience view goes where the facilitator's window is, and the other way round. Answers false with one display or one window. */
export function swapDisplays(): boolean {
  const [main, audience] = [windowOf('main'), windowOf('audience')]
  const target = otherDisplay(main)
  if (main === null || audience === null || target === null) return false
  const here = screen.getDisplayMatching(main.getBounds())
  const wasMaximised = main.isMaximized()
  main.unmaximize()
  main.setBounds(target.workArea)
  if (wasMaximised) main.maximize()
  audience.setFullScreen(false)
  placeOn(audience, here.bounds)
  return true
}

export function sendToMain(event: ShellEvent): void {
  windowOf('main')?.webContents.send(eventChannel, event)
}

export function displayCount(): number {
  return screen.getAllDisplays().length
}

/** Tells the main window how many displays there are, whenever that changes. */
export function watchDisplays(): void {
  const tell = () => sendToMain({ kind: 'displays', count: displayCount() })
  screen.on('display-added', tell)
  screen.on('display-removed', tell)
}

/** Every page, whoever made it: no navigation away, no window, no embedded page. */
export function shutDoors(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => refuseUnlessOurs(event))
    contents.on('will-frame-navigate', (event) => refuseUnlessOurs(event))
    contents.on('will-redirect', (event) => refuseUnlessOurs(event))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('select-bluetooth-device', (event, _devices, answer) => {
      event.preventDefault()
      answer('')
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

function refuseUnlessOurs(event: { readonly url: string; readonly preventDefault: () => void }): void {
  if (!mayNavigate(event.url)) event.preventDefault()
}

/** @param route what stands behind `#`; '' is the list of sessions */
export function addressOf(route: string): string {
  return `${appOrigin}/index.html#${route}`
}

function otherDisplay(main: BrowserWindow | null) {
  const here = main === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(main.getBounds())
  return screen.getAllDisplays().find((display) => display.id !== here.id) ?? null
}

function placeOn(window: BrowserWindow, bounds: Electron.Rectangle): void {
  window.setBounds(bounds)
  window.setFullScreen(true)
}
