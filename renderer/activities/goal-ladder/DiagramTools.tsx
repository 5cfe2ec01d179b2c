/** Above the diagram: how large, how much of it, and what the colours mean. */

import styles from './diagram.module.css'
import type { Area } from './schema'

interface Props {
  /** 1 is full size. */
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
  readonly onFit: () => void
  readonly isBranchOnly: boolean
  /** null while no goal is selected. */
  readonly onBranchOnly: ((isOn: boolean) => void) | null
  readonly legend: readonly Area[]
}

const step = 0.15

export function DiagramTools({ zoom, onZoom, onFit, isBranchOnly, onBranchOnly, legend }: Props) {
  const to = (next: number) => onZoom(Math.max(0.25, Math.min(1.6, Math.round(next * 100) / 100)))
  return (
    <div className={styles.tools}>
      <ul className={styles.legend} aria-label="Areas">
        {legend.map((area) => (
          <li key={area.id} className={styles.legendEntry}>
            <span className={styles.swatch} data-category={area.category} aria-hidden="true" />
            {area.name}
          </li>
        ))}
      </ul>
      <div className={styles.zoom}>
        <button
          type="button"
          className={styles.tool}
          aria-pressed={isBranchOnly}
          disabled={onBranchOnly === null}
          onClick={() => onBranchOnly?.(!isBranchOnly)}
        >
          This branch only
        </button>
        <button type="button" className={styles.tool} onClick={onFit}>
          Fit
        </button>
        <button type="button" className={styles.tool} aria-label="Smaller" onClick={() => to(zoom - step)}>
          −
        </button>
        <button type="button" className={styles.tool} aria-label={`${Math.round(zoom * 100)} %, back to full size`} onClick={() => to(1)}>
          {Math.round(zoom * 100)} %
        </button>
        <button type="button" className={styles.tool} aria-label="Larger" onClick={() => to(zoom + step)}>
          +
        </button>
      </div>
    </div>
  )
}
