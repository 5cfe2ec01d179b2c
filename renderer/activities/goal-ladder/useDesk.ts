/** What every part of the ladder's screen works with: the ladder, what is selected, and how a change keeps the focus and is said aloud. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ActivityViewProps, ChangeOptions } from '../contract'
import { type Ladder, ladderOf } from './graph'
import type { Goal, GoalLadder } from './schema'

export interface Desk extends ActivityViewProps<GoalLadder> {
  /** All goals, the parked ones too. */
  readonly ladder: Ladder
  readonly selected: Goal | null
  readonly select: (id: string | null) => void
  /** Selects a goal and gives it the focus, also when it has first to come into the page. */
  readonly focusOn: (id: string | null) => void
  /** Makes a change that may be refused: the refusal is said and shown, and nothing is changed. */
  readonly attempt: (label: string, recipe: (draft: GoalLadder) => string | null, options?: ChangeOptions) => boolean
  /** Shows a sentence where refusals stand, until another goal is selected. */
  readonly tell: (sentence: string) => void
  /** The latest refusal; '' when there is none. */
  readonly refusal: string
  readonly surface: RefObject<HTMLDivElement | null>
}

/** How many frames a goal may take to come into the page. */
const mostFrames = 20

export function useDesk(props: ActivityViewProps<GoalLadder>): Desk {
  const { data, change, tools, focusItemId } = props
  const ladder = useMemo(() => ladderOf(data.goals), [data.goals])
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [refusal, setRefusal] = useState('')
  const surface = useRef<HTMLDivElement>(null)
  const frame = useRef(0)

  const focusOn = useCallback((id: string | null) => {
    setSelectedId(id)
    setRefusal('')
    if (id === null) return
    cancelAnimationFrame(frame.current)
    const look = (left: number) => {
      const element = surface.current?.querySelector<HTMLElement>(`[data-goal="${CSS.escape(id)}"]`)
      if (element !== undefined && element !== null) element.focus()
      else if (left > 0) frame.current = requestAnimationFrame(() => look(left - 1))
    }
    frame.current = requestAnimationFrame(() => look(mostFrames))
  }, [])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item opened from elsewhere moves the focus, never an edit
  useEffect(() => {
    if (focusItemId === null) return
    focusOn(data.goals.find((goal) => goal.id === focusItemId || goal.measures.some((measure) => measure.id === focusItemId))?.id ?? null)
  }, [focusItemId])

  // A refusal stays in sight until another goal is selected or something else is changed.
  const latestId = useRef(selectedId)
  useEffect(() => {
    latestId.current = selectedId
  })
  const select = useCallback((id: string | null) => {
    if (id !== latestId.current) setRefusal('')
    setSelectedId(id)
  }, [])
  /** The recipe is tried on a copy first, so that what is refused leaves no trace in the history. */
  const attempt = (label: string, recipe: (draft: GoalLadder) => string | null, options?: ChangeOptions) => {
    const sentence = recipe(structuredClone(data))
    setRefusal(sentence ?? '')
    if (sentence !== null) {
      tools.announce(sentence)
      return false
    }
    change(label, (draft) => void recipe(draft), options)
    return true
  }
  const selected = selectedId === null ? null : (ladder.byId.get(selectedId) ?? null)
  return { ...props, ladder, selected, select, focusOn, attempt, tell: setRefusal, refusal, surface }
}
