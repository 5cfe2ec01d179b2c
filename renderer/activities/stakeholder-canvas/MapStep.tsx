/** Power × interest: segments as points to drag or to move with the arrows, the same values in a table below, and the switch that lets the room see it. */
import { DndContext, type DragEndEvent, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import { useSteady } from '../../room/parts/useSteady'
import { useKeyPlace } from '../../ui/commands'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import styles from './map.module.css'
import * as ops from './ops'
import { PowerMap } from './PowerMap'
import { inOrder, isPlaced, quadrantOf, quadrantWords } from './reading'
import { type ScoreAct, ScoreTable } from './ScoreTable'
import type { Segment, StakeholderCanvas } from './schema'
import { useFocusOn } from './useFocusOn'

const dragFrom = { activationConstraint: { distance: 5 } }
const silent = {
  announcements: { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none },
  screenReaderInstructions: { draggable: '' },
}
function none(): undefined {
  return undefined
}

export function MapStep({ data, tools, change, goToStep, focusItemId, isReadOnly }: ActivityViewProps<StakeholderCanvas>) {
  useKeyPlace('On the map')
  const root = useRef<HTMLDivElement>(null)
  const focusOn = useFocusOn(root)
  const sensors = useSensors(useSensor(PointerSensor, dragFrom))
  useEffect(() => {
    if (focusItemId !== null) focusOn(`point ${focusItemId}`)
  }, [focusItemId, focusOn])
  const segments = inOrder(data)
  const place = (segment: Segment, power: number | null, interest: number | null) => {
    if (power === segment.power && interest === segment.interest) return
    change('Place segment', (draft) => ops.setScores(draft, { id: segment.id, power, interest }), { mergeKey: `place ${segment.id}` })
    const quadrant = quadrantOf({ power, interest })
    const where =
      quadrant === null ? 'Taken off the map.' : `Power ${power}, interest ${interest}: ${quadrantWords[quadrant].toLowerCase()}.`
    tools.announce(where)
    focusOn(`point ${segment.id}`)
  }
  const onScore = useSteady((act: ScoreAct) => {
    if (act.do === 'stance') return change('Set stance', (draft) => ops.setStance(draft, act))
    change('Place segment', (draft) => ops.setScores(draft, act))
  })
  if (segments.length === 0) {
    return (
      <EmptyState title="Nobody to place yet" actions={<ActionButton onClick={() => goToStep('name')}>Name them first</ActionButton>}>
        Every segment gets a place by what it can change for us and by how much our work touches it.
      </EmptyState>
    )
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const segment = segments.find((one) => one.id === active.id)
    if (segment === undefined || over === null) return
    if (over.id === 'tray') return place(segment, null, null)
    const [power = Number.NaN, interest = Number.NaN] = String(over.id).split('-').map(Number)
    if (Number.isInteger(power) && Number.isInteger(interest)) place(segment, power, interest)
  }
  const placed = segments.filter(isPlaced)
  const waiting = segments.filter((segment) => !isPlaced(segment))
  return (
    <div ref={root} className={styles.step}>
      <DndContext sensors={sensors} accessibility={silent} onDragEnd={onDragEnd}>
        <Tray>
          <p className={styles.trayText}>
            {waiting.length === 0
              ? 'Everyone is placed. Arrows move a point, Delete takes it off.'
              : 'Not placed yet: press Enter to put one in the middle, then use the arrows; or drag.'}
          </p>
          {waiting.map((segment) => (
            <Point key={segment.id} segment={segment} isReadOnly={isReadOnly} onPlace={place} />
          ))}
        </Tray>
        <PowerMap>
          {(power, interest) => (
            <Place key={`${power}-${interest}`} id={`${power}-${interest}`} isReadOnly={isReadOnly}>
              {placed
                .filter((segment) => segment.power === power && segment.interest === interest)
                .map((segment) => (
                  <Point key={segment.id} segment={segment} isReadOnly={isReadOnly} onPlace={place} />
                ))}
            </Place>
          )}
        </PowerMap>
      </DndContext>
      <label className={styles.shows}>
        <input
          type="checkbox"
          checked={data.showsScores}
          disabled={isReadOnly}
          onChange={(event) => {
            const isShown = event.currentTarget.checked
            change(isShown ? 'Show the map' : 'Keep the map private', (draft) => ops.setShowsScores(draft, { isShown }))
            tools.announce(isShown ? 'The map stands on the wall and in every copy.' : 'The map is private again.')
          }}
        />
        <span>
          The group wants this map seen
          <span className={styles.showsHint}>
            {data.showsScores
              ? 'On the wall and in every copy, stances too.'
              : 'Private: the wall shows names and the two questions, copies for others leave it out.'}
          </span>
        </span>
      </label>
      <details className={styles.values} open={segments.length <= 30}>
        <summary className={styles.summary}>Values as a table</summary>
        <ScoreTable segments={segments} isReadOnly={isReadOnly} onAct={onScore} />
      </details>
    </div>
  )
}

function Tray({ children }: { readonly children: ReactNode }) {
  const drop = useDroppable({ id: 'tray' })
  return (
    <div ref={drop.setNodeRef} className={styles.tray} data-target={drop.isOver || undefined}>
      {children}
    </div>
  )
}

interface PlaceProps {
  readonly id: string
  readonly isReadOnly: boolean
  readonly children: ReactNode
}

function Place({ id, isReadOnly, children }: PlaceProps) {
  const drop = useDroppable({ id, disabled: isReadOnly })
  return (
    <div ref={drop.setNodeRef} className={styles.place} data-target={drop.isOver || undefined}>
      {children}
    </div>
  )
}

interface PointProps {
  readonly segment: Segment
  readonly isReadOnly: boolean
  readonly onPlace: (segment: Segment, power: number | null, interest: number | null) => void
}

const steps: Readonly<Record<string, readonly [power: number, interest: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function Point({ segment, isReadOnly, onPlace }: PointProps) {
  const drag = useDraggable({ id: segment.id, disabled: isReadOnly })
  const quadrant = quadrantOf(segment)
  const where =
    quadrant === null ? 'not placed' : `power ${segment.power}, interest ${segment.interest}, ${quadrantWords[quadrant].toLowerCase()}`
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (isReadOnly || event.altKey || event.ctrlKey || event.metaKey) return
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const within = (value: number) => Math.min(5, Math.max(1, value))
      return isPlaced(segment)
        ? onPlace(segment, within(segment.power + step[0]), within(segment.interest + step[1]))
        : onPlace(segment, within(3 + step[0]), within(3 + step[1]))
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onPlace(segment, null, null)
    }
  }
  return (
    <button
      ref={drag.setNodeRef}
      type="button"
      className={styles.point}
      data-side={segment.side}
      data-field={`point ${segment.id}`}
      data-lifted={drag.isDragging || undefined}
      aria-label={`${segment.name}: ${where}`}
      aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight Delete"
      style={drag.transform === null ? undefined : { transform: `translate(${drag.transform.x}px, ${drag.transform.y}px)` }}
      {...drag.listeners}
      onClick={() => {
        if (!isReadOnly && !isPlaced(segment)) onPlace(segment, 3, 3)
      }}
      onKeyDown={onKeyDown}
    >
      {segment.name}
    </button>
  )
}
