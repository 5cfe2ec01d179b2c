/** Reads the journal of a session back while the page goes on; leaving stops it. */
import { useEffect, useState } from 'react'
import { type LookedBack, lookBack } from '../../storage/looking-back'
import { breather } from './breathing'

export type LookingBackState =
  | { readonly kind: 'reading'; readonly lines: number }
  | { readonly kind: 'read'; readonly found: LookedBack }
  | { readonly kind: 'failed'; readonly sentence: string }

/** For one session as long as the component is there. */
export function useLookBack(sessionId: string): LookingBackState {
  const [state, setState] = useState<LookingBackState>({ kind: 'reading', lines: 0 })
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const tell = (next: LookingBackState) => {
      if (!signal.aborted) setState(next)
    }
    const onProgress = (lines: number) => tell({ kind: 'reading', lines })
    void lookBack(sessionId, { signal, onProgress, breathe: breather() }).then((answer) =>
      tell(answer.ok ? { kind: 'read', found: answer.value } : { kind: 'failed', sentence: answer.problem.sentence }),
    )
    return () => stop.abort()
  }, [sessionId])
  return state
}
