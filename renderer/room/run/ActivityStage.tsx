/** The activity that is open, in its own view. What cannot be opened is explained and kept; nothing else suffers from it. */
import { type ComponentType, lazy, Suspense } from 'react'
import type { ActivityViewProps, AnyActivity, ChangeOptions, Tools } from '../../activities/contract'
import { openActivity } from '../../activities/open'
import { activityFacts } from '../../activities/whole'
import { now, today } from '../../lib/clock'
import { newId } from '../../lib/ids'
import type { ActivityEnvelope, SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import styles from './run.module.css'

interface Props {
  readonly document: SessionDocument
  readonly activity: ActivityEnvelope
  /** Step of the activity that is shown. */
  readonly step: string
  readonly onStep: (step: string) => void
  readonly focusItemId: string | null
  readonly onOpenItem: (itemId: string) => void
  readonly isReadOnly: boolean
}

const views = new Map<string, ComponentType<ActivityViewProps<object>>>()

function viewOf(definition: AnyActivity): ComponentType<ActivityViewProps<object>> {
  const known = views.get(definition.kind)
  if (known !== undefined) return known
  const view = lazy(definition.view)
  views.set(definition.kind, view)
  return view
}

export function ActivityStage({ document, activity, step, onStep, focusItemId, onOpenItem, isReadOnly }: Props) {
  const opened = openActivity(activity)
  if (opened.state !== 'ready') {
    return (
      <div className={styles.refusal} role="note">
        <p>{opened.sentence}</p>
      </div>
    )
  }
  const View = viewOf(opened.definition)
  const scoped = (options: ChangeOptions = {}) => (options.mergeKey === undefined ? {} : { mergeKey: `${activity.id} ${options.mergeKey}` })
  const tools: Tools = {
    newId,
    now,
    announce,
    changeVotes: (label, recipe, options) => changeIn(label, (draft) => recipe(draft.votes), scoped(options)),
    changeLinks: (label, recipe, options) => changeIn(label, (draft) => recipe(draft.links), scoped(options)),
    openItem: onOpenItem,
  }
  const changeData = (label: string, recipe: (draft: object) => void, options?: ChangeOptions) =>
    change(
      label,
      (draft) => {
        const envelope = draft.activities.find((candidate) => candidate.id === activity.id)
        if (envelope === undefined) return
        // Data of an earlier version is taken over with its first change, so that reading alone never rewrites a session.
        if (opened.isMigrated) {
          envelope.data = structuredClone(opened.data) as ActivityEnvelope['data']
          envelope.version = opened.definition.version
        }
        recipe(envelope.data)
      },
      scoped(options),
    )
  return (
    <Suspense fallback={<p className={styles.loading}>Opening…</p>}>
      <View
        data={opened.data}
        facts={activityFacts(document, activity.id, today())}
        tools={tools}
        step={step}
        goToStep={onStep}
        focusItemId={focusItemId}
        isReadOnly={isReadOnly}
        change={changeData}
      />
    </Suspense>
  )
}

/** A recipe written as an expression answers something, such as a `push` its length; an answer would be taken for the new document. */
function changeIn(label: string, recipe: (draft: SessionDocument) => void, options: ChangeOptions): void {
  change(
    label,
    (draft) => {
      recipe(draft)
    },
    options,
  )
}
