/** Named groups of lines on the wall, up to three beside each other. */
import { WallLineItem } from './WallLines'
import type { WallColumn } from './wall'
import styles from './wall.module.css'

interface Props {
  readonly columns: readonly WallColumn[]
}

export function WallColumns({ columns }: Props) {
  return (
    <div className={styles.columns}>
      {columns.map((column) => (
        <section key={column.id} className={styles.column} data-category={column.category ?? undefined}>
          <h2 className={styles.name}>{column.name}</h2>
          <ul className={styles.columnLines}>
            {column.lines.map((line) => (
              <WallLineItem key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
