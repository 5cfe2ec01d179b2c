/**
 * The facilitator's end of what the room sees: sends a frame whenever it changes, and holds freeze, blank, pin, theme, page and test picture.
 * While no audience window is open and this window is not the room's picture itself, nothing is made; a window that opens asks.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { today } from '../lib/clock'
import type { SessionDocument } from '../session/schema'
import { setMirrored, useScreen } from '../store/screen'
import { remember, remembered } from '../store/window-memory'
import { type Pin, pinBeside, placeName } from './audience/pin'
import type { Frame, WallTheme } from './frames'
import { makeFrame } from './make-frame'
import { testFrame } from './mirror/test-frame'
import { questionFrame } from './question-frame'
import type { ViewStep } from './run/where'
import { openWallChannel, type WallChannel } from './wall-channel'

export interface WallFeed {
  /** What the audience window says it shows; null while none is open. */
  readonly shown: { readonly page: number; readonly pages: number } | null
  readonly isFrozen: boolean
  /** What the room goes on seeing while frozen; '' otherwise. */
  readonly frozenTitle: string
  readonly isBlank: boolean
  readonly isTest: boolean
  /** The question that stands on the wall in place of the session; null while none does. */
  readonly asked: Asked | null
  /** The place where the wall stays; null while it follows. */
  readonly pin: Pin | null
  readonly theme: WallTheme
  /** This window shows the room's picture and nothing else. */
  readonly isMirrored: boolean
  /** What this window shows while it is mirrored; null otherwise. */
  readonly frame: Frame | null
  readonly setFrozen: (isFrozen: boolean) => void
  readonly setBlank: (isBlank: boolean) => void
  readonly setTest: (isTest: boolean) => void
  /** Puts a question on the wall, over everything but blank and the test picture; null takes it off. */
  readonly ask: (asked: Asked | null) => void
  readonly setTheme: (theme: WallTheme) => void
  readonly setMirrored: (isMirrored: boolean) => void
  readonly turnTo: (page: number) => void
  /** Called by the picture in this window once it has measured itself. */
  readonly onShown: (page: number, pages: number) => void
  /** Keeps the wall where it is now, or lets it follow again. */
  readonly setPinned: (isPinned: boolean) => void
  /** Shows the step before or after the one on the wall, and stays there; on reaching the facilitator's own it follows again. */
  readonly showBeside: (by: 1 | -1) => void
}

/** A question that is asked, and by which loose end it is known. */
export interface Asked {
  readonly key: string
  readonly sentence: string
}

interface Wanted {
  readonly document: SessionDocument
  readonly viewStep: ViewStep | null
  readonly isFrozen: boolean
  readonly isBlank: boolean
  readonly isTest: boolean
  readonly asked: Asked | null
  readonly pin: Pin | null
  readonly theme: WallTheme
  readonly page: number
  /** Where the wall is, as text: a page that was turned to belongs to one place. */
  readonly place: string
}

type Held = { current: Frame | null }

export function useWallFeed(document: SessionDocument, viewStep: ViewStep | null): WallFeed {
  const isMirrored = useScreen((screen) => screen.isMirrored)
  const [shown, setShown] = useState<WallFeed['shown']>(null)
  const [here, setHere] = useState({ page: 0, pages: 1 })
  const [frozenTitle, setFrozenTitle] = useState<string | null>(null)
  // A wall that stood still or was blank before a reload shows nothing new after it until somebody says so.
  const [isBlank, setBlank] = useState(() => remembered('still') === document.id)
  const [isTest, setTest] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [pin, setPin] = useState<Pin | null>(null)
  const [theme, setTheme] = useState<WallTheme>('dark')
  const [turned, setTurned] = useState({ place: '', page: 0 })
  const [frame, setFrame] = useState<Frame | null>(null)
  const channel = useRef<WallChannel | null>(null)
  const sent = useRef<Frame | null>(null)
  /** The newest frame that was not blank: what a frozen wall goes on showing. */
  const held = useRef<Frame | null>(null)

  const isFrozen = frozenTitle !== null
  useEffect(() => remember('still', isBlank || isFrozen ? document.id : ''), [isBlank, isFrozen, document.id])
  const place = `${JSON.stringify(pin?.place ?? document.place)} ${(pin === null ? viewStep : pin.viewStep)?.step ?? ''} ${asked?.key ?? ''}`
  const page = turned.place === place || (isFrozen && asked === null) ? turned.page : 0
  const wanted: Wanted = { document, viewStep, isFrozen, isBlank, isTest, asked, pin, theme, page, place }
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
    if (!isOpen && !isMirrored) return
    // One frame per picture at most: a burst of keystrokes is one message.
    const request = requestAnimationFrame(() => {
      const next = frameFor(latest.current, held)
      if (isMirrored) setFrame((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      if (!isOpen || JSON.stringify(next) === JSON.stringify(sent.current)) return
      sent.current = next
      channel.current?.send({ say: 'frame', frame: next })
    })
    return () => cancelAnimationFrame(request)
  }, [isOpen, isMirrored, document, viewStep, isFrozen, isBlank, isTest, asked, pin, theme, page])

  const pages = (isMirrored ? here : shown)?.pages ?? 1
  // The same object while nothing in it has changed: what the document says by now is read when somebody does something.
  return useMemo(
    () => ({
      shown,
      isFrozen,
      frozenTitle: frozenTitle ?? '',
      isBlank,
      isTest,
      asked,
      pin,
      theme,
      isMirrored,
      frame: isMirrored ? frame : null,
      setFrozen: (toFrozen) => {
        // Taken at this moment, also when no window is open yet: frozen is what the room saw when the key was pressed.
        if (toFrozen) held.current = frameFor({ ...latest.current, isFrozen: false, isBlank: false, isTest: false, asked: null }, held)
        setFrozenTitle(toFrozen ? (held.current?.title ?? '') : null)
      },
      setBlank,
      setTest,
      ask: setAsked,
      setTheme,
      setMirrored: (toMirrored) => {
        // What this window showed the last time it was mirrored must not flash up.
        setFrame(null)
        setMirrored(toMirrored)
      },
      turnTo: (to) => setTurned({ place: latest.current.place, page: Math.max(0, Math.min(to, pages - 1)) }),
      onShown: (nowPage, nowPages) =>
        setHere((before) => (before.page === nowPage && before.pages === nowPages ? before : { page: nowPage, pages: nowPages })),
      setPinned: (toPinned) => {
        const { document: present, viewStep: step } = latest.current
        setPin(toPinned ? { place: present.place, viewStep: step, name: placeName(present, step) } : null)
      },
      showBeside: (by) => setPin(pinBeside(latest.current.document, latest.current.viewStep, latest.current.pin, by)),
    }),
    [shown, isFrozen, frozenTitle, isBlank, isTest, asked, pin, theme, isMirrored, frame, pages],
  )
}

function frameFor({ document, viewStep, isFrozen, isBlank, isTest, asked, pin, theme, page }: Wanted, held: Held): Frame {
  if (isTest) return testFrame(theme)
  if (asked !== null && !isBlank) return questionFrame(asked.sentence, theme)
  if (isFrozen && !isBlank && held.current !== null) return { ...held.current, theme, page }
  const shown = pin === null ? { document, viewStep } : { document: { ...document, place: pin.place }, viewStep: pin.viewStep }
  const frame = makeFrame(shown.document, { theme, isBlank, page, viewStep: shown.viewStep }, today())
  if (!isBlank) held.current = frame
  return frame
}
