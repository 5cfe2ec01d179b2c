/** The line between the facilitator's window and the audience window of one session, on this computer only. Whatever does not parse is not heard. */
import { type WallMessage, wallMessageSchema } from './frames'

export interface WallChannel {
  readonly send: (message: WallMessage) => void
  readonly close: () => void
}

/** Opens the channel of a session. `onMessage` hears the other windows, never this one. */
export function openWallChannel(sessionId: string, onMessage: (message: WallMessage) => void): WallChannel {
  const channel = new BroadcastChannel(`groundwork-audience-${sessionId}`)
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const parsed = wallMessageSchema.safeParse(event.data)
    if (parsed.success) onMessage(parsed.data)
  }
  return { send: (message) => channel.postMessage(message), close: () => channel.close() }
}
