/**
 * What pages and windows may do: frozen constants and pure functions, shared by both hosts. Imports no `electron`, so all of it is tested in
 * milliseconds. Nothing here may be loosened for a packaged app or the loopback host; `developmentCsp` is the one exception, for `npm run dev`.
 */

export const appScheme = 'app'
export const appHost = 'groundwork'
export const appOrigin = `${appScheme}://${appHost}`

/** The only documents; everything else of the app happens in the fragment. */
export const entryPages = Object.freeze(['/', '/index.html'])
/** A printed page is a document of its own, in its own session that knows no other address. */
export const printPage = '/print.html'

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
] as const

/** No `webrtc 'block'`: Chromium does not know it yet and complains; windows get a handling policy for WebRTC instead. */
export const contentSecurityPolicy = [...directives, 'trusted-types groundwork-worker'].join('; ')

/**
 * A worker has a policy of its own, which comes with its script. The one that checks spelling is Hunspell, compiled to WebAssembly: it alone may
 * compile that (never script from text), and it reads what is embedded in it as a data: address, which reaches nobody.
 */
export const spellingWorkerCsp =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'"
const spellingWorker = /^\/assets\/spelling-worker-[A-Za-z0-9_-]+\.js$/

/**
 * For `npm run dev` only: vite's own scripts and styles are inline, no worker has a policy of its own, and it keeps a WebSocket open for replacing
 * modules.
 */
export const developmentCsp =
  "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob: data:; connect-src 'self' ws://127.0.0.1:*; frame-ancestors 'none'"

/** A printed page has no script and no address to load from: styles, fonts and pictures lie in its text. */
export const printCsp = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

const emptyPermissions = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** On every answer of both hosts. `fullscreen` and `clipboard-write` stay with our own origin, for the audience view and "Copy". */
export const responseHeaders = Object.freeze({
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': emptyPermissions.map((name) => `${name}=()`).join(', '),
})

/** @param path the path that a page asks for. The headers of its answer: the same for all but the one worker's script. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return spellingWorker.test(path) ? { ...responseHeaders, 'content-security-policy': spellingWorkerCsp } : responseHeaders
}

/** For every window of the app; the preload path is added by the one factory in `windows.ts`. */
export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
})

/** For the hidden window that prints: as above, no scripts and no preload. */
export const printPreferences = Object.freeze({ ...webPreferences, javascript: false, images: true })

export const schemePrivileges = Object.freeze({
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  codeCache: true,
  bypassCSP: false,
  corsEnabled: false,
  allowServiceWorkers: false,
})

/** Chromium's own traffic in the background, switched off before the app is ready. */
export const commandLineSwitches: readonly (readonly [name: string, value?: string])[] = Object.freeze([
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-features', 'SpareRendererForSitePerProcess,OptimizationHints,AutofillServerCommunication,MediaRouter'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
] as const)

/** A proxy that cannot be reached: whatever slips past every other rule ends here (port 9 is the discard service, on this machine). */
export const unreachableProxy = Object.freeze({
  mode: 'fixed_servers' as const,
  proxyRules: 'http://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
})

const grantedPermissions: readonly string[] = ['fullscreen', 'clipboard-sanitized-write', 'persistent-storage']

/** `origin` is the asking frame's; answers no for sub-frames and for everything that is not named above. */
export function mayHavePermission(permission: string, origin: string, isMainFrame: boolean): boolean {
  return isMainFrame && isAppOrigin(origin) && grantedPermissions.includes(permission)
}

/** What of Electron's WebFrameMain the sender check reads. */
export interface SenderFrame {
  readonly origin: string
  readonly parent: unknown
  readonly isDestroyed?: () => boolean
  readonly detached?: boolean
}

/**
 * Whether a message comes from the main frame of our own page. Asks for the frame's origin, not its URL: `about:blank`, `blob:` and sandboxed
 * documents have URLs that do not say who controls them.
 */
export function isTrustedSender(frame: SenderFrame | null | undefined): boolean {
  if (frame === null || frame === undefined) return false
  if (frame.isDestroyed?.() === true || frame.detached === true || frame.parent !== null) return false
  return isAppOrigin(frame.origin)
}

/** Protocol and host are compared, never `URL.origin`: Node answers "null" for every scheme of our own. */
export function isAppOrigin(origin: string): boolean {
  const url = parsed(origin)
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost && isBare(url)
}

/** Whether a window may go to this address: exactly one of our entry pages. A change of fragment is no navigation and never asks. */
export function mayNavigate(address: string): boolean {
  const url = parsed(address)
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== appHost || !isBare(url)) return false
  return url.search === '' && entryPages.includes(url.pathname)
}

/** New windows are opened by a verb, never by the page. */
export function mayOpenWindow(_address: string): false {
  return false
}

/** The hard network gate: our own scheme, and what never leaves the process. `devtools:` only while developing. */
export function mayRequest(address: string, isDevelopment = false): boolean {
  const url = parsed(address)
  if (url === null) return false
  if (url.protocol === 'data:') return true
  if (url.protocol === 'blob:') return address.startsWith(`blob:${appOrigin}/`)
  if (url.protocol === 'devtools:') return isDevelopment
  return url.protocol === `${appScheme}:` && url.host === appHost && isBare(url)
}

/** Windows by what they are for. The audience window may look, never write. */
export const windowRoles = ['main', 'audience'] as const
export type WindowRole = (typeof windowRoles)[number]

function isBare(url: URL): boolean {
  return url.username === '' && url.password === '' && url.port === ''
}

function parsed(address: string): URL | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for; URL would drop them silently.
  if (address.length > 4096 || /[\u0000-\u0020\\]/.test(address)) return null
  return URL.canParse(address) ? new URL(address) : null
}
