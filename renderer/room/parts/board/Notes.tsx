/** The cards of one lane, one below the other. */
import { VirtualRows } from '../VirtualRows'
import type { BoardCategory, BoardNote, BoardWords } from './board'
import { type CardAct, NoteCard } from './NoteCard'
import type { Twins } from './useTwins'

/** What every lane of a board shares. */
export interface LaneProps {
  readonly twins: Twins
  readonly current: string | null
  readonly isSelected: (id: string) => boolean
  readonly editingId: string | null
  readonly isReadOnly: boolean
  readonly canSetAside: boolean
  readonly words: BoardWords
  /** Whether the board holds so many notes that each lane shows only those in sight. */
  readonly isVirtual: boolean
  readonly onCard: (act: CardAct) => void
}

interface Props extends LaneProps {
  readonly notes: readonly BoardNote[]
  readonly category: BoardCategory | null
  readonly label: string
}

export function Notes({ notes, category, label, ...lane }: Props) {
  return (
    <VirtualRows items={notes} label={label} estimate={64} revealId={lane.current} isVirtual={lane.isVirtual && notes.length > 12}>
      {(note) => <Card note={note} category={category} {...lane} />}
    </VirtualRows>
  )
}

interface CardProps extends LaneProps {
  readonly note: BoardNote
  readonly category: BoardCategory | null
}

export function Card({ note, category, twins, current, isSelected, editingId, isReadOnly, canSetAside, onCard }: CardProps) {
  return (
    <NoteCard
      id={note.id}
      text={note.text}
      category={category}
      mark={note.mark}
      meta={note.meta}
      twin={twins.hintFor(note.id)}
      wordings={1 + (note.merged?.parts.length ?? 0)}
      isSelected={isSelected(note.id)}
      isCurrent={note.id === current}
      isEditing={note.id === editingId}
      isReadOnly={isReadOnly}
      canSetAside={canSetAside}
      onAct={onCard}
    />
  )
}
