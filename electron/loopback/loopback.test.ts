/** The loopback server over real sockets: what our own page may ask, and beside each such request its refused neighbours. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memoryHost } from '../../test/helpers/memory-host'
import { listAssets } from '../assets'
import { responseHeaders } from '../policy'
import { createEventStreams } from './events'
import { createKeys, type Keys } from './keys'
import { createLiveness, type Liveness } from './liveness'
import { createRouter } from './router'
import { type LoopbackServer, listenOnLoopback } from './server'

let folder: string
let server: LoopbackServer
let host: string
let keys: Keys
let liveness: Liveness
let streams: ReturnType<typeof createEventStreams>
let key: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-pages-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Groundwork</title>')
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'notes.exe'), 'no')
  await writeFile(join(tmpdir(), 'groundwork-secret.txt'), 'secret')
  await symlink(join(tmpdir(), 'groundwork-secret.txt'), join(folder, 'assets', 'link.txt'))
  keys = createKeys()
  liveness = createLiveness({ ticks: 1000, onEnd: () => undefined })
  streams = createEventStreams(liveness)
  const assets = await listAssets(folder)
  const listening = await listenOnLoopback(0, (given) => {
    host = given
    return createRouter({ host: given, assets, verbs: memoryHost(), keys, streams })
  })
  if (!listening.ok) throw new Error(listening.problem.sentence)
  server = listening.value
  key = keys.redeem(keys.issueLaunch('main')) ?? ''
})
afterAll(async () => {
  streams.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

interface Answered {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends bytes as they are, so that heads can be wrong in ways no client library allows. */
function raw(text: string | Uint8Array): Promise<Answered> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    // A server that hangs up while we still send is an answer too: whatever came before it counts.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const all = Buffer.concat(parts).toString('utf8')
      const [head = '', ...rest] = all.split('\r\n\r\n')
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') })
    })
    socket.write(text)
  })
}

type Head = Record<string, string | readonly string[] | null>

