/**
 * The loopback server among strangers: requests that are put together at random from right and wrong pieces, as bytes over real sockets. None of
 * them has a key, so none may be answered but with the pages that anybody may see. `GROUNDWORK_HOSTILE` says how many.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryHost } from '../../test/helpers/memory-host'
import { listAssets } from '../assets'
import { tell } from '../services/test-kit/figures'
import { createEventStreams } from './events'
import { createKeys } from './keys'
import { createLiveness } from './liveness'
import { createRouter } from './router'
import { listenOnLoopback } from './server'

const requests = Number(process.env.GROUNDWORK_HOSTILE ?? 1000)
const together = 100
/** What waits for the rest of a request would wait for the server's own time limits. */
const patienceMs = 300
const page = '<!doctype html><title>Groundwork</title>'
/** 0: hung up without a word, or left waiting for a rest that never comes. */
const answers = new Set([0, 400, 401, 403, 404, 405, 408, 411, 413, 414, 415, 417, 421, 431, 501, 505])

const piece = (host: string) => {
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT', 'get', 'G\u0000T', '')
  const path = fc.constantFrom(
    '/',
    '/index.html',
    '/api/launch',
    '/api/events',
    '/api/companion',
    '/api/verbs/listSessions',
    '/api/verbs/append',
    '/api/verbs/__proto__',
    '/assets/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//evil.test/',
    `http://${host}/`,
    '*',
    `/${'a'.repeat(9000)}`,
    '/\u0000',
    '/api/verbs/openSession?key=x',
  )
  const head = fc.constantFrom(
    `Host: ${host}`,
    'Host: evil.test',
    `Host: localhost:${host.split(':')[1]}`,
    `Origin: http://${host}`,
    'Origin: null',
    'Origin: http://evil.test',
    'Authorization: Bearer ',
    `Authorization: Bearer ${'A'.repeat(43)}`,
    'Content-Type: application/json',
    'Content-Type: text/plain',
    'Content-Length: 2',
    'Content-Length: 2, 3',
    'Content-Length: 99999999999',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: identity, chunked',
    'Content-Encoding: gzip',
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Site: cross-site',
    'Expect: 100-continue',
    'Upgrade: websocket',
    'Connection: close',
    ' folded: yes',
    `X: ${'y'.repeat(20_000)}`,
    'Bad\u0000Name: 1',
    'no colon',
  )
  const body = fc.oneof(
    fc.constantFrom('', '[]', '{}', '{"token":""}', '0\r\n\r\n', 'ffffffff\r\nx', '\u0000\u0000', '['.repeat(5000)),
    fc.string({ unit: 'binary-ascii', maxLength: 60 }),
  )
  const whole = fc
    .record({
      method,
      path,
      version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
      heads: fc.array(head, { maxLength: 6 }),
      body,
    })
    .map((one) => `${one.method} ${one.path} ${one.version}\r\n${one.heads.join('\r\n')}\r\n\r\n${one.body}`)
  return fc.oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 200 }) })
}

test(`of ${requests} requests without a key none reaches a session, and the server goes on as before`, { timeout: 3_600_000 }, async ({
  task,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-hostile-'))
  await writeFile(join(folder, 'index.html'), page)
  const liveness = createLiveness({ ticks: 1_000_000, onEnd: () => undefined })
  const streams = createEventStreams(liveness)
  const assets = await listAssets(folder)
  const called: string[] = []
  const verbs = new Proxy(memoryHost(), {
    get: (target, key) => {
      called.push(String(key))
      return Reflect.get(target, key)
    },
  })
  let host = ''
  const listening = await listenOnLoopback(0, (given) => {
    host = given
    return createRouter({ host: given, assets, verbs, keys: createKeys(), streams })
  })
  if (!listening.ok) throw new Error(listening.problem.sentence)
  const { port, close } = listening.value
  const counts = new Map<number, number>()
  const seed = fc.readConfigureGlobal()?.seed ?? Math.floor(Math.random() * 2 ** 31)
  let before = 0
  for (let done = 0; done < requests; done += together) {
    // What the first ones load and warm up is no growth.
    if (before === 0 && done >= requests / 4) before = memoryAfterCollection()
    const texts = fc.sample(piece(host), { seed: seed + done, numRuns: together })
    const answered = await Promise.all(texts.map((text) => answerTo(port, text)))
    for (const [index, { status, body }] of answered.entries()) {
      counts.set(status, (counts.get(status) ?? 0) + 1)
      // The one thing that anybody may have is the page, which holds nothing.
      if (status === 200) expect(['', page], JSON.stringify(texts[index])).toContain(body)
      else expect(answers, JSON.stringify(texts[index])).toContain(status)
    }
  }
  expect(called).toEqual([])
  const after = await answerTo(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: none\r\nConnection: close\r\n\r\n`, 20_000)
  expect(after).toEqual({ status: 200, body: page })
  const growth = (memoryAfterCollection() - before) / 1e6
  if (requests >= 10_000) expect(growth).toBeLessThan(50)
  streams.close()
  await close()
  await rm(folder, { recursive: true, force: true })
  const told = [...counts]
    .sort(([first], [second]) => first - second)
    .map(([status, count]) => `${status || 'hung up or waiting'}: ${count}`)
  tell(task, `${requests} hostile requests (${told.join(', ')}), 0 verbs reached, memory ${growth > 0 ? '+' : ''}${growth.toFixed(0)} MB`)
})

/** The first answer of a connection, on which nothing follows. */
function answerTo(port: number, text: string, patience = patienceMs): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    const timer = setTimeout(() => socket.destroy(), patience)
    socket.on('data', (part) => {
      parts.push(part)
      if (isWhole(Buffer.concat(parts).toString('latin1'))) socket.destroy()
    })
    socket.on('error', () => undefined) // A server that hangs up while we still send is an answer too.
    socket.on('close', () => {
      clearTimeout(timer)
      const [head = '', body = ''] = Buffer.concat(parts).toString('utf8').replace('HTTP/1.1 100 Continue\r\n\r\n', '').split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0)
      resolve({ status, body })
    })
    socket.write(Buffer.from(text, 'latin1'))
  })
}

function isWhole(answer: string): boolean {
  const [head = '', body] = answer.split('\r\n\r\n')
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  return body !== undefined && length !== undefined && body.length >= Number(length)
}

/** Bytes that the whole process holds, this test's own side of the sockets included. */
function memoryAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  for (let times = 0; times < 3; times++) collect()
  return process.memoryUsage().rss
}
