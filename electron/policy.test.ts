/** The policy's constants and decisions, and a look over the sources that nothing goes round them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  headersFor,
  isAppOrigin,
  isTrustedSender,
  mayHavePermission,
  mayNavigate,
  mayRequest,
  printPreferences,
  responseHeaders,
  schemePrivileges,
  spellingWorkerCsp,
  webPreferences,
} from './policy'

test('T-70: every window is sandboxed, isolated and without Node, and nobody can change that', () => {
  expect(webPreferences).toEqual({
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
  expect(printPreferences).toEqual({ ...webPreferences, javascript: false, images: true })
  for (const frozen of [webPreferences, printPreferences, responseHeaders, schemePrivileges]) expect(Object.isFrozen(frozen)).toBe(true)
  expect(schemePrivileges).toMatchObject({ bypassCSP: false, corsEnabled: false, allowServiceWorkers: false })
})

test('the policy of pages is the one that was agreed, word for word', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; manifest-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types groundwork-worker",
  )
})

test('the worker that checks spelling may compile WebAssembly and reach nothing; no other answer may', () => {
  expect(spellingWorkerCsp).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'",
  )
  expect(headersFor('/assets/spelling-worker-BxY3_-a1.js')).toEqual({ ...responseHeaders, 'content-security-policy': spellingWorkerCsp })
  for (const path of [
    '/',
    '/index.html',
    '/assets/index-1.js',
    '/assets/spelling-worker-1.html',
    '/assets/spelling-worker-1.js/x',
    '/x/assets/spelling-worker-1.js',
    '/assets/spelling-worker-../index.js',
    '/assets/spelling-worker-.js',
    '/assets/spelling-worker-1.js?x',
  ]) {
    expect([path, headersFor(path)]).toEqual([path, responseHeaders])
  }
})

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }))
const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

test('T-70, T-71: windows are made in one place each, messages handled in one, and nothing dangerous is written anywhere', () => {
  expect(filesWith(/new BrowserWindow\b/).sort()).toEqual(['printing.ts', 'windows.ts'])
  expect(filesWith(/\bipcMain\b.*\bfrom 'electron'/)).toEqual(['ipc.ts'])
  expect(filesWith(/\bipcRenderer\b.*\bfrom 'electron'/)).toEqual(['preload.ts'])
  expect(sources.flatMap(({ text }) => text.match(/ipcMain\.\w+\(/g) ?? [])).toEqual(['ipcMain.handle('])
  expect(
    filesWith(
      /webSecurity: false|enableBlinkFeatures|webviewTag: true|@electron\/remote|ELECTRON_DISABLE_SECURITY_WARNINGS|openExternal\(|ignore-certificate/,
    ),
  ).toEqual([])
  expect(filesWith(/'--no-sandbox'/)).toEqual(['loopback/chromium.ts'])
  expect(filesWith(/0\.0\.0\.0|Access-Control|insecureHTTPParser: true|innerHTML/i)).toEqual([])
})

/** Addresses that look like ours and are not, times ways to write them. */
const strangers = [
  'https://example.org/',
  'http://app/groundwork',
  'http://groundwork/index.html',
  'https://groundwork/',
  'app://evil/index.html',
  'app://groundwork.evil/index.html',
  'app://evil.groundwork/index.html',
  'app://groundwork@evil/index.html',
  'app://user@groundwork/index.html',
  'app://user:pass@groundwork/index.html',
  'app://groundwork:80/index.html',
  'app://GROUNDWORKS/index.html',
  'app://grоundwork/index.html',
  'app:///index.html',
  'app:groundwork/index.html',
  'apps://groundwork/index.html',
  'file:///etc/passwd',
  'file://groundwork/index.html',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:https://example.org/1',
  'blob:null/1',
  'blob:app://evil/1',
  'view-source:app://groundwork/index.html',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'ftp://groundwork/',
  'ws://groundwork/',
  'wss://127.0.0.1/',
  'http://127.0.0.1:4319/',
  'http://localhost/',
  'mailto:a@example.org',
  'tel:1',
  'ms-msdt:/id',
  'smb://host/share',
  '\\\\host\\share',
  '//groundwork/index.html',
  '/index.html',
  'index.html',
  '',
  ' ',
  'null',
  'app://groundwork\\index.html',
  'app://groundwork\u0000/index.html',
  ' app://groundwork/index.html',
  'app://groundwork/index.html\n',
  'a'.repeat(5000),
]
const variants = [
  (one: string) => one,
  (one: string) => `${one}#x`,
  (one: string) => one.toUpperCase(),
  (one: string) => `${one}?x=1`,
  (one: string) => `${one}%00`,
]
const table = strangers.flatMap((one) => variants.map((vary) => vary(one)))

test(`T-74: of ${table.length} strange addresses none may be gone to, requested with a body, or trusted`, () => {
  expect(table.length).toBeGreaterThan(200)
  expect(table.filter(mayNavigate)).toEqual([])
  expect(table.filter(isAppOrigin)).toEqual([])
  // What lies in the address itself may be shown as a picture; it reaches nobody.
  expect(table.filter((address) => mayRequest(address) && !/^data:/i.test(address))).toEqual([])
  expect(table.filter((origin) => mayHavePermission('fullscreen', origin, true))).toEqual([])
})

test('T-74: our own two pages may be gone to, with a fragment, and nothing else of ours', () => {
  for (const address of ['app://groundwork/', 'app://groundwork/index.html', 'app://groundwork/index.html#/audience/a']) {
    expect(mayNavigate(address)).toBe(true)
  }
  for (const path of [
    '/print.html',
    '/index.html?x',
    '/assets/app.js',
    '/../index.html/x',
    '/Index.html',
    '/index.html/',
    '/%2e%2e/x',
    '//index.html',
  ]) {
    expect([path, mayNavigate(`app://groundwork${path}`)]).toEqual([path, false])
  }
})

test('requests go to our own origin and to what never leaves the process', () => {
  for (const address of ['app://groundwork/assets/a.js', 'data:image/png;base64,AA', 'blob:app://groundwork/1-2'])
    expect(mayRequest(address)).toBe(true)
  expect(mayRequest('devtools://devtools/a')).toBe(false)
  expect(mayRequest('devtools://devtools/a', true)).toBe(true)
})

test('three permissions are given to the main frame of our own origin, and no other to anybody', () => {
  const own = 'app://groundwork'
  expect(['fullscreen', 'clipboard-sanitized-write', 'persistent-storage'].map((name) => mayHavePermission(name, own, true))).toEqual([
    true,
    true,
    true,
  ])
  expect(mayHavePermission('fullscreen', own, false)).toBe(false)
  for (const name of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'midi',
    'hid',
    'usb',
    'serial',
    'window-management',
    'unknown',
    '',
  ]) {
    expect([name, mayHavePermission(name, own, true)]).toEqual([name, false])
  }
})

test('T-71: a message counts when it comes from the living main frame of our own origin', () => {
  expect(isTrustedSender({ origin: 'app://groundwork', parent: null })).toBe(true)
  expect(isTrustedSender(null)).toBe(false)
  expect(isTrustedSender(undefined)).toBe(false)
  expect(isTrustedSender({ origin: 'app://groundwork', parent: {} })).toBe(false)
  expect(isTrustedSender({ origin: 'app://groundwork', parent: null, isDestroyed: () => true })).toBe(false)
  expect(isTrustedSender({ origin: 'app://groundwork', parent: null, detached: true })).toBe(false)
  for (const origin of ['null', 'about:blank', '', 'https://groundwork', 'file://', 'app://evil'])
    expect(isTrustedSender({ origin, parent: null })).toBe(false)
})
