/** Lines on the wall in the serif, two beside each other, with a coloured edge for their theme and dots once they may be seen. */
import type { WallLine } from './wall'
import styles from './wall.module.css'

interface Props {
  readonly lines: readonly WallLine[]
  /** Below each other over the whole width, as a statement is read. */
  readonly isSingle?: boolean
}

/** More dots than this are a figure only. */
const mostDots = 12

export function WallLines({ lines, isSingle = false }: Props) {
  return (
    <ul className={isSingle ? styles.single : styles.lines}>
      {lines.map((line) => (
        <WallLineItem key={line.id} line={line} />
      ))}
    </ul>
  )
}

export function WallLineItem({ line }: { readonly line: WallLine }) {
  return (
    <li className={styles.line} data-category={line.category ?? undefined}>
      {line.mark === '' ? null : <span className={styles.mark}>{line.mark}</span>}
      <span className={styles.text}>{line.text}</span>
      {line.dots === null ? null : (
        <span className={styles.dots}>
          <span aria-hidden="true">{'●'.repeat(Math.min(line.dots, mostDots))}</span>
          {line.dots > mostDots ? <span aria-hidden="true">…</span> : null} {line.dots} {line.dots === 1 ? 'dot' : 'dots'}
        </span>
      )}
      {line.small === '' ? null : <span className={styles.small}>{line.small}</span>}
    </li>
  )
}
