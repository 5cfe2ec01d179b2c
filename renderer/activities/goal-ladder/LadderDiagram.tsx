/**
 * The ladder as a layered diagram: focusable goals over an SVG of lines. Arrows walk, W H L M O ask, Space and Shift with an arrow select, dragging a goal onto another does what M does.
 * The picture is made anew only when the ladder changes its shape, not with every letter.
 */
import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { type KeyboardEvent, memo, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSteady } from '../../room/parts/useSteady'
import { capitalised, countOf } from '../../room/parts/words'
import { useKeyPlace } from '../../ui/commands'
import { type Ask, askedBy } from './AskBar'
import { DiagramTools } from './DiagramTools'
import styles from './diagram.module.css'
import { familyOf, neighbourOf } from './diagram-walk'
import { GoalBox } from './GoalBox'
import { roomOf } from './ladder-edges'
import { type LaidBox, layoutKey, layoutLadder } from './ladder-layout'
import { moveGoal, removeGoals } from './ops'
import { areaOf, categoryOf, ownerAndMeasure, ownerOf, standingLadder } from './reading'
import type { Goal } from './schema'
import type { Chosen } from './useChosen'
import type { Desk } from './useDesk'
import { type Area, useInSight } from './useInSight'

interface Props {
  readonly desk: Desk
  readonly chosen: Chosen
  readonly onAsk: (ask: Ask) => void
}

const dragFrom = { activationConstraint: { distance: 6 } }
const margin = 12
/** Smaller than this, goals cannot be read; then the picture opens at full size with the vision in the middle. */
const smallestAtFirst = 0.75

