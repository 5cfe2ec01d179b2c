/** The shell from start to end under the fake `electron`, with the real storage in a folder of its own. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as electron from '../test/helpers/electron'
import { responseHeaders, webPreferences } from './policy'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-main-'))
  await mkdir(join(folder, 'out'))
  process.env.GROUNDWORK_DATA = join(folder, 'data')
  await writeFile(join(folder, 'early.groundwork'), '{"early":true}')
  await writeFile(join(folder, 'later.groundwork'), '{"later":true}')
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  process.argv.push(join(folder, 'early.groundwork'))
  await import('./main')
  process.argv.pop()
})
afterAll(async () => {
  delete process.env.GROUNDWORK_DATA
  process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection')
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const frame = { origin: 'app://groundwork', parent: null, isDestroyed: () => false, detached: false }
const main = () => electron.windows.find(({ options }) => options.show === false && 'minWidth' in options && options.minWidth === 900)
function send(verb: string, ...given: unknown[]): Promise<unknown> {
  const handler = electron.handlers.get(`groundwork:${verb}`)
  return handler === undefined
    ? Promise.reject(new Error(verb))
    : handler({ senderFrame: frame, sender: { id: main()?.webContents.id } }, ...given)
}
const mainSession = () => electron.session.fromPartition('persist:main')

describe('starting', () => {
  test('what has to be done before Electron is ready is done before anything else', () => {
    expect(electron.log.filter((line) => !line.startsWith('app.appendSwitch'))).toEqual([
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      `app.setPath userData ${join(folder, 'data', 'electron')}`,
      'app.requestSingleInstanceLock',
      'app.whenReady',
    ])
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-sync',
      'no-pings',
      'dns-prefetch-disable',
    ]) {
      expect(electron.switches.has(name)).toBe(true)
    }
    expect(electron.windows).toEqual([])
  })

  test('when ready, sessions are hardened before pages are served, verbs before the window', async () => {
    electron.control.becomeReady()
    await expect.poll(() => electron.windows.length).toBe(1)
    const order = ['session persist:main.setProxy', 'session persist:main.protocol.handle', 'ipcMain.handle', 'new BrowserWindow']
    const places = order.map((line) => electron.log.indexOf(line))
    expect(places).toEqual([...places].sort((first, second) => first - second))
    expect(places).not.toContain(-1)
    expect(main()?.options.webPreferences).toEqual({
      ...webPreferences,
      partition: 'persist:main',
      preload: expect.stringMatching(/preload\.cjs$/),
    })
    expect(main()?.webContents.webRtc).toBe('disable_non_proxied_udp')
    expect(main()?.loaded).toEqual(['app://groundwork/index.html#'])
  })

  test('the file the app was started with is waiting for the page', async () => {
    const answer = (await send('describe')) as { value: { startFile: { name: string; bytes: Uint8Array } } }
    expect(answer).toMatchObject({
      ok: true,
      value: { host: 'electron', displays: 2, canPrint: true, startFile: { name: 'early.groundwork' } },
    })
    expect(Buffer.from(answer.value.startFile.bytes).toString()).toBe('{"early":true}')
  })

  test('the file is handed out once, so that a page that is loaded again does not take it in twice', async () => {
    expect(await send('describe')).toMatchObject({ ok: true, value: { startFile: null } })
  })

  test('a second start hands its file to the open window and comes to the front', async () => {
    electron.app.emit('second-instance', {}, ['electron', '.', '--flag', join(folder, 'later.groundwork')])
    await expect
      .poll(() => main()?.webContents.sent)
      .toContainEqual({
        channel: 'groundwork:event',
        value: { kind: 'open-file', file: expect.objectContaining({ name: 'later.groundwork' }) },
      })
    expect(electron.log).toContain('window.focus')
    const before = main()?.webContents.sent.length
    electron.app.emit('second-instance', {}, ['electron', '.', '/etc/passwd'])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(main()?.webContents.sent).toHaveLength(before ?? -1)
  })
})

describe('what a session of the app may do', () => {
  test('our own requests go through, everything else is cancelled', () => {
    const verdict = (url: string) => {
      let isCancelled: boolean | null = null
      mainSession().beforeRequest?.({ url }, ({ cancel }) => {
        isCancelled = cancel
      })
      return isCancelled
    }
    expect(verdict('app://groundwork/assets/a.js')).toBe(false)
    for (const url of ['https://example.org/', 'http://127.0.0.1/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'ftp://x/'])
      expect(verdict(url)).toBe(true)
  })
  test('three permissions for our page, none for others, and no device ever', () => {
    const asked = (permission: string, requestingUrl: string, isMainFrame = true) => {
      let isGranted: boolean | null = null
      mainSession().permissionRequest?.(
        {},
        permission,
        (answer) => {
          isGranted = answer
        },
        { requestingUrl, isMainFrame },
      )
      return isGranted
    }
    expect(asked('fullscreen', 'app://groundwork/index.html')).toBe(true)
    expect(asked('fullscreen', 'app://groundwork/index.html', false)).toBe(false)
    expect(asked('fullscreen', 'https://example.org/')).toBe(false)
    expect(asked('media', 'app://groundwork/index.html')).toBe(false)
    expect(mainSession().permissionCheck?.({}, 'fullscreen', 'app://groundwork/', { isMainFrame: true })).toBe(true)
    expect(mainSession().permissionCheck?.({}, 'geolocation', 'app://groundwork/', { isMainFrame: true })).toBe(false)
    expect(mainSession().devicePermission?.()).toBe(false)
    expect(mainSession().spellChecker).toBe(false)
    expect(mainSession().proxy).toMatchObject({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9' })
    for (const name of ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device']) {
      let isPrevented = false
      mainSession().emit(
        name,
        {
          preventDefault: () => {
            isPrevented = true
          },
        },
        {},
        () => undefined,
        () => undefined,
      )
      expect([name, isPrevented]).toEqual([name, true])
    }
  })
  test('every session is shut in the same way: the one that prints, and the one that nobody uses', () => {
    for (const partition of ['persist:main', 'print', 'default']) {
      const shut = electron.session.fromPartition(partition)
      const verdicts: unknown[] = []
      shut.beforeRequest?.({ url: 'https://example.org/' }, (verdict) => verdicts.push(verdict))
      shut.certificate?.({}, (verdict) => verdicts.push(verdict))
      shut.displayMedia?.({}, (streams) => verdicts.push(streams))
      shut.permissionRequest?.({}, 'geolocation', (isGranted) => verdicts.push(isGranted), {
        requestingUrl: 'app://groundwork/index.html',
        isMainFrame: true,
      })
      expect([partition, verdicts]).toEqual([partition, [{ cancel: true }, -2, {}, false]])
      expect(shut.proxy).toMatchObject({ mode: 'fixed_servers' })
      expect(shut.devicePermission?.()).toBe(false)
    }
  })
  test('no Bluetooth device is ever chosen', () => {
    const chosen: unknown[] = []
    main()?.webContents.emit(
      'select-bluetooth-device',
      { preventDefault: () => chosen.push('prevented') },
      [{ deviceId: '1' }],
      (id: string) => chosen.push(id),
    )
    expect(chosen).toEqual(['prevented', ''])
  })
  test('asked for its head only, a page comes with the policy and without a body', async () => {
    const answer = await mainSession().handle?.(new Request('app://groundwork/index.html', { method: 'HEAD' }))
    expect([answer?.status, await answer?.text()]).toEqual([200, ''])
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({ ...responseHeaders, 'content-type': 'text/html; charset=utf-8' })
  })
  test('pages come from the fixed map of our own host only', async () => {
    const status = async (address: string, method = 'GET') => (await mainSession().handle?.(new Request(address, { method })))?.status
    expect(await status('app://evil/index.html')).toBe(404)
    expect(await status('app://groundwork/index.html?x')).toBe(404)
    expect(await status('app://groundwork/package.json')).toBe(404)
    expect(await status('app://groundwork/index.html', 'POST')).toBe(405)
    const refusal = await mainSession().handle?.(new Request('app://groundwork/nothing'))
    expect(refusal?.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
  test('a page may not go away, open windows or embed pages', () => {
    const contents = main()?.webContents
    const isPrevented = (name: string, url: string) => {
      let prevented = false
      contents?.emit(name, {
        url,
        preventDefault: () => {
          prevented = true
        },
      })
      return prevented
    }
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(isPrevented(name, 'app://groundwork/index.html')).toBe(false)
      expect(isPrevented(name, 'https://example.org/')).toBe(true)
    }
    expect(isPrevented('will-attach-webview', '')).toBe(true)
    expect(contents?.openHandler?.({ url: 'app://groundwork/index.html' })).toEqual({ action: 'deny' })
  })
})

describe('windows', () => {
  test('the audience view opens full screen on the other display, once, and swaps', async () => {
    expect(await send('window', { do: 'open-audience', sessionId: 'one' })).toMatchObject({ ok: true })
    const audience = electron.windows[1]
    expect(audience).toMatchObject({
      isFullScreen: true,
      bounds: electron.displays[1]?.bounds,
      loaded: ['app://groundwork/index.html#/audience/one'],
    })
    expect(audience?.options.webPreferences).toMatchObject(webPreferences)
    await send('window', { do: 'open-audience', sessionId: 'two' })
    expect(electron.windows).toHaveLength(2)
    expect(audience?.loaded.at(-1)).toBe('app://groundwork/index.html#/audience/two')
    expect(await send('window', { do: 'swap-displays' })).toMatchObject({ ok: true })
    expect(audience?.bounds).toEqual(electron.displays[0]?.bounds)
    expect(main()?.bounds.x).toBe(1440)
    await send('window', { do: 'close-audience' })
    expect(audience?.closeCalls).toBe(1)
  })
  test('a second display is told to the page', () => {
    electron.screen.emit('display-added')
    expect(main()?.webContents.sent.at(-1)).toEqual({ channel: 'groundwork:event', value: { kind: 'displays', count: 2 } })
  })
  test('menu commands reach the page as one event; there is no reload and no developer tool', () => {
    const items = (electron.menus.at(-1) ?? []).flatMap(({ submenu }) => submenu ?? [])
    items.find(({ label }) => label === 'Undo')?.click?.()
    expect(main()?.webContents.sent.at(-1)).toEqual({ channel: 'groundwork:event', value: { kind: 'command', command: 'session.undo' } })
    expect(items.map(({ role }) => role)).not.toEqual(expect.arrayContaining(['reload']))
    expect(items.filter(({ role }) => role === 'reload' || role === 'forceReload' || role === 'toggleDevTools')).toEqual([])
  })
})

describe('files and paper', () => {
  test('chosen files are read and named without their folder', async () => {
    electron.answers.paths = [join(folder, 'early.groundwork')]
    expect(await send('openFile', { what: 'session' })).toMatchObject({ ok: true, value: [{ name: 'early.groundwork' }] })
    electron.answers.paths = []
    expect(await send('openFile', { what: 'session' })).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    electron.answers.paths = [folder]
    expect(await send('openFile', { what: 'session' })).toMatchObject({ ok: false })
  })
  test('one file goes where the dialog says, several into a folder after asking before anything is replaced', async () => {
    const bytes = new TextEncoder().encode('new')
    electron.answers.savePath = join(folder, 'out', 'deck.pptx')
    expect(await send('saveFiles', { files: [{ name: '../deck.pptx', bytes }] })).toMatchObject({
      ok: true,
      value: { names: ['deck.pptx'] },
    })
    electron.answers.paths = [join(folder, 'out')]
    const two = {
      files: [
        { name: 'deck.pptx', bytes: new TextEncoder().encode('newer') },
        { name: 'plan.pdf', bytes },
      ],
    }
    electron.answers.button = 1
    expect(await send('saveFiles', two)).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(electron.asked.at(-1)).toMatchObject({ detail: 'deck.pptx' })
    expect(await readFile(join(folder, 'out', 'deck.pptx'), 'utf8')).toBe('new')
    electron.answers.button = 0
    expect(await send('saveFiles', two)).toMatchObject({ ok: true, value: { names: ['deck.pptx', 'plan.pdf'] } })
    expect(await readFile(join(folder, 'out', 'deck.pptx'), 'utf8')).toBe('newer')
  })
  test('printing uses a hidden window without scripts in a session of its own, and asks for tags and outline', async () => {
    const answer = (await send('printPdf', { html: '<h1>T</h1>', title: 'T' })) as { value: Uint8Array }
    expect(Buffer.from(answer.value).toString()).toBe('%PDF-1.7')
    expect(electron.printed).toEqual([
      expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true }),
    ])
    const window = electron.windows.at(-1)
    expect(window?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true })
    expect(window?.options.webPreferences).not.toHaveProperty('preload')
    expect(window?.isGone).toBe(true)
    expect((await electron.session.fromPartition('print').handle?.(new Request('app://groundwork/print.html')))?.status).toBe(404)
  })
  test('pictures are taken field by field in a hidden window without scripts that is gone afterwards', async () => {
    const answer = (await send('printPictures', { html: '<p>', title: 'T', width: 1280, height: 720, count: 2 })) as { value: Uint8Array[] }
    expect(answer.value.map((one) => Buffer.from(one).toString())).toEqual(['PNG', 'PNG'])
    const asked = electron.commands.map(({ method }) => method)
    expect(asked.filter((method) => method === 'Page.captureScreenshot')).toHaveLength(2)
    expect(electron.commands).toContainEqual({ method: 'Runtime.evaluate', parameters: { expression: 'window.scrollTo(0, 720)' } })
    const window = electron.windows.at(-1)
    expect(window?.options).toMatchObject({ show: false, width: 1280, height: 720, useContentSize: true })
    expect(window?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true })
    expect(window?.isGone).toBe(true)
  })
  test('a print that is stopped ends as given up, takes its window with it, and leaves the next one alone', async () => {
    let isAsked: () => void = () => undefined
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    const unanswered = electron.holdPrinting(() => isAsked())
    const stopped = send('printPdf', { html: '<h1>T</h1>', title: 'T', job: 'one' })
    await asked
    const window = electron.windows.at(-1)
    const next = send('printPdf', { html: '<h1>T</h1>', title: 'T', job: 'two' })
    expect(await send('stopPrint', { job: 'one' })).toMatchObject({ ok: true })
    expect(await stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(window?.isGone).toBe(true)
    unanswered()
    expect(await next).toMatchObject({ ok: true })
  })
  test('only three fixed folders can be shown', async () => {
    expect(await send('window', { do: 'reveal', what: 'data' })).toMatchObject({ ok: true })
    expect(electron.log.at(-1)).toBe(`shell.openPath ${join(folder, 'data')}`)
    expect(await send('window', { do: 'reveal', what: '/etc' })).toMatchObject({ ok: false, problem: { code: 'refused' } })
  })
})

describe('mistakes', () => {
  test('T-92 a rejection that nobody caught is in the log, and the window is told that everything is on disk', async () => {
    await send('openSession', { sessionId: 'kept', mode: 'create' })
    await send('append', { sessionId: 'kept', lines: [{ seq: 1, payload: '{}' }] })
    process.emit('unhandledRejection', Object.assign(new RangeError('canary'), { code: 'EIO' }), Promise.resolve())
    await expect
      .poll(() => main()?.webContents.sent.at(-1))
      .toEqual({ channel: 'groundwork:event', value: { kind: 'incident', isFlushed: true } })
    expect(await send('incidents')).toMatchObject({ ok: true, value: [{ kind: 'rejection', name: 'RangeError', code: 'EIO' }] })
    expect(await readFile(join(folder, 'data', 'incidents.log'), 'utf8')).not.toMatch(/canary|\/home|\/tmp/)
  })
  test('T-92 starting again ends this program by the same door as always and has the system start the next', async () => {
    electron.log.length = 0
    expect(await send('window', { do: 'restart' })).toMatchObject({ ok: true })
    expect(electron.log).toEqual(['app.relaunch', 'app.quit'])
  })
})

describe('ending', () => {
  test('closing tells the page; unsaved changes get time, then a person decides', async () => {
    main()?.close()
    expect(main()?.webContents.sent.at(-1)).toEqual({ channel: 'groundwork:event', value: { kind: 'before-quit' } })
    const before = main()?.closeCalls ?? 0
    let isUnloadAllowed = false
    main()?.webContents.emit('will-prevent-unload', {
      preventDefault: () => {
        isUnloadAllowed = true
      },
    })
    expect(isUnloadAllowed).toBe(false)
    await expect.poll(() => main()?.closeCalls).toBe(before + 1)
  })
  test('ending waits for the disk, once', async () => {
    let prevented = 0
    const event = {
      preventDefault: () => {
        prevented += 1
      },
    }
    electron.app.emit('will-quit', event)
    await expect.poll(() => electron.log.at(-1)).toBe('app.quit')
    electron.app.emit('will-quit', event)
    expect(prevented).toBe(1)
  })
})
