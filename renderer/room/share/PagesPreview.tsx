/** The pages of a paper: printed by the host as for saving and drawn from that PDF. Printed anew when the session or a choice has changed and rests. */
import { useEffect, useRef, useState } from 'react'
import type { Kind } from './kinds'
import { type ExportOrder, makePdf } from './making'
import { openPdf, type PdfPages } from './pdf-pages'
import styles from './share.module.css'

interface Props {
  readonly kind: Kind
  readonly order: ExportOrder
}

type State =
  | { readonly kind: 'printing' }
  | { readonly kind: 'shown'; readonly pages: PdfPages; readonly isOld: boolean }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Milliseconds after the last change. */
const rest = 900

export function PagesPreview({ kind, order }: Props) {
  const state = usePages(kind, order)
  if (state.kind === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        {state.sentence}
      </p>
    )
  }
  if (state.kind === 'printing') {
    return (
      <p className={styles.lead} role="status">
        Preparing the pages…
      </p>
    )
  }
  const { pages, isOld } = state
  return (
    <>
      <p className={styles.count} role="status">
        {isOld ? 'Preparing the pages again…' : pages.ratios.length === 1 ? 'One page' : `${pages.ratios.length} pages`}
      </p>
      <ol className={styles.pages}>
        {pages.ratios.map((ratio, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number and nothing else.
          <li key={index} className={styles.page}>
            <PageCanvas pages={pages} index={index} ratio={ratio} name={`${kind.title}, page ${index + 1} of ${pages.ratios.length}`} />
          </li>
        ))}
      </ol>
    </>
  )
}

function usePages(kind: Kind, { document, publication, look }: ExportOrder): State {
  const [state, setState] = useState<State>({ kind: 'printing' })
  const shown = useRef<PdfPages | null>(null)
  useEffect(() => () => shown.current?.close(), [])
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const print = async () => {
      const made = await makePdf(kind, { document, publication, look }, signal)
      if (signal.aborted) return
      if (!made.ok) return setState({ kind: 'failed', sentence: made.problem.sentence })
      const pages = await openPdf(made.value)
      if (signal.aborted) return pages.close()
      shown.current?.close()
      shown.current = pages
      setState({ kind: 'shown', pages, isOld: false })
    }
    const isFirst = shown.current === null
    setState((before) => (before.kind === 'shown' ? { ...before, isOld: true } : { kind: 'printing' }))
    const fail = (error: unknown) => {
      console.error('The pages could not be shown.', error)
      if (!signal.aborted) setState({ kind: 'failed', sentence: 'The pages cannot be shown here. The file can be saved all the same.' })
    }
    const timer = setTimeout(() => void print().catch(fail), isFirst ? 0 : rest)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [kind, document, publication, look])
  return state
}

interface PageProps {
  readonly pages: PdfPages
  readonly index: number
  /** Width over height. */
  readonly ratio: number
  readonly name: string
}

/** Drawn when it comes near the window. */
function PageCanvas({ pages, index, ratio, name }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    let isHere = true
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        pages.draw(index, element, element.clientWidth).then(
          () => {
            if (isHere) element.dataset.drawn = 'true'
          },
          (error: unknown) => {
            // A page that goes away while it is being drawn is no problem; anything else is a bug.
            if (isHere) console.error('A page could not be drawn.', error)
          },
        )
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => {
      isHere = false
      observer.disconnect()
    }
  }, [pages, index])
  return <canvas ref={canvas} className={styles.pageCanvas} role="img" aria-label={name} style={{ aspectRatio: String(ratio) }} />
}
