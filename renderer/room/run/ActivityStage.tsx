/** The activity that is open, in its own view. What cannot be opened is explained and kept; nothing else suffers from it. */
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import type { ActivityViewProps, AnyActivity } from '../../activities/contract'
import { openActivity } from '../../activities/open'
import { activityFacts } from '../../activities/whole'
import { today } from '../../lib/clock'
import type { ActivityEnvelope, SessionDocument } from '../../session/schema'
import { changeOf, toolsFor } from './activity-tools'
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
  const latest = useRef({ onStep, onOpenItem })
  useEffect(() => {
    latest.current = { onStep, onOpenItem }
  })
  // The same functions for as long as the activity is open, so that a view's rows can compare their props.
  const given = useMemo(
    () => ({
      tools: toolsFor(activity.id, (itemId) => latest.current.onOpenItem(itemId)),
      change: changeOf(activity.id),
      goToStep: (to: string) => latest.current.onStep(to),
    }),
    [activity.id],
  )
  const opened = openActivity(activity)
  if (opened.state !== 'ready') {
    return (
      <div className={styles.refusal} role="note">
        <p>{opened.sentence}</p>
      </div>
    )
  }
  const View = viewOf(opened.definition)
  return (
    <Suspense fallback={<p className={styles.loading}>Opening…</p>}>
      <View
        data={opened.data}
        facts={activityFacts(document, activity.id, today())}
        step={step}
        focusItemId={focusItemId}
        isReadOnly={isReadOnly}
        {...given}
      />
    </Suspense>
  )
}