function request(method: string, path: string, head: Head, body = ''): Promise<Answered> {
  const full: Head = { host, connection: 'close', ...head }
  const lines = Object.entries(full).flatMap(([name, value]) =>
    value === null ? [] : (typeof value === 'string' ? [value] : value).map((one) => `${name}: ${one}`),
  )
  return raw(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

function call(path: string, given: unknown, head: Head = {}): Promise<Answered> {
  const body = typeof given === 'string' ? given : JSON.stringify(given)
  return request(
    'POST',
    path,
    {
      origin: `http://${host}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      authorization: `Bearer ${key}`,
      ...head,
    },
    body,
  )
}

test('our own page is served, with the policy on it, to a person who opens the address', async () => {
  const page = await request('GET', '/', { 'sec-fetch-site': 'none' })
  expect(page.status).toBe(200)
  for (const [name, value] of Object.entries(responseHeaders)) expect(page.head).toContain(`${name}: ${value}`)
  expect(page.head).not.toMatch(/access-control|set-cookie/i)
  expect((await request('GET', '/assets/app-1a2b.js', { 'sec-fetch-site': 'same-origin' })).head).toContain('text/javascript')
  expect((await request('HEAD', '/index.html', {})).body).toBe('')
})

describe('T-45: another name for this machine is refused', () => {
  const port = () => host.split(':')[1]
  test.each([
    ['evil.test', () => 'evil.test'],
    ['evil.test with our port', () => `evil.test:${port()}`],
    ['localhost', () => `localhost:${port()}`],
    ['localhost.evil.test', () => `localhost.evil.test:${port()}`],
    ['a dot at the end', () => `127.0.0.1.:${port()}`],
    ['IPv6', () => `[::1]:${port()}`],
    ['a decimal address', () => `2130706433:${port()}`],
    ['a short address', () => `127.1:${port()}`],
    ['no port', () => '127.0.0.1'],
    ['another port', () => '127.0.0.1:80'],
    ['upper case', () => `LOCALHOST:${port()}`],
    ['empty', () => ''],
  ])('%s', async (_name, name) => {
    expect([400, 421]).toContain((await request('GET', '/', { host: name() })).status)
    expect([400, 421]).toContain((await call('/api/verbs/describe', [], { host: name() })).status)
  })
  test('no Host, and two', async () => {
    expect((await request('GET', '/', { host: null })).status).toBe(400)
    expect([400, 421]).toContain((await request('GET', '/', { host: [host, 'evil.test'] })).status)
    expect([400, 421]).toContain((await request('GET', '/', { host: ['evil.test', host] })).status)
    expect([400, 421]).toContain((await request('GET', '/', { host: [host, host] })).status)
  })
})

test('our own page calls a verb and gets its answer', async () => {
  const answer = await call('/api/verbs/describe', [])
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'loopback' } })
  expect(answer.head).toContain('cache-control: no-store')
})

describe('T-46: requests from other sites are refused', () => {
  test.each<[string, Head, number]>([
    ['no Origin', { origin: null }, 403],
    ['Origin null', { origin: 'null' }, 403],
    ['another site', { origin: 'http://evil.test' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['our address over https', { origin: 'https://127.0.0.1' }, 403],
    ['cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['same-site', { 'sec-fetch-site': 'same-site' }, 403],
    ['typed in', { 'sec-fetch-site': 'none' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['JSON with a trick', { 'content-type': 'application/json; boundary=x' }, 415],
    ['no type', { 'content-type': null }, 415],
  ])('%s', async (_name, head, status) => {
    expect((await call('/api/verbs/listSessions', [], head)).status).toBe(status)
    expect((await call('/api/events', {}, head)).status).toBe(status)
    expect((await call('/api/companion', {}, head)).status).toBe(status)
    expect((await call('/api/launch', { token: keys.issueLaunch('main') }, head)).status).toBe(status)
  })
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s on a verb', async (method) => {
    const answer = await request(method, '/api/verbs/describe', { origin: `http://${host}`, authorization: `Bearer ${key}` })
    expect(answer.status).toBe(405)
    expect(answer.head).not.toMatch(/access-control/i)
  })
  test.each(['POST', 'PUT', 'OPTIONS', 'DELETE'])('%s on a page', async (method) => {
    expect((await request(method, '/', {})).status).toBe(405)
  })
  test('pages pulled in by another site', async () => {
    expect((await request('GET', '/assets/app-1a2b.js', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await request('GET', '/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await request('GET', '/assets/app-1a2b.js', { 'sec-fetch-site': 'none' })).status).toBe(403)
  })
})

describe('T-47, T-80, T-81: tokens and keys', () => {
  test('a launch token is swapped for a key once', async () => {
    const token = keys.issueLaunch('main')
    const first = await call('/api/launch', { token }, { authorization: null })
    expect(first.status).toBe(200)
    const given = JSON.parse(first.body).value.key
    expect((await call('/api/verbs/describe', [], { authorization: `Bearer ${given}` })).status).toBe(200)
    expect((await call('/api/launch', { token }, { authorization: null })).status).toBe(401)
  })
  test.each<[string, () => unknown]>([
    ['nothing', () => ({})],
    ['an empty one', () => ({ token: '' })],
    ['a number', () => ({ token: 5 })],
    ['a made-up one', () => ({ token: 'a'.repeat(43) })],
    ['half of a good one', () => ({ token: keys.issueLaunch('main').slice(0, 20) })],
    ['a key instead', () => ({ token: key })],
    ['a list', () => [keys.issueLaunch('main')]],
  ])('%s is no launch token', async (_name, body) => {
    expect((await call('/api/launch', body())).status).toBe(401)
  })
  test.each<[string, () => string | null]>([
    ['none', () => null],
    ['empty', () => ''],
    ['not Bearer', () => `Basic ${key}`],
    ['bare', () => key],
    ['wrong', () => `Bearer ${'b'.repeat(43)}`],
    ['cut', () => `Bearer ${key.slice(0, 42)}`],
    ['longer', () => `Bearer ${key}a`],
    ['a launch token', () => `Bearer ${keys.issueLaunch('main')}`],
  ])('%s is no key', async (_name, authorization) => {
    for (const path of ['/api/verbs/describe', '/api/verbs/saveFiles', '/api/events', '/api/companion', '/api/nothing']) {
      expect((await call(path, [], { authorization: authorization() })).status).toBe(401)
    }
  })
  test('a page from before a restart is told what to do with what it has not saved', async () => {
    const answer = await call('/api/verbs/describe', [], { authorization: `Bearer ${'b'.repeat(43)}` })
    expect(JSON.stringify(answer)).toMatch(/Keep this page open: it then saves by itself what you typed since/)
  })
  test('a key in the address counts for nothing', async () => {
    expect([401, 404]).toContain((await call(`/api/verbs/describe?key=${key}`, [], { authorization: null })).status)
    expect((await call(`/api/verbs/describe?key=${key}`, [])).status).toBe(404)
  })
  test('a launch token is too old after a minute', () => {
    let now = 0
    const own = createKeys(() => now)
    const [early, late] = [own.issueLaunch('main'), own.issueLaunch('main')]
    now = 59_999
    expect(own.redeem(early)).not.toBeNull()
    now = 60_000
    expect(own.redeem(late)).toBeNull()
  })
  test('T-86: the audience window gets a key that may look and nothing else', async () => {
    const token = JSON.parse((await call('/api/companion', {})).body).value.token
    const looking = JSON.parse((await call('/api/launch', { token })).body).value.key
    const asAudience = (path: string, given: unknown) => call(path, given, { authorization: `Bearer ${looking}` })
    expect(JSON.parse((await asAudience('/api/verbs/describe', [])).body)).toMatchObject({ ok: true })
    for (const [verb, given] of [
      ['listSessions', []],
      ['openSession', [{ sessionId: 'a', mode: 'write' }]],
      ['append', [{ sessionId: 'a', lines: [{ seq: 1, payload: '{}' }] }]],
      ['closeSession', [{ sessionId: 'a' }]],
      ['window', [{ do: 'reveal', what: 'data' }]],
    ] as const) {
      expect(JSON.parse((await asAudience(`/api/verbs/${verb}`, given)).body)).toMatchObject({ problem: { code: 'refused' } })
    }
    expect((await asAudience('/api/companion', {})).status).toBe(403)
  })
})

test('T-47: a page of an earlier run goes on with a token of its own, which works once and which only the main window can ask for', async () => {
  const token = JSON.parse((await call('/api/companion', { role: 'main' })).body).value.token
  const fresh = JSON.parse((await call('/api/launch', { token })).body).value.key
  expect(fresh).not.toBe(key)
  const lists = await call('/api/verbs/listSessions', [], { authorization: `Bearer ${fresh}` })
  expect(JSON.parse(lists.body)).toMatchObject({ ok: true })
  expect((await call('/api/launch', { token })).status).toBe(401)
  const looking = keys.redeem(keys.issueLaunch('audience')) ?? ''
  expect((await call('/api/companion', { role: 'main' }, { authorization: `Bearer ${looking}` })).status).toBe(403)
})

describe('T-52: bodies', () => {
  test('a body of the largest size is taken, one byte more is not', async () => {
    const text = (length: number) => JSON.stringify(['x'.repeat(length - 4)])
    expect((await call('/api/verbs/describe', text(4_000_000))).status).toBe(200)
    expect((await call('/api/verbs/describe', text(4_000_001))).status).toBe(413)
    const page = (length: number) => [{ html: '"'.repeat(length), title: '' }]
    expect(JSON.parse((await call('/api/verbs/printPdf', page(25_000_000))).body)).toMatchObject({ problem: { code: 'print-unavailable' } })
    expect(JSON.parse((await call('/api/verbs/printPdf', page(25_100_001))).body)).toMatchObject({ problem: { code: 'too-large' } })
  }, 30_000)
  test.each<[string, string, Head, number]>([
    ['not JSON', '{', {}, 400],
    ['empty', '', {}, 400],
    ['compressed', '[]', { 'content-encoding': 'gzip' }, 415],
    ['announced as endless', '[]', { 'content-length': '999999999999' }, 413],
    ['without a length', '', { 'content-length': null }, 400],
    ['a negative length', '[]', { 'content-length': '-1' }, 400],
    ['two lengths', '[]', { 'content-length': ['2', '3'] }, 400],
    ['chunked', '2\r\n[]\r\n0\r\n\r\n', { 'content-length': null, 'transfer-encoding': 'chunked' }, 400],
    ['smuggled', '0\r\n\r\n', { 'content-length': '5', 'transfer-encoding': 'chunked' }, 400],
  ])('%s', async (_name, body, head, status) => {
    expect((await call('/api/verbs/describe', body, head)).status).toBe(status)
  })
  test('bytes that are not UTF-8', async () => {
    const head = `POST /api/verbs/describe HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\norigin: http://${host}\r\ncontent-type: application/json\r\ncontent-length: 4\r\nauthorization: Bearer ${key}\r\n\r\n`
    expect((await raw(Buffer.concat([Buffer.from(head), Buffer.from([0x22, 0xff, 0xfe, 0x22])]))).status).toBe(400)
  })
  test('200,000 levels and arguments that do not fit are refused, not thrown', async () => {
    const answers = await Promise.all([
      call('/api/verbs/openSession', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
      call('/api/verbs/openSession', [{ sessionId: '../../etc', mode: 'write' }]),
      call('/api/verbs/openSession', [{ sessionId: 'a', mode: 'write', __proto__x: 1 }]),
      call('/api/verbs/describe', ['more']),
      call('/api/verbs/describe', {}),
      call('/api/verbs/describe', 'null'),
    ])
    for (const answer of answers) expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'refused' } })
    expect((await call('/api/verbs/__proto__', [])).status).toBe(404)
    expect((await call('/api/verbs/onEvent', [])).status).toBe(404)
  })
})

describe('T-53: addresses that are not in the map', () => {
  test.each([
    '/../package.json',
    '/assets/../index.html',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%2e%2e%2findex.html',
    '/assets%2fapp-1a2b.js',
    '/assets%5capp-1a2b.js',
    '/index.html%00',
    '/index.html%00.js',
    '/%252e%252e/index.html',
    '/assets\\app-1a2b.js',
    '//evil.test/index.html',
    '//index.html',
    '/INDEX.HTML',
    '/index.html/',
    '/index.html?x',
    '/./index.html',
    '/%',
    '/%zz',
    '/assets/',
    '/assets/notes.exe',
    '/assets/link.txt',
    '/etc/passwd',
    '/.env',
    `/${'a'.repeat(3000)}`,
    'http://evil.test/',
    '*',
  ])('%s', async (path) => {
    expect([400, 404]).toContain((await request('GET', path, {})).status)
  })
})

describe('T-51, T-84: streams and slow clients', () => {
  test('a page hears events for as long as its stream is open, and the server knows when it is gone', async () => {
    const before = liveness.streams()
    const stop = new AbortController()
    const response = await fetch(`http://${host}/api/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://${host}`, authorization: `Bearer ${key}` },
      body: '{}',
      signal: stop.signal,
    })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    expect(liveness.streams()).toBe(before + 1)
    streams.send({ kind: 'command', command: 'session.undo' })
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('{"kind":"command","command":"session.undo"}\n')
    stop.abort()
    await expect.poll(() => liveness.streams()).toBe(before)
  })
  test('idle sockets do not keep others waiting', async () => {
    const idle = Array.from({ length: 100 }, () => connect(server.port, '127.0.0.1').on('error', () => undefined))
    expect((await call('/api/verbs/describe', [])).status).toBe(200)
    for (const socket of idle) socket.destroy()
  })
  test('nobody upgrades or tunnels', async () => {
    expect((await request('GET', '/', { connection: 'upgrade', upgrade: 'websocket' })).status).toBe(0)
    expect((await request('CONNECT', 'evil.test:443', {})).status).toBe(0)
  })
})

test('T-22: a taken port is followed by the next', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const second = await listenOnLoopback(port, () => async (_request, response) => void response.end())
  expect(second.ok && second.value.port).toBeGreaterThan(port)
  if (second.ok) await second.value.close()
  taken.close()
})
