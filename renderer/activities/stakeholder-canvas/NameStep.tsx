/** Naming: whom the group serves, outside and inside. A box for each side, usual groups to take, and one quiet minute for who is missing. */
import { useEffect, useRef } from 'react'
import { CaptureBox } from '../../room/parts/CaptureBox'
import { SetAsideList } from '../../room/parts/SetAsideList'
import { useSteady } from '../../room/parts/useSteady'
import { VirtualRows, virtualFrom } from '../../room/parts/VirtualRows'
import { countOf, inWords } from '../../room/parts/words'
import { useKeyPlace } from '../../ui/commands'
import type { ActivityViewProps } from '../contract'
import styles from './name.module.css'
import * as ops from './ops'
import { QuietMinute } from './QuietMinute'
import { bySide, sideWords } from './reading'
import { type SegmentAct, SegmentRow } from './SegmentRow'
import { externalSegments, internalSegments, type Side, type StakeholderCanvas, sides } from './schema'
import { useFocusOn } from './useFocusOn'

const starters = { external: externalSegments, internal: internalSegments } as const satisfies Record<Side, readonly string[]>

export function NameStep({ data, tools, change, focusItemId, isReadOnly }: ActivityViewProps<StakeholderCanvas>) {
  useKeyPlace('On a segment')
  const root = useRef<HTMLDivElement>(null)
  const focusOn = useFocusOn(root)
  useEffect(() => {
    if (focusItemId !== null) focusOn(`name ${focusItemId}`)
  }, [focusItemId, focusOn])
  const add = (names: readonly string[], side: Side) => {
    const known = new Set(data.segments.map((segment) => ops.keyOf(segment.name)))
    const fresh = new Set(names.map(ops.keyOf).filter((name) => !known.has(name))).size
    const doubles = names.length - fresh
    if (fresh > 0) {
      change(fresh === 1 ? 'Add segment' : `Add ${fresh} segments`, (draft) => {
        ops.addSegments(draft, { names, side, newId: tools.newId })
      })
    }
    tools.announce(`${countOf(fresh, 'segment')} added${doubles === 0 ? '' : `, ${inWords(doubles)} there already`}.`)
  }
  const onAct = useSteady((act: SegmentAct) => {
    switch (act.do) {
      case 'write':
        return change('Name segment', (draft) => ops.setText(draft, act), { mergeKey: `${act.field} ${act.id}` })
      case 'side':
        tools.announce(`Moved ${act.side === 'external' ? 'outside' : 'inside'}.`)
        change('Move segment to the other side', (draft) => ops.setSide(draft, act))
        return focusOn(`name ${act.id}`)
      case 'move': {
        const list = bySide(data, act.side)
        const at = list.findIndex((segment) => segment.id === act.id)
        const target = at + act.by
        if (target < 0 || target >= list.length) return
        change('Move segment', (draft) =>
          ops.moveSegment(draft, { id: act.id, beforeId: list[act.by < 0 ? target : target + 1]?.id ?? null }),
        )
        tools.announce(`Now number ${target + 1} of ${list.length}.`)
        return focusOn(`name ${act.id}`)
      }
      case 'set-aside':
      case 'remove': {
        const list = bySide(data, act.side)
        const at = list.findIndex((segment) => segment.id === act.id)
        const heir = list[at + 1] ?? list[at - 1]
        if (act.do === 'remove') change('Remove segment', (draft) => ops.removeSegment(draft, act))
        else change('Set segment aside', (draft) => ops.setOut(draft, { id: act.id, isOut: true }))
        tools.announce(act.do === 'remove' ? 'Removed. Undo brings it back.' : 'Set aside.')
        if (heir !== undefined) focusOn(`name ${heir.id}`)
      }
    }
  })
  const isVirtual = data.segments.length >= virtualFrom
  return (
    <div ref={root} className={styles.step}>
      <QuietMinute announce={tools.announce} />
      <div className={styles.sides}>
        {sides.map((side) => {
          const segments = bySide(data, side)
          return (
            <section key={side} className={styles.side} aria-label={sideWords[side]} data-side={side}>
              <h3 className={styles.heading}>
                {sideWords[side]} <span className={styles.count}>{segments.length}</span>
              </h3>
              {isReadOnly ? null : (
                <CaptureBox
                  label={`New segment ${sideWords[side].toLowerCase()}`}
                  placeholder={side === 'external' ? 'A group outside, then Enter' : 'A group inside, then Enter'}
                  onAdd={(names) => add(names, side)}
                />
              )}
              {segments.length === 0 ? (
                <p className={styles.hint}>
                  {side === 'external'
                    ? 'No group wider than you could invite to supper. Paste a list to add many.'
                    : 'Colleagues are customers too: whom do we serve in the house?'}
                </p>
              ) : (
                <VirtualRows
                  items={segments}
                  label={`Segments ${sideWords[side].toLowerCase()}`}
                  estimate={82}
                  gap={8}
                  isVirtual={isVirtual}
                  revealId={focusItemId}
                >
                  {(segment) => <SegmentRow segment={segment} isReadOnly={isReadOnly} onAct={onAct} />}
                </VirtualRows>
              )}
              {isReadOnly ? null : <Starters data={data} side={side} onTake={(name) => add([name], side)} />}
            </section>
          )
        })}
      </div>
      <SetAsideList
        items={data.segments.filter((segment) => segment.isOut).map(({ id, name }) => ({ id, text: name }))}
        isReadOnly={isReadOnly}
        onBringBack={(id) => change('Bring segment back', (draft) => ops.setOut(draft, { id, isOut: false }))}
      />
    </div>
  )
}

interface StarterProps {
  readonly data: StakeholderCanvas
  readonly side: Side
  readonly onTake: (name: string) => void
}

/** Usual groups that are not on the canvas yet: one press takes one. */
function Starters({ data, side, onTake }: StarterProps) {
  const known = new Set(data.segments.map((segment) => ops.keyOf(segment.name)))
  const left = starters[side].filter((name) => !known.has(ops.keyOf(name)))
  if (left.length === 0) return null
  return (
    <details className={styles.starters} open={data.segments.every((segment) => segment.side !== side)}>
      <summary className={styles.summary}>Usual groups · {left.length}</summary>
      <ul className={styles.chips}>
        {left.map((name) => (
          <li key={name}>
            <button type="button" className={styles.chip} onClick={() => onTake(name)}>
              <span aria-hidden="true">+ </span>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
