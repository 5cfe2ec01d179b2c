/** How windows of the same session hear of each other's durable changes. Whatever does not parse is not heard. */
import * as z from 'zod'
import { changeSchema } from '../session/check'

export const messageSchema = z.discriminatedUnion('kind', [
  /** Changes that are on disk, as journal line `seq`. */
  z.strictObject({ kind: z.literal('changes'), from: z.string(), seq: z.number().int(), changes: z.array(changeSchema) }),
  /** The writer let go of the session. */
  z.strictObject({ kind: z.literal('closed'), from: z.string() }),
])
export type SessionMessage = z.infer<typeof messageSchema>

export interface SessionChannel {
  readonly send: (message: SessionMessage) => void
  readonly close: () => void
}

/** Opens the channel of a session; `hear` gets the messages of other windows, never its own. Without BroadcastChannel it is silent. */
export function openSessionChannel(sessionId: string, hear: (message: SessionMessage) => void): SessionChannel {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(`groundwork-session-${sessionId}`)
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const parsed = messageSchema.safeParse(event.data)
    if (parsed.success) hear(parsed.data)
  }
  return {
    send: (message) => channel.postMessage(message),
    close: () => {
      channel.onmessage = null
      channel.close()
    },
  }
}
