/**
 * One export at a time: making the file, then asking where to put it. What is given up half-way is never saved, and printing stops.
 * A file that could not be written where it was to go (in use, disk full) is kept and offered again for another place.
 */
import { useEffect, useRef, useState } from 'react'
import type { Step } from '../../deck/output'
import { type FileToSave, host } from '../../host'
import { now } from '../../lib/clock'
import { announce } from '../../ui/announce'
import { rememberExport } from './choices'
import type { Kind, KindId } from './kinds'
import { type ExportOrder, makeFile } from './making'

export type ExportState =
  | { readonly kind: 'idle' }
  /** `step` null while nothing is known of how far it is. */
  | { readonly kind: 'making'; readonly id: KindId; readonly step: Step | null }
  | { readonly kind: 'saving'; readonly id: KindId }
  /** `sentence` names the file. */
  | { readonly kind: 'done'; readonly id: KindId; readonly sentence: string }
  /** `isMade`: the file is there and only its place failed. */
  | { readonly kind: 'failed'; readonly id: KindId; readonly sentence: string; readonly isMade: boolean }

/** A file that has no place yet, and what it was made from. */
interface Homeless {
  readonly id: KindId
  readonly order: ExportOrder
  readonly file: FileToSave
}

export interface Export {
  readonly state: ExportState
  readonly start: (kind: Kind, order: ExportOrder) => Promise<void>
  readonly cancel: () => void
}

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const homeless = useRef<Homeless | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = async (kind: Kind, order: ExportOrder) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const { id } = kind
    const kept = homeless.current
    homeless.current = null
    let file = kept !== null && kept.id === id && isSame(kept.order, order) ? kept.file : null
    if (file === null) {
      setState({ kind: 'making', id, step: null })
      const made = await makeFile(kind, order, signal, (step) => {
        if (!signal.aborted) setState({ kind: 'making', id, step })
      })
      if (signal.aborted) return
      if (!made.ok) return setState({ kind: 'failed', id, sentence: made.problem.sentence, isMade: false })
      file = made.value
    }
    setState({ kind: 'saving', id })
    const saved = await host().saveFiles({ files: [file] })
    if (signal.aborted) return
    if (!saved.ok) {
      if (saved.problem.code === 'cancelled') return setState({ kind: 'idle' })
      homeless.current = { id, order, file }
      return setState({ kind: 'failed', id, sentence: saved.problem.sentence, isMade: true })
    }
    const name = saved.value.names.join(', ')
    const sentence = `Saved as ${name}.`
    rememberExport(order.document, { id, name, at: now() })
    setState({ kind: 'done', id, sentence })
    announce(sentence)
  }
  const cancel = () => {
    running.current?.abort()
    setState({ kind: 'idle' })
    announce('Export given up. Nothing was saved.')
  }
  return { state, start, cancel }
}

/** Nothing has changed that would make another file. */
function isSame(one: ExportOrder, other: ExportOrder): boolean {
  return one.document === other.document && one.publication === other.publication && one.look === other.look
}
