/** The two hosts of the page, as far as they can be seen without a browser; the rest is in `test/hosts.test.ts`. */
import { afterEach, expect, test, vi } from 'vitest'
import { type Host, hostVerbs } from '../../electron/contract'
import { fail, ok, type Result } from '../../electron/result'
import { memoryHost } from '../../test/helpers/memory-host'
import { downloadName } from './browser-files'
import { electronHost } from './electron'
import { waitingHost } from './waiting'

afterEach(() => vi.restoreAllMocks())

test('inside Electron every verb and the event stream go through the bridge', async () => {
  const bridge = memoryHost()
  const host = electronHost(bridge)
  expect(Object.keys(host ?? {}).sort()).toEqual([...hostVerbs, 'onEvent'].sort())
  expect(await host?.openSession({ sessionId: 'a', mode: 'create' })).toMatchObject({ ok: true })
  expect(bridge.sessions.has('a')).toBe(true)
  expect(host?.onEvent(() => undefined)).toBeTypeOf('function')
})

test('a shell that is gone is an answer with a sentence, not an exception', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const host = electronHost({ ...memoryHost(), append: () => Promise.reject(new Error('Object has been destroyed')) })
  expect(await host?.append({ sessionId: 'a', lines: [] })).toMatchObject({ ok: false, problem: { code: 'shell-gone' } })
})

test('what is asked before the host is found is answered by it; when none is found, by the reason', async () => {
  const real = memoryHost()
  let find: (found: Result<Host, string>) => void = () => undefined
  const early = waitingHost(new Promise((found) => (find = found)))
  const heard: string[] = []
  const [stop, unheard] = [early.onEvent((event) => heard.push(event.kind)), early.onEvent(() => heard.push('never'))]
  unheard()
  const created = early.openSession({ sessionId: 'a', mode: 'create' })
  find(ok(real))
  expect(await created).toMatchObject({ ok: true })
  expect(real.sessions.has('a')).toBe(true)
  real.send({ kind: 'before-quit' })
  stop()
  real.send({ kind: 'before-quit' })
  expect(heard).toEqual(['before-quit'])
  const never = waitingHost(Promise.resolve(fail('no-key', 'This page has no key.')))
  expect(await never.listSessions()).toEqual(fail('shell-gone', 'This page has no key.'))
})

test.each([
  ['Northwind deck.pptx', 'Northwind deck.pptx'],
  ['../../x.pdf', 'x.pdf'],
  ['a/b\\c:d*e?.md', 'a b c d e.md'],
  ['CON.pptx', 'CON_.pptx'],
  ['.pdf', 'pdf'],
  ['...', 'groundwork'],
  ['   .md', 'groundwork.md'],
  ['invoice\u202egpj.exe.pdf', 'invoice gpj.exe.pdf'],
  [`${'ü'.repeat(300)}.pptx`, `${'ü'.repeat(80)}.pptx`],
  ['a\u0000b.csv', 'a b.csv'],
  ['Ζωή 東京 🙂.groundwork', 'Ζωή 東京 🙂.groundwork'],
])('the download of “%s” is called “%s”', (name, expected) => {
  expect(downloadName(name)).toBe(expected)
})
