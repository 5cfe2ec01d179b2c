/** The map of presences: whom each serves on the left, which leads to which on the right. A box with the focus or under the pointer brings its lines out. */
import { useState } from 'react'
import { listed } from '../../room/parts/words'
import { type MapLine, presenceMapOf, rowHeight } from './presence-map'
import styles from './presences.module.css'
import { presenceQuestions, servedBy } from './reading'
import type { Presence, StakeholderCanvas } from './schema'

interface Props {
  readonly data: StakeholderCanvas
  /** Brings the presence's line of the register into view. */
  readonly onOpen: (presenceId: string) => void
}

export function PresenceMap({ data, onOpen }: Props) {
  const [near, setNear] = useState<string | null>(null)
  const { segments, presences, serves, ways, height } = presenceMapOf(data)
  const isNear = (line: MapLine) => line.fromId === near || line.toId === near
  const nameOf = new Map(presences.map((presence) => [presence.id, presence.name]))
  const labelOf = (presence: Presence) => {
    const served = servedBy(data, presence).map((segment) => segment.name)
    const next = ways.filter((way) => way.fromId === presence.id).map((way) => nameOf.get(way.toId) ?? '')
    const parts = [
      served.length === 0 ? 'serves nobody named here' : `serves ${listed(served)}`,
      next.length === 0 ? 'no way on' : `leads to ${listed(next)}`,
    ]
    return `${presence.name}: ${parts.join('; ')}`
  }
  return (
    <section className={styles.map} aria-label="Map of presences" onPointerLeave={() => setNear(null)}>
      <p className={styles.rankHead}>Whom we serve</p>
      <p className={styles.rankHead} aria-hidden="true" />
      <p className={styles.rankHead}>Where they meet us</p>
      <p className={styles.rankHead}>Which leads to which</p>
      <ul className={styles.rank} style={{ blockSize: height }}>
        {segments.map((segment) => (
          <li key={segment.id} className={styles.slot} style={{ blockSize: rowHeight }}>
            <span
              className={styles.segment}
              data-side={segment.side}
              data-near={near === segment.id || serves.some((line) => line.fromId === segment.id && line.toId === near) || undefined}
              onPointerEnter={() => setNear(segment.id)}
            >
              {segment.name}
            </span>
          </li>
        ))}
      </ul>
      <svg className={styles.lines} viewBox={`0 0 100 ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
        {serves.map((line) => (
          <path
            key={line.id}
            className={styles.line}
            data-near={isNear(line) || undefined}
            d={`M0,${line.fromY} C50,${line.fromY} 50,${line.toY} 100,${line.toY}`}
          />
        ))}
      </svg>
      <ul className={styles.rank} style={{ blockSize: height }}>
        {presences.map((presence) => {
          const asked = presenceQuestions(data, presence)
          return (
            <li key={presence.id} className={styles.slot} style={{ blockSize: rowHeight }}>
              <button
                type="button"
                className={styles.presence}
                data-status={presence.status}
                data-near={near === presence.id || serves.some((line) => line.toId === presence.id && line.fromId === near) || undefined}
                aria-description={`${labelOf(presence)}${asked.length === 0 ? '' : `. ${asked.join(' ')}`}`}
                onFocus={() => setNear(presence.id)}
                onBlur={() => setNear(null)}
                onPointerEnter={() => setNear(presence.id)}
                onClick={() => onOpen(presence.id)}
              >
                <span className={styles.presenceName}>{presence.name}</span>
                {asked[0] === undefined ? (
                  presence.status === 'live' ? null : (
                    <span className={styles.state}>{presence.status === 'planned' ? 'planned' : 'to be closed'}</span>
                  )
                ) : (
                  <span className={styles.asked}>{asked[0]}</span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      <svg className={styles.lines} viewBox={`0 0 100 ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
        {ways.map((way, index) => {
          const depth = 26 + (index % 4) * 20
          return (
            <path
              key={way.id}
              className={styles.way}
              data-near={isNear(way) || undefined}
              d={`M0,${way.fromY - 4} C${depth},${way.fromY - 4} ${depth},${way.toY + 4} 4,${way.toY + 4} m5,-5 l-5,5 l5,5`}
            />
          )
        })}
      </svg>
    </section>
  )
}
