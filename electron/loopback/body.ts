/** Bodies in and out: one JSON text of known size in; JSON with bytes as `{ $bytes: base64 }` out. */
import type { IncomingMessage } from 'node:http'
import type { ShellProblemCode } from '../contract'
import { shellFailure } from '../problems'
import { fail, ok, type Result } from '../result'

/** A body up to this size is read to its end although it is refused: a browser that is cut off while sending never sees the answer. */
const patience = 200_000_000

/** A request without an honest length never gets here, so no more than `limit` bytes are ever kept. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown, ShellProblemCode>> {
  const length = Number(request.headers['content-length'])
  if (length > limit) {
    if (length <= patience) for await (const _part of request);
    return shellFailure('too-large')
  }
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
