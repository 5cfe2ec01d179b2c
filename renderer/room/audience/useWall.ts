/** Listens for frames; asks for the present one when it starts and whenever the window becomes visible again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '../frames'
import { openWallChannel, type WallChannel } from '../wall-channel'

export interface WallState {
  /** null until the facilitator's window has answered. */
  readonly frame: Frame | null
  readonly reportShown: (page: number, pages: number) => void
  readonly turnTo: (page: number) => void
}

export function useWall(sessionId: string): WallState {
  const [frame, setFrame] = useState<Frame | null>(null)
  const channel = useRef<WallChannel | null>(null)
  const shown = useRef({ page: 0, pages: 1 })
  useEffect(() => {
    const line = openWallChannel(sessionId, (message) => {
      if (message.say === 'frame') setFrame(message.frame)
      else if (message.say === 'hello') line.send({ say: 'shown', ...shown.current })
    })
    channel.current = line
    const ask = () => {
      if (document.visibilityState === 'visible') line.send({ say: 'ask' })
    }
    const sayClosed = () => line.send({ say: 'closed' })
    ask()
    document.addEventListener('visibilitychange', ask)
    window.addEventListener('pagehide', sayClosed)
    return () => {
      document.removeEventListener('visibilitychange', ask)
      window.removeEventListener('pagehide', sayClosed)
      sayClosed()
      line.close()
      channel.current = null
    }
  }, [sessionId])
  const reportShown = useCallback((page: number, pages: number) => {
    shown.current = { page, pages }
    channel.current?.send({ say: 'shown', page, pages })
  }, [])
  const turnTo = useCallback((page: number) => channel.current?.send({ say: 'turn', page }), [])
  return { frame, reportShown, turnTo }
}
