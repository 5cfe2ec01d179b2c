/** What a request must look like before anybody reads it. Pure functions over the head of a request; every refusal has its status. */
import type { IncomingMessage } from 'node:http'
import { entryPages } from '../policy'

/** The part of a request that the guards read. */
export type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>
export type Refusal = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421

/** Host and path: against names that point here by DNS, and addresses in another form than `/path`. */
export function refuseAddress(head: Head, host: string): Refusal | null {
  const hosts = head.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length !== 1 || head.headers.host !== host) return 421
  return head.url?.startsWith('/') === true && head.url.length <= 2048 ? null : 400
}

/** Pages and their files: any program may read them, but no other site may pull them in. */
export function refuseForAsset(head: Head): Refusal | null {
  const site = head.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return null
  return site === 'none' && entryPages.includes(head.url ?? '') ? null : 403
}

/** Everything below `/api/`: POST from our own page, one kind of body, of a known and bearable size. */
export function refuseForApi(head: Head, host: string): Refusal | null {
  if (head.method !== 'POST') return 405
  const { origin, 'sec-fetch-site': site, 'content-type': type, 'content-length': length } = head.headers
  if (origin !== `http://${host}` || (site !== undefined && site !== 'same-origin')) return 403
  if (type === undefined || !/^application\/json(; ?charset=utf-8)?$/i.test(type)) return 415
  if (head.headers['content-encoding'] !== undefined) return 415
  return head.headers['transfer-encoding'] === undefined && length !== undefined && /^\d{1,12}$/.test(length) ? null : 400
}

/** The key in the header, or null; never looked for in an address or a cookie. */
export function keyOf(head: Head): string | null {
  return /^Bearer ([A-Za-z0-9_-]{43})$/.exec(head.headers.authorization ?? '')?.[1] ?? null
}
