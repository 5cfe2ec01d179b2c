/** One export at a time: making the file, then asking where to put it. What is given up half-way is never saved, and printing stops. */
import { useEffect, useRef, useState } from 'react'
import type { Step } from '../../deck/output'
import { host } from '../../host'
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
  | { readonly kind: 'failed'; readonly id: KindId; readonly sentence: string }

export interface Export {
  readonly state: ExportState
  readonly start: (kind: Kind, order: ExportOrder) => Promise<void>
  readonly cancel: () => void
}

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = async (kind: Kind, order: ExportOrder) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const { id } = kind
    const fail = (sentence: string) => setState({ kind: 'failed', id, sentence })
    setState({ kind: 'making', id, step: null })
    const made = await makeFile(kind, order, signal, (step) => {
      if (!signal.aborted) setState({ kind: 'making', id, step })
    })
    if (signal.aborted) return
    if (!made.ok) return fail(made.problem.sentence)
    setState({ kind: 'saving', id })
    const saved = await host().saveFiles({ files: [made.value] })
    if (signal.aborted) return
    if (!saved.ok) {
      if (saved.problem.code === 'cancelled') setState({ kind: 'idle' })
      else fail(saved.problem.sentence)
      return
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