export function LadderDiagram({ desk, chosen, onAsk }: Props) {
  const { data, facts, tools, change, isReadOnly, selected, focusOn, select } = desk
  useKeyPlace('On a goal')
  const ladder = useMemo(() => standingLadder({ goals: data.goals }), [data.goals])
  const [isBranchOnly, setBranchOnly] = useState(false)
  const [zoom, setZoom] = useState(1)
  const scroller = useRef<HTMLDivElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, dragFrom))
  const isBranch = isBranchOnly && selected !== null
  const shown = isBranch ? familyOf(ladder, selected.id) : ladder.goals
  const key = useDeferredValue(layoutKey(shown))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the layout depends on
  const laid = useMemo(() => layoutLadder(shown), [key])
  const currentId = selected !== null && ladder.byId.has(selected.id) ? selected.id : (laid.boxes[0]?.id ?? null)
  const fit = () => {
    const room = scroller.current?.clientWidth ?? laid.width
    setZoom(Math.max(0.25, Math.min(1, (room - margin * 2) / laid.width)))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the opening chooses size and place; from then on people do
  useLayoutEffect(() => {
    const element = scroller.current
    const top = laid.boxes[0]
    if (element === null || top === undefined) return undefined
    const fitting = Math.min(1, (element.clientWidth - margin * 2) / laid.width)
    const first = fitting < smallestAtFirst ? 1 : fitting
    setZoom(first)
    const frame = requestAnimationFrame(() => {
      element.scrollLeft = (top.x + top.width / 2 + margin) * first - element.clientWidth / 2
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const inSight = useInSight(scroller, zoom, laid)
  const isDrawn = (box: LaidBox) => inSight(box) || box.id === currentId || box.id === selected?.id
  const onSelect = useSteady((id: string) => select(id))
  const onChoose = useSteady((id: string) => (isReadOnly ? undefined : chosen.toggle(id)))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.goal : undefined
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const ask = askedBy(event)
    const next = neighbourOf(laid, ladder, id, event.key)
    if (ask !== null) {
      select(id)
      onAsk(ask)
    } else if (next !== null) {
      if (event.shiftKey) chosen.add([id, next])
      focusOn(next)
    } else if (chosen.onKey(event, id)) focusOn(id)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !isReadOnly) {
      const ids = chosen.ids.length > 1 ? chosen.ids : [id]
      change(ids.length > 1 ? `Remove ${ids.length} goals` : 'Remove goal', (draft) => removeGoals(draft, ids))
      tools.announce(`${ids.length > 1 ? capitalised(countOf(ids.length, 'goal')) : 'Goal'} removed.`)
      const stays = (goal: Goal) => !ids.includes(goal.id)
      focusOn((ladder.parentsOf(id).find(stays) ?? ladder.goals.find(stays))?.id ?? null)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const [goalId, parentId] = [String(active.id), over === null ? null : String(over.id)]
    if (parentId === null || goalId === parentId) return
    const parent = ladder.byId.get(parentId)
    if (desk.attempt('Move goal', (draft) => moveGoal(draft, { goalId, parentId, beforeId: null }))) {
      tools.announce(`Moved under ${parent?.text ?? 'the goal'}.`)
      focusOn(goalId)
    }
  }
  const legend = data.areas.filter((area) => shown.some((goal) => goal.areaId === area.id))
  return (
    <section className={styles.diagram} aria-label="Ladder">
      <DiagramTools
        zoom={zoom}
        onZoom={setZoom}
        onFit={fit}
        isBranchOnly={isBranch}
        onBranchOnly={selected === null ? null : setBranchOnly}
        legend={legend}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the goals in it have the focus; their keys are read in one place */}
      <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
        <DndContext sensors={sensors} accessibility={silent} onDragEnd={onDragEnd}>
          <div
            className={styles.sheet}
            style={{ inlineSize: (laid.width + margin * 2) * zoom, blockSize: (laid.height + margin * 2) * zoom }}
          >
            <div
              className={styles.canvas}
              style={{ transform: `scale(${zoom}) translate(${margin}px, ${margin}px)`, inlineSize: laid.width, blockSize: laid.height }}
            >
              <Lines laid={laid} selectedId={selected?.id ?? null} inSight={inSight} />
              {laid.looseY === null ? null : (
                <p className={styles.loose} style={{ insetBlockStart: laid.looseY }}>
                  Not linked yet: in order to do what?
                </p>
              )}
              <ul aria-label="Goals">
                {laid.boxes.map((box, index) => {
                  const goal = ladder.byId.get(box.id)
                  return goal === undefined || !isDrawn(box) ? null : (
                    <GoalBox
                      key={box.id}
                      box={box}
                      position={index + 1}
                      count={laid.boxes.length}
                      goal={goal}
                      small={smallOf(goal, ownerOf(facts.participants, goal), ladder.parentsOf(goal.id).length)}
                      areaName={areaOf(data, goal)?.name ?? ''}
                      category={categoryFor(data.areas, goal)}
                      isSelected={box.id === selected?.id}
                      isChosen={chosen.has(box.id)}
                      isCurrent={box.id === currentId}
                      isReadOnly={isReadOnly}
                      zoom={zoom}
                      onSelect={onSelect}
                      onChoose={onChoose}
                    />
                  )
                })}
              </ul>
            </div>
          </div>
        </DndContext>
      </div>
    </section>
  )
}

interface LinesProps {
  readonly laid: ReturnType<typeof layoutLadder>
  readonly selectedId: string | null
  readonly inSight: (area: Area) => boolean
}

/** Those that pass through what is in sight. */
const Lines = memo(function Lines({ laid, selectedId, inSight }: LinesProps) {
  const isLit = (edge: { readonly from: string; readonly to: string }) => edge.from === selectedId || edge.to === selectedId
  // Lines of the selected goal last, so that they lie on top.
  const edges = laid.edges.filter((edge) => inSight(roomOf(edge))).sort((first, second) => Number(isLit(first)) - Number(isLit(second)))
  return (
    <svg className={styles.lines} width={laid.width} height={laid.height} aria-hidden="true">
      {edges.map((edge) => (
        <path
          key={`${edge.from} ${edge.to}`}
          d={edge.path}
          data-lit={isLit(edge) || undefined}
          data-further={!edge.isPrimary || undefined}
        />
      ))}
    </svg>
  )
})

function smallOf(goal: Goal, owner: string, parents: number): string {
  if (goal.level === 'outcome' && goal.measures.length === 0) return [owner, 'No measure yet'].filter((part) => part !== '').join(' · ')
  const own = goal.level === 'vision' || goal.level === 'outcome' ? ownerAndMeasure(owner, goal) : owner
  return parents > 1 ? [own, `helps ${parents} goals`].filter((part) => part !== '').join(' · ') : own
}

function categoryFor(areas: Desk['data']['areas'], goal: Goal): number | null {
  const area = areaOf({ areas }, goal)
  return area === null ? null : categoryOf(area)
}

/** What was moved is said by the app's own live region. */
const silent = {
  announcements: { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none },
  screenReaderInstructions: { draggable: '' },
}
function none(): undefined {
  return undefined
}
