/** The panel that is open above a board: wordings to merge, or the wordings that one note stands for. */
import { countOf } from '../words'
import type { BoardAct, BoardNote, BoardWords } from './board'
import { MergedPanel } from './MergedPanel'
import { MergePanel } from './MergePanel'

export type OpenPanel =
  /** `isHint`: found to be close by the machine, the earlier one first. */
  { readonly kind: 'merge'; readonly ids: readonly string[]; readonly isHint: boolean } | { readonly kind: 'merged'; readonly id: string }

interface Props {
  readonly panel: OpenPanel | null
  readonly notes: readonly BoardNote[]
  readonly words: BoardWords
  readonly isReadOnly: boolean
  readonly announce: (sentence: string) => void
  readonly onAct: (act: BoardAct) => void
  /** `isDecided`: something was done; otherwise everything stays as it was. */
  readonly onEnd: (focusId: string, isDecided: boolean) => void
}

export function BoardPanels({ panel, notes, words, isReadOnly, announce, onAct, onEnd }: Props) {
  let isDecided = false
  const act = (one: BoardAct) => {
    isDecided = true
    onAct(one)
    if (one.do === 'merge') {
      announce(`${countOf(one.partIds.length + 1, words.note, words.notes)} merged into one. U takes them apart again.`)
    } else if (one.do === 'unmerge') {
      announce(`${countOf(one.partIds.length, words.note, words.notes)} taken out, with wording and votes of before.`)
    }
  }
  const end = (focusId: string) => onEnd(focusId, isDecided)
  if (panel === null) return null
  if (panel.kind === 'merged') {
    const note = notes.find((candidate) => candidate.id === panel.id)
    if (note?.merged === undefined) return null
    return <MergedPanel key={panel.id} note={note} merged={note.merged} isReadOnly={isReadOnly} onAct={act} onEnd={end} />
  }
  const [first, second, ...more] = panel.ids.flatMap((id) => notes.find((note) => note.id === id) ?? [])
  if (first === undefined || second === undefined || isReadOnly) return null
  return (
    <MergePanel key={panel.ids.join(' ')} notes={[first, second, ...more]} isHint={panel.isHint} words={words} onAct={act} onEnd={end} />
  )
}
