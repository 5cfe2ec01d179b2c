/** Over the work: what we are at, and its steps as tabs. Steps of the activity that the slot does not cover stay within reach. */
import { useEffect, useRef } from 'react'
import { activityOfKind } from '../../activities/registry'
import { focusIfLost } from '../../ui/keep-focus'
import { go } from './moves'
import styles from './run.module.css'
import type { ViewStep, Where } from './where'

interface Props {
  readonly where: Where
  readonly onViewStep: (viewStep: ViewStep) => void
}

export function StageHead({ where, onViewStep }: Props) {
  const { slot, step, activity, activityStep, at } = where
  const definition = activity === null ? null : activityOfKind(activity.kind)
  const title = slot?.title || activity?.title || definition?.title || 'Slot without a title'
  const covered = new Set(slot?.steps.map((one) => one.activityStep))
  const others = definition?.steps.filter((one) => !covered.has(one.id)) ?? []
  const isElsewhere = others.some((one) => one.id === activityStep)
  const heading = useRef<HTMLHeadingElement>(null)
  const place = [at, slot?.id, step?.id, activity?.id, activityStep].join(' ')
  const before = useRef(place)
  // What had the focus may have belonged to the step before: then the way goes on from the name of the new one.
  useEffect(() => {
    if (before.current !== place) focusIfLost(() => heading.current)
    before.current = place
  }, [place])
  const hasSlotSteps = slot !== null && slot.steps.length > 0
  return (
    <header className={styles.stageHead}>
      <h2 ref={heading} className={styles.stageTitle} tabIndex={-1}>
        {title}
      </h2>
      {hasSlotSteps && (slot.steps.length > 1 || others.length > 0) ? (
        <nav className={styles.stepTabs} aria-label="Steps of this slot">
          {slot.steps.map((one, index) => (
            <button
              key={one.id}
              type="button"
              className={styles.stepTab}
              aria-current={one.id === step?.id && !isElsewhere ? 'step' : undefined}
              onClick={() => {
                go({ slotId: slot.id, stepId: one.id })
                // Pressing the step one is at already brings its own view back.
                if (one.id === step?.id && one.activityStep !== '') onViewStep({ at, step: one.activityStep })
              }}
            >
              {one.name === '' ? `Step ${index + 1}` : one.name}
            </button>
          ))}
        </nav>
      ) : null}
      {!hasSlotSteps && definition !== null ? (
        <nav className={styles.stepTabs} aria-label="Steps of this activity">
          {definition.steps.map((one) => (
            <button
              key={one.id}
              type="button"
              className={styles.stepTab}
              aria-current={one.id === activityStep ? 'step' : undefined}
              onClick={() => onViewStep({ at, step: one.id })}
            >
              {one.name}
            </button>
          ))}
        </nav>
      ) : null}
      {hasSlotSteps && others.length > 0 ? (
        <select
          className={styles.otherSteps}
          aria-label="Other steps of this activity"
          value={isElsewhere ? activityStep : ''}
          onChange={(event) => onViewStep({ at, step: event.target.value })}
        >
          <option value="" disabled>
            More
          </option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      ) : null}
    </header>
  )
}
