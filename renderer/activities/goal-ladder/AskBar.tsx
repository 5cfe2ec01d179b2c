/** The questions at the selected goal: why, how, which other goal does it help, where does it belong, and reading its links aloud. Keys and buttons do the same. */
import { shortened } from '../../room/parts/words'
import { chosenKey, viewKey } from '../../ui/commands'
import { Keys } from '../../ui/Keys'
import { ariaKeys, isMac, type Stroke } from '../../ui/keys'
import { GoalPicker } from './GoalPicker'
import { linkSentence } from './graph'
import { ManyQuestion } from './ManyQuestion'
import { addAbove, addGoal, linkGoals, moveGoal } from './ops'
import type { Goal } from './schema'
import styles from './steps.module.css'
import type { Desk } from './useDesk'

export const asks = ['why', 'how', 'link', 'move', 'read'] as const
export type Ask = (typeof asks)[number]

/** The question whose key was pressed on a goal, in the diagram and the outline alike; null for none. */
export function askedBy(event: Stroke & { readonly target: EventTarget | null }): Ask | null {
  return asks.find((ask) => viewKey(event, [keyOf[ask]]) !== null) ?? null
}
const names = { why: 'Why?', how: 'How?', link: 'Link', move: 'Move under', read: 'Read aloud' } as const satisfies Record<Ask, string>
const keyOf = { why: 'goal.why', how: 'goal.how', link: 'goal.link', move: 'goal.move', read: 'goal.read' } as const satisfies Record<
  Ask,
  string
>

interface Props {
  readonly desk: Desk
  /** Goals chosen together: linking and moving works on all of them. */
  readonly chosenIds: readonly string[]
  /** The question that is open; null shows the buttons. */
  readonly ask: Ask | null
  readonly onAsk: (ask: Ask) => void
  /** Closes the question and puts the focus on a goal; null: where it was. */
  readonly onDone: (focusId: string | null) => void
}

export function AskBar({ desk, chosenIds, ask, onAsk, onDone }: Props) {
  const { selected } = desk
  if (selected === null || ask === null) return <AskButtons goal={selected} onAsk={onAsk} />
  if (ask === 'read') return <Sentences desk={desk} goal={selected} onDone={onDone} />
  if (chosenIds.length > 0 && (ask === 'link' || ask === 'move'))
    return <ManyQuestion desk={desk} goalIds={chosenIds} how={ask} onDone={() => onDone(null)} />
  return <Question desk={desk} goal={selected} ask={ask} onDone={onDone} />
}

function AskButtons({ goal, onAsk }: { readonly goal: Goal | null; readonly onAsk: (ask: Ask) => void }) {
  return (
    <fieldset className={styles.asks}>
      <legend className={styles.hidden}>On the selected goal</legend>
      {asks.map((ask) => (
        <button
          key={ask}
          type="button"
          className={styles.ask}
          disabled={goal === null}
          aria-keyshortcuts={ariaKeys(chosenKey(keyOf[ask]), isMac) || undefined}
          onClick={() => onAsk(ask)}
        >
          {names[ask]} <Keys keys={chosenKey(keyOf[ask])} />
        </button>
      ))}
    </fieldset>
  )
}

interface QuestionProps {
  readonly desk: Desk
  readonly goal: Goal
  readonly ask: Exclude<Ask, 'read'>
  readonly onDone: Props['onDone']
}

const questions = {
  why: { label: 'In order to do what?', hint: 'Type a new goal above it, or choose one that is there.', canAdd: true },
  how: { label: 'By doing what?', hint: 'Type a new goal below it, or choose one that is there.', canAdd: true },
  link: { label: 'Which goal does it help as well?', hint: 'Choose the goal above.', canAdd: false },
  move: { label: 'Under which goal does it belong?', hint: 'Choose the goal it moves under.', canAdd: false },
} as const

function Question({ desk, goal, ask, onDone }: QuestionProps) {
  const { ladder, attempt, change, tools } = desk
  const { label, hint, canAdd } = questions[ask]
  const known = new Set(ask === 'how' ? ladder.childrenOf(goal.id).map((one) => one.id) : ladder.parentsOf(goal.id).map((one) => one.id))
  const candidates = ladder.goals.filter((one) => one.id !== goal.id && (ask === 'move' || !known.has(one.id)) && one.text.trim() !== '')
  const onPick = (id: string) => {
    const link = ask === 'how' ? { childId: id, parentId: goal.id } : { childId: goal.id, parentId: id }
    const isDone =
      ask === 'move'
        ? attempt('Move goal', (draft) => moveGoal(draft, { goalId: goal.id, parentId: id, beforeId: null }))
        : attempt('Link goals', (draft) => linkGoals(draft, link))
    if (!isDone) return
    const other = ladder.byId.get(id)
    if (other !== undefined) tools.announce(ask === 'how' ? linkSentence(other, goal) : linkSentence(goal, other))
    onDone(ask === 'why' ? id : null)
  }
  const onAdd = (text: string) => {
    const id = tools.newId()
    if (ask === 'why') change('Add goal above', (draft) => addAbove(draft, { id, text, goalId: goal.id }))
    else change('Add goal below', (draft) => void addGoal(draft, { id, text, parentId: goal.id }))
    tools.announce(ask === 'why' ? 'Goal added above.' : 'Goal added below.')
    onDone(id)
  }
  return (
    <div className={styles.question}>
      <GoalPicker
        label={`${label} “${shortened(goal.text, 48)}”`}
        hint={hint}
        goals={candidates}
        onPick={onPick}
        onAdd={canAdd ? onAdd : null}
        onCancel={() => onDone(null)}
      />
    </div>
  )
}

function Sentences({ desk, goal, onDone }: { readonly desk: Desk; readonly goal: Goal; readonly onDone: Props['onDone'] }) {
  const { ladder } = desk
  const up = ladder.parentsOf(goal.id).map((parent) => linkSentence(goal, parent))
  const down = ladder.childrenOf(goal.id).map((child) => linkSentence(child, goal))
  return (
    <section
      className={styles.sentences}
      aria-label="Read aloud"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null)
      }}
    >
      {up.length + down.length === 0 ? <p className={styles.hint}>This goal has no link yet. Press W: in order to do what?</p> : null}
      {[...up, ...down].map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <button type="button" ref={focusNow} className={styles.ask} onClick={() => onDone(null)}>
        Close <Keys keys="Escape" />
      </button>
    </section>
  )
}

function focusNow(element: HTMLElement | null): void {
  element?.focus()
}
