/** The facilitator's end of the audience view: sends a frame whenever what the room sees changes, and holds freeze, blank, theme and page. */
import { useEffect, useRef, useState } from 'react'
import { today } from '../lib/clock'
import type { SessionDocument } from '../session/schema'
import type { Frame, WallTheme } from './frames'
import { makeFrame } from './make-frame'
import type { ViewStep } from './run/where'
import { openWallChannel, type WallChannel } from './wall-channel'

export interface WallFeed {
  /** What the audience window says it shows; null while none is open. */
  readonly shown: { readonly page: number; readonly pages: number } | null
  readonly isFrozen: boolean
  readonly isBlank: boolean
  readonly theme: WallTheme
  readonly setFrozen: (isFrozen: boolean) => void
  readonly setBlank: (isBlank: boolean) => void
  readonly setTheme: (theme: WallTheme) => void
  readonly turnTo: (page: number) => void
}

export function useWallFeed(document: SessionDocument, viewStep: ViewStep | null): WallFeed {
  const [shown, setShown] = useState<WallFeed['shown']>(null)
  const [isFrozen, setFrozen] = useState(false)
  const [isBlank, setBlank] = useState(false)
  const [theme, setTheme] = useState<WallTheme>('dark')
  const [turned, setTurned] = useState({ place: '', page: 0 })
  const channel = useRef<WallChannel | null>(null)
  const sent = useRef<Frame | null>(null)
  /** The newest frame that was not blank: what a frozen wall goes on showing. */
  const held = useRef<Frame | null>(null)

  // A page belongs to a place: elsewhere the wall starts at the first one again.
  const place = `${JSON.stringify(document.place)} ${viewStep?.step ?? ''}`
  const page = turned.place === place ? turned.page : 0
  const latestPlace = useRef(place)
  useEffect(() => {
    latestPlace.current = place
  }, [place])

  useEffect(() => {
    const line = openWallChannel(document.id, (message) => {
      if (message.say === 'ask' && sent.current !== null) line.send({ say: 'frame', frame: sent.current })
      else if (message.say === 'shown') setShown({ page: message.page, pages: message.pages })
      else if (message.say === 'turn') setTurned({ place: latestPlace.current, page: message.page })
      else if (message.say === 'closed') setShown(null)
    })
    channel.current = line
    if (sent.current !== null) line.send({ say: 'frame', frame: sent.current })
    return () => {
      line.close()
      channel.current = null
    }
  }, [document.id])

  useEffect(() => {
    // One frame per picture at most: a burst of keystrokes is one message.
    const request = requestAnimationFrame(() => {
      const frozen = isFrozen && !isBlank ? held.current : null
      const frame = frozen !== null ? { ...frozen, theme, page } : makeFrame(document, { theme, isBlank, page, viewStep }, today())
      if (!isBlank) held.current = frame
      if (JSON.stringify(frame) === JSON.stringify(sent.current)) return
      sent.current = frame
      channel.current?.send({ say: 'frame', frame })
    })
    return () => cancelAnimationFrame(request)
  }, [document, theme, isBlank, isFrozen, page, viewStep])

  const turnTo = (wanted: number) => setTurned({ place, page: Math.max(0, Math.min(wanted, (shown?.pages ?? 1) - 1)) })
  return { shown, isFrozen, isBlank, theme, setFrozen, setBlank, setTheme, turnTo }
}
