/** The question to all selected goals at once: which goal do they help, or where do they belong. One choice, one step of undo. */
import { countOf } from '../../room/parts/words'
import { GoalPicker } from './GoalPicker'
import { linkMany, manySentence, moveMany } from './many-ops'
import styles from './steps.module.css'
import type { Desk } from './useDesk'

interface Props {
  readonly desk: Desk
  readonly goalIds: readonly string[]
  readonly how: 'link' | 'move'
  /** Closes the question; the focus goes back to where it was. */
  readonly onDone: () => void
}

const words = {
  link: { label: (count: string) => `Which goal do the ${count} help as well?`, hint: 'Choose the goal above.', verb: 'Link' },
  move: { label: (count: string) => `Under which goal do the ${count} belong?`, hint: 'Choose the goal they move under.', verb: 'Move' },
} as const

export function ManyQuestion({ desk, goalIds, how, onDone }: Props) {
  const { data, ladder, change, tools, tell } = desk
  const { label, hint, verb } = words[how]
  const candidates = ladder.goals.filter((goal) => !goalIds.includes(goal.id) && goal.text.trim() !== '')
  const onPick = (parentId: string) => {
    const recipe = how === 'link' ? linkMany : moveMany
    const given = { goalIds, parentId }
    const outcome = recipe(structuredClone(data), given)
    const count = outcome.doneIds.length
    if (count > 0) change(count === 1 ? `${verb} goal` : `${verb} ${count} goals`, (draft) => void recipe(draft, given))
    const sentence = manySentence(data, outcome, { how, parentId })
    tools.announce(sentence)
    // With nothing done the question stays open for another choice.
    if (count > 0) onDone()
    if (outcome.refused.length > 0 || count === 0) tell(sentence)
  }
  return (
    <div className={styles.question}>
      <GoalPicker
        label={label(countOf(goalIds.length, 'goal'))}
        hint={hint}
        goals={candidates}
        onPick={onPick}
        onAdd={null}
        onCancel={onDone}
      />
    </div>
  )
}
