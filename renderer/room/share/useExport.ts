/** One export at a time: making the file, then asking where to put it. What is given up half-way is never saved. */
import { useRef, useState } from 'react'
import { host } from '../../host'
import { announce } from '../../ui/announce'
import { rememberExport } from './choices'
import type { ExportOrder, Format } from './formats'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly formatId: Format['id'] }
  | { readonly kind: 'saving'; readonly formatId: Format['id'] }
  /** `sentence` names the files. */
  | { readonly kind: 'done'; readonly formatId: Format['id']; readonly sentence: string }
  | { readonly kind: 'failed'; readonly formatId: Format['id']; readonly sentence: string }

export interface Export {
  readonly state: ExportState
  readonly start: (format: Format, order: ExportOrder) => Promise<void>
  readonly cancel: () => void
}

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  /** Counts up with every start and cancel: whoever comes back with an old number is no longer wanted. */
  const turn = useRef(0)
  const start = async (format: Format, order: ExportOrder) => {
    const mine = ++turn.current
    const isWanted = () => turn.current === mine
    const formatId = format.id
    const fail = (sentence: string) => setState({ kind: 'failed', formatId, sentence })
    setState({ kind: 'making', formatId })
    const made = await format.make(order)
    if (!isWanted()) return
    if (!made.ok) return fail(made.problem.sentence)
    setState({ kind: 'saving', formatId })
    const saved = await host().saveFiles({ files: [made.value] })
    if (!isWanted()) return
    if (!saved.ok) {
      if (saved.problem.code === 'cancelled') setState({ kind: 'idle' })
      else fail(saved.problem.sentence)
      return
    }
    const { names } = saved.value
    const sentence = `Saved as ${names.join(', ')}.`
    rememberExport(order.document.id, { formatId, names, document: order.document, choice: order.choice })
    setState({ kind: 'done', formatId, sentence })
    announce(sentence)
  }
  const cancel = () => {
    turn.current++
    setState({ kind: 'idle' })
    announce('Export given up. Nothing was saved.')
  }
  return { state, start, cancel }
}
