/** Bodies in and out: one JSON text of known size in; JSON with bytes as `{ $bytes: base64 }` out. */
import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../result'

/** Reads at most as many bytes as the request announced, which the caller has checked against `limit`. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown, 'too-large' | 'refused'>> {
  if (Number(request.headers['content-length']) > limit) return fail('too-large', 'This is larger than Groundwork takes in one piece.')
  const parts: Uint8Array[] = []
  for await (const part of request) parts.push(part)
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))))
  } catch {
    // Not UTF-8 or not JSON: both are the sender's mistake, and both are this answer.
    return fail('refused', 'The request is not put together as it should be. Nothing was changed.')
  }
}

export function writeJson(value: unknown): string {
  return JSON.stringify(value, replaced)
}

/** Reads the original from `this`: a Buffer has turned itself into a list of numbers before its value gets here. */
function replaced(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const original = this[name]
  if (!(original instanceof Uint8Array)) return value
  return { $bytes: Buffer.from(original.buffer, original.byteOffset, original.byteLength).toString('base64') }
}
