/**
 * The facilitator's end of the audience view: sends a frame whenever what the room sees changes, and holds freeze, blank, theme and page.
 * While no audience window is open nothing is made; one that opens asks.
 */
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

interface Wanted {
  readonly document: SessionDocument
  readonly viewStep: ViewStep | null
  readonly isFrozen: boolean
  readonly isBlank: boolean
  readonly theme: WallTheme
  readonly page: number
  /** Where the room is, as text: a page that was turned to belongs to one place. */
  readonly place: string
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

  const place = `${JSON.stringify(document.place)} ${viewStep?.step ?? ''}`
  const page = turned.place === place || isFrozen ? turned.page : 0
  const wanted: Wanted = { document, viewStep, isFrozen, isBlank, theme, page, place }
  const latest = useRef(wanted)
  useEffect(() => {
    latest.current = wanted
  })

  useEffect(() => {
    const line = openWallChannel(document.id, (message) => {
      if (message.say === 'ask') {
        sent.current = frameFor(latest.current, held)
        line.send({ say: 'frame', frame: sent.current })
      } else if (message.say === 'shown') setShown({ page: message.page, pages: message.pages })
      else if (message.say === 'turn') setTurned({ place: latest.current.place, page: message.page })
      else if (message.say === 'closed') setShown(null)
    })
    channel.current = line
    line.send({ say: 'hello' })
    return () => {
      line.close()
      channel.current = null
    }
  }, [document.id])

  const isOpen = shown !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: everything listed makes another frame; the newest values are read from `latest`
  useEffect(() => {
    if (!isOpen) return
    // One frame per picture at most: a burst of keystrokes is one message.
    const request = requestAnimationFrame(() => {
      const frame = frameFor(latest.current, held)
      if (JSON.stringify(frame) === JSON.stringify(sent.current)) return
      sent.current = frame
      channel.current?.send({ say: 'frame', frame })
    })
    return () => cancelAnimationFrame(request)
  }, [isOpen, document, viewStep, isFrozen, isBlank, theme, page])

  const turnTo = (to: number) => setTurned({ place, page: Math.max(0, Math.min(to, (shown?.pages ?? 1) - 1)) })
  return { shown, isFrozen, isBlank, theme, setFrozen, setBlank, setTheme, turnTo }
}

function frameFor({ document, viewStep, isFrozen, isBlank, theme, page }: Wanted, held: { current: Frame | null }): Frame {
  if (isFrozen && !isBlank && held.current !== null) return { ...held.current, theme, page }
  const frame = makeFrame(document, { theme, isBlank, page, viewStep }, today())
  if (!isBlank) held.current = frame
  return frame
}
