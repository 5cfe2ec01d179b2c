/** The unsorted notes below the columns; while writing, all of them. Few lie beside each other, many in rows of three of which only those in sight exist. */
import { useDroppable } from '@dnd-kit/core'
import { useMemo } from 'react'
import { VirtualRows } from '../VirtualRows'
import type { BoardAct, BoardNote } from './board'
import styles from './board.module.css'
import { NewGroup } from './NewGroup'
import { Card, type LaneProps } from './Notes'

interface Props extends LaneProps {
  readonly notes: readonly BoardNote[]
  readonly isWholeList: boolean
  readonly hasNoGroup: boolean
  readonly onAct: (act: BoardAct) => void
}

const perRow = 3

export function Strip({ notes, isWholeList, hasNoGroup, onAct, ...lane }: Props) {
  const drop = useDroppable({ id: 'strip', data: { groupId: null }, disabled: lane.isReadOnly || isWholeList })
  const label = isWholeList ? `All ${lane.words.notes}` : 'Unsorted'
  const isVirtual = lane.isVirtual && notes.length > perRow * 4
  const rows = useMemo(() => (isVirtual ? rowsOf(notes, isWholeList) : []), [isVirtual, notes, isWholeList])
  if (isWholeList && notes.length === 0) return null
  return (
    <section
      ref={drop.setNodeRef}
      className={styles.strip}
      data-whole={isWholeList || undefined}
      aria-label={label}
      data-target={drop.isOver || undefined}
    >
      {isWholeList ? null : (
        <div className={styles.stripHead}>
          <h3 className={styles.stripName}>
            Unsorted <span className={styles.count}>{notes.length}</span>
          </h3>
          {lane.isReadOnly ? null : <NewGroup words={lane.words} isFirst={hasNoGroup} onAct={onAct} />}
        </div>
      )}
      {notes.length === 0 ? (
        // Without a group nothing has been sorted: then there is simply nothing yet.
        hasNoGroup ? null : (
          <p className={styles.allSorted}>Every {lane.words.note} has its place.</p>
        )
      ) : isVirtual ? (
        <VirtualRows
          items={rows}
          total={notes.length}
          label={label}
          estimate={72}
          isVirtual
          revealId={rows.find((row) => row.notes.some((note) => note.id === lane.current))?.id ?? null}
        >
          {(row) => (
            <div className={styles.row}>
              {row.notes.map((note) => (
                <Card key={note.id} note={note} category={null} {...lane} />
              ))}
            </div>
          )}
        </VirtualRows>
      ) : (
        <ul className={styles.flow} aria-label={label}>
          {notes.map((note) => (
            <li key={note.id}>
              <Card note={note} category={null} {...lane} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface Row {
  readonly id: string
  readonly notes: readonly BoardNote[]
}

/**
 * Rows that keep their notes when one is added: counted from the first note, or, where the newest comes first, from the last one, so that
 * only the top row grows and nobody's eyes lose their line.
 */
function rowsOf(notes: readonly BoardNote[], isNewestFirst: boolean): readonly Row[] {
  const rows: Row[] = []
  let end = isNewestFirst ? notes.length % perRow || perRow : perRow
  for (let start = 0; start < notes.length; start = end, end += perRow) {
    const row = notes.slice(start, end)
    rows.push({ id: (isNewestFirst ? row.at(-1) : row[0])?.id ?? '', notes: row })
  }
  return rows
}
