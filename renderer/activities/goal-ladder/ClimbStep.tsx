/** Writing and laddering: the box through which goals get in, the questions up and down, and four views of the same ladder. */
import { lazy, Suspense, useState } from 'react'
import { CaptureBox } from '../../room/parts/CaptureBox'
import { focusCapture } from '../../room/parts/capture-target'
import { PastePreview, previewFrom } from '../../room/parts/PastePreview'
import { countOf } from '../../room/parts/words'
import { EmptyState } from '../../ui/EmptyState'
import { type Ask, AskBar } from './AskBar'
import { ChosenBar } from './ChosenBar'
import { GoalDetails } from './GoalDetails'
import { GroupsView } from './GroupsView'
import { Outline } from './Outline'
import { addGoal, addPasted } from './ops'
import { goalsFromText, type PastedGoal } from './paste'
import { standingGoals } from './reading'
import styles from './steps.module.css'
import { useChosen } from './useChosen'
import type { Desk } from './useDesk'

const LadderDiagram = lazy(() => import('./LadderDiagram').then((module) => ({ default: module.LadderDiagram })))

const layouts = [
  { id: 'ladder', name: 'Ladder' },
  { id: 'outline', name: 'Outline' },
  { id: 'area', name: 'By area' },
  { id: 'owner', name: 'By owner' },
] as const
type Layout = (typeof layouts)[number]['id']

interface Props {
  readonly desk: Desk
  readonly start: Layout
}

export function ClimbStep({ desk, start }: Props) {
  const { data, tools, change, isReadOnly, selected, surface } = desk
  const [layout, setLayout] = useState<Layout>(start)
  const [ask, setAsk] = useState<Ask | null>(null)
  const [pasted, setPasted] = useState<readonly PastedGoal[] | null>(null)
  const chosen = useChosen(desk)
  const add = (texts: readonly string[]) => {
    change(texts.length === 1 ? 'Add goal' : `Add ${texts.length} goals`, (draft) => {
      for (const text of texts) addGoal(draft, { id: tools.newId(), text })
    })
    tools.announce(`${countOf(texts.length, 'goal')} added.`)
  }
  /** An indented list keeps its tree, which the shared box for single lines would flatten. */
  const onPasteCapture = (event: React.ClipboardEvent) => {
    const goals = goalsFromText(event.clipboardData.getData('text/plain'))
    if (goals.length < 2) return
    event.preventDefault()
    event.stopPropagation()
    if (goals.length < previewFrom) takeIn(goals)
    else setPasted(goals)
  }
  const takeIn = (goals: readonly PastedGoal[]) => {
    change(`Paste ${goals.length} goals`, (draft) => void addPasted(draft, { goals, parentId: null, newId: tools.newId }))
    tools.announce(`${countOf(goals.length, 'goal')} pasted.`)
  }
  const closePreview = () => {
    setPasted(null)
    focusCapture()
  }
  const begin = (how: Ask) => {
    if (isReadOnly) return
    if (selected === null && chosen.ids[0] !== undefined) desk.select(chosen.ids[0])
    if (selected !== null || chosen.ids.length > 0) setAsk(how)
  }
  const done = (focusId: string | null) => {
    setAsk(null)
    desk.focusOn(focusId ?? selected?.id ?? null)
  }
  /** By area and by owner nothing shows what is selected, so nothing stays selected there. */
  const show = (next: Layout) => {
    if ((next === 'area' || next === 'owner') && chosen.ids.length > 0) chosen.clear()
    setLayout(next)
  }
  const clear = () => {
    chosen.clear()
    desk.focusOn(selected?.id ?? null)
  }
  const isEmpty = data.goals.length === 0
  return (
    <div className={styles.step} ref={surface}>
      {isReadOnly ? null : (
        <div onPasteCapture={onPasteCapture}>
          <CaptureBox label="New goal" placeholder="A goal, then Enter. An indented list, pasted, becomes a ladder." onAdd={add} />
        </div>
      )}
      {pasted === null ? null : (
        <PastePreview
          texts={pasted.map((goal) => goal.text)}
          onAdd={() => {
            takeIn(pasted)
            closePreview()
          }}
          onCancel={closePreview}
        />
      )}
      <div className={styles.bar}>
        <fieldset className={styles.switch}>
          <legend className={styles.hidden}>View</legend>
          {layouts.map(({ id, name }) => (
            <button key={id} type="button" className={styles.view} aria-pressed={layout === id} onClick={() => show(id)}>
              {name}
            </button>
          ))}
        </fieldset>
        {isReadOnly || isEmpty ? null : (
          <AskBar key={`${ask ?? ''} ${selected?.id ?? ''}`} desk={desk} chosenIds={chosen.ids} ask={ask} onAsk={begin} onDone={done} />
        )}
      </div>
      {desk.refusal === '' ? null : (
        <p className={styles.refusal} role="alert">
          {desk.refusal}
        </p>
      )}
      {isEmpty && layout !== 'area' ? (
        <EmptyState title="Begin in the middle">
          Write goals your departments already work on, each starting with a verb. What they are for, and what carries them, comes next.
        </EmptyState>
      ) : layout === 'ladder' ? (
        <Suspense fallback={<p className={styles.hint}>Drawing…</p>}>
          <LadderDiagram desk={desk} chosen={chosen} onAsk={begin} />
        </Suspense>
      ) : layout === 'outline' ? (
        <Outline desk={desk} chosen={chosen} onAsk={begin} />
      ) : (
        <GroupsView desk={desk} by={layout} goals={standingGoals(data)} />
      )}
      {chosen.ids.length === 0 || ask !== null ? null : (
        <ChosenBar count={chosen.ids.length} onLink={() => begin('link')} onMove={() => begin('move')} onClear={clear} />
      )}
      <GoalDetails desk={desk} />
    </div>
  )
}
