/** One group of a board: its name, its notes, and the place to drop more. */
import { useDroppable } from '@dnd-kit/core'
import { isMac, keyNames } from '../../../ui/keys'
import type { BoardAct, BoardGroup, BoardNote } from './board'
import styles from './board.module.css'
import { GroupHead } from './GroupHead'
import { type LaneProps, Notes } from './Notes'

interface Props extends LaneProps {
  readonly group: BoardGroup
  readonly groups: readonly BoardGroup[]
  readonly index: number
  readonly notes: readonly BoardNote[]
  readonly onAct: (act: BoardAct) => void
  /** The name was typed and Enter pressed: which note gets the focus. */
  readonly onNamed: (focusId: string) => void
}

export function Column({ group, groups, index, notes, onAct, onNamed, ...lane }: Props) {
  const drop = useDroppable({ id: `group ${group.id}`, data: { groupId: group.id }, disabled: lane.isReadOnly })
  const name = group.name || `${lane.words.group} ${index + 1}`
  return (
    <section ref={drop.setNodeRef} className={styles.column} aria-label={name} data-target={drop.isOver || undefined}>
      <GroupHead
        group={group}
        groups={groups}
        index={index}
        count={notes.length}
        words={lane.words}
        isReadOnly={lane.isReadOnly}
        onAct={onAct}
        onEnd={() => {
          const first = notes[0]
          if (first !== undefined) onNamed(first.id)
        }}
      />
      {notes.length === 0 ? (
        <p className={styles.dropHere}>
          {index < 9
            ? `Drop here, or press ${index + 1} on a ${lane.words.note}`
            : `Drop here, or bring a ${lane.words.note} with ${keyNames('Mod+ArrowRight', isMac).join('+')}`}
        </p>
      ) : (
        <Notes notes={notes} category={group.category} label={name} {...lane} />
      )}
    </section>
  )
}
