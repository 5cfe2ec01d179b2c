/** One request after another: the guards, then a file from the fixed map, a token swapped, a verb called or a stream opened. Nothing else exists. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AssetMap, readAsset, resolveAsset } from '../assets'
import { headersFor, responseHeaders, type WindowRole } from '../policy'
import { fail, ok, type Result } from '../result'
import { bodyLimit, callVerb, type HostVerbs, isHostVerb } from '../verbs'
import { readJson, writeJson } from './body'
import type { EventStreams } from './events'
import { keyOf, type Refusal, refuseAddress, refuseForApi, refuseForAsset } from './guards'
import type { Keys } from './keys'

export interface RouterParts {
  /** `127.0.0.1:<port>`: the only Host, and with `http://` before it the only Origin. */
  readonly host: string
  readonly assets: AssetMap
  readonly verbs: HostVerbs
  readonly keys: Keys
  readonly streams: EventStreams
  /** For development only: answers the pages instead of the fixed map. */
  readonly pages?: (request: IncomingMessage, response: ServerResponse) => void
}

const sentences: Record<Refusal, string> = {
  400: 'The request is not put together as it should be.',
  401: 'Groundwork was started anew and waits for you to open the address that it shows. Keep this page open: it then saves by itself what you typed since. What was saved is safe.',
  403: 'Only Groundwork’s own page may ask this.',
  404: 'There is nothing at this address.',
  405: 'This cannot be asked in this way.',
  413: 'This is larger than Groundwork takes in one piece. Nothing was changed.',
  415: 'Only JSON is understood here.',
  421: 'This server answers to its own address only.',
}
const codes = { 401: 'shell-gone', 404: 'not-found', 413: 'too-large' } as const satisfies Partial<Record<Refusal, string>>

export function createRouter(parts: RouterParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    for (const [name, value] of Object.entries(responseHeaders)) response.setHeader(name, value)
    const refusal = refuseAddress(request, parts.host)
    if (refusal !== null) return refuse(response, refusal)
    return request.url?.startsWith('/api/') === true ? api(parts, request, response) : asset(parts, request, response)
  }
}

async function asset({ assets, pages }: RouterParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refuseForAsset(request)
  if (refusal !== null) return refuse(response, refusal)
  if (pages !== undefined) return pages(request, response)
  const found = resolveAsset(assets, request.method ?? '', request.url ?? '')
  if (found.status !== 200) return refuse(response, found.status)
  const bytes = await readAsset(found.asset)
  if (bytes === null) return refuse(response, 404)
  // Built files carry a hash of their content in the name; the page itself does not.
  const isLasting = request.url?.startsWith('/assets/') === true
  response.writeHead(200, {
    ...headersFor(request.url ?? ''),
    'content-type': found.asset.type,
    'content-length': bytes.byteLength,
    'cache-control': isLasting ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

async function api(parts: RouterParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('cache-control', 'no-store')
  const refusal = refuseForApi(request, parts.host)
  if (refusal !== null) return refuse(response, refusal)
  if (request.url === '/api/launch') return launch(parts, request, response)
  const key = keyOf(request)
  const role = key === null ? null : parts.keys.roleOf(key)
  if (role === null) return refuse(response, 401)
  if (request.url === '/api/events') return stream(parts, response)
  if (request.url === '/api/companion') return companion(parts, role, request, response)
  const verb = request.url?.startsWith('/api/verbs/') === true ? request.url.slice('/api/verbs/'.length) : ''
  if (!isHostVerb(verb)) return refuse(response, 404)
  const body = await readJson(request, bodyLimit(verb))
  if (!body.ok) return refuse(response, body.problem.code === 'too-large' ? 413 : 400)
  answer(response, 200, await callVerb(parts.verbs, { verb, given: body.value, role }))
}

async function launch({ keys }: RouterParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request, 1000)
  if (!body.ok) return refuse(response, body.problem.code === 'too-large' ? 413 : 400)
  const { value } = body
  const token = typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string' ? value.token : ''
  const key = keys.redeem(token)
  // Not `shell-gone` as for a key: the program is there, this address is spent.
  if (key === null) return answer(response, 401, fail('refused', 'This address was used before or is too old. Nothing was changed.'))
  answer(response, 200, ok({ key }))
}

async function companion({ keys }: RouterParts, role: WindowRole, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request, 1000)
  if (!body.ok) return refuse(response, body.problem.code === 'too-large' ? 413 : 400)
  if (role !== 'main') return refuse(response, 403)
  answer(response, 200, ok({ token: keys.issueLaunch(companionRole(body.value)) }))
}

/** Audience unless a page of the earlier run is named, which goes on with what it was. */
function companionRole(value: unknown): WindowRole {
  return typeof value === 'object' && value !== null && 'role' in value && value.role === 'main' ? 'main' : 'audience'
}

function stream({ streams }: RouterParts, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'x-groundwork': '1' })
  streams.add(response)
}

function refuse(response: ServerResponse, status: Refusal): void {
  const code = status === 401 || status === 404 || status === 413 ? codes[status] : 'refused'
  // The rest of a refused body is not read: the connection ends with this answer.
  if (status !== 404) response.setHeader('connection', 'close')
  if (status === 405) response.setHeader('allow', 'GET, HEAD, POST')
  answer(response, status, fail(code, sentences[status]))
}

function answer(response: ServerResponse, status: number, result: Result<unknown>): void {
  const bytes = Buffer.from(writeJson(result))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.byteLength,
    'x-groundwork': '1',
  })
  response.end(bytes)
}
