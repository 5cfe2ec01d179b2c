/** Which notes may say the same as an earlier one: a hint that can be dismissed. Comparing waits for a pause, so that no keystroke pays for it. */
import { useEffect, useMemo, useState } from 'react'
import { nearTwins } from '../near-twins'
import { quoted } from '../words'
import type { BoardNote } from './board'

export interface Twins {
  /** The earlier note that one is close to, or undefined. */
  readonly of: (id: string) => string | undefined
  /** The hint on a note; '' when there is none. */
  readonly hintFor: (id: string) => string
  readonly dismiss: (id: string) => void
}

const pause = 300

export function useTwins(notes: readonly BoardNote[]): Twins {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const [later, setLater] = useState(notes)
  useEffect(() => {
    const timer = setTimeout(() => setLater(notes), pause)
    return () => clearTimeout(timer)
  }, [notes])
  const ids = useMemo(() => nearTwins(later), [later])
  const texts = useMemo(() => new Map(later.map((note) => [note.id, note.text])), [later])
  const present = useMemo(() => new Set(notes.map((note) => note.id)), [notes])
  const of = (id: string) => {
    const twin = dismissed.has(id) ? undefined : ids.get(id)
    return twin !== undefined && present.has(twin) ? twin : undefined
  }
  return {
    of,
    dismiss: (id) => setDismissed(new Set([...dismissed, id])),
    hintFor: (id) => {
      const twin = of(id)
      return twin === undefined ? '' : quoted(texts.get(twin) ?? '', 40)
    },
  }
}
