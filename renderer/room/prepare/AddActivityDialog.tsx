/** Adds a slot for an activity: one that the session has already (consent after the break), or a new one from a starting point. */
import { useId, useState } from 'react'
import type { AnyActivity } from '../../activities/contract'
import { activities, activityOfKind } from '../../activities/registry'
import { newId } from '../../lib/ids'
import { addActivity } from '../../session/ops/activities'
import { addAgendaItem, type NewStep } from '../../session/ops/agenda'
import type { SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import choiceStyles from './add-activity.module.css'
import { lengthWords } from './agenda-words'
import peopleStyles from './people.module.css'
import styles from './prepare.module.css'

interface Props {
  readonly document: SessionDocument
  readonly onClose: () => void
  readonly onAdded: (slotId: string) => void
}

export function AddActivityDialog({ document, onClose, onAdded }: Props) {
  const group = useId()
  const options = optionsFor(document)
  const [chosen, setChosen] = useState(options[0]?.id ?? '')
  const [points, setPoints] = useState<Readonly<Record<string, string>>>({})
  const option = options.find((candidate) => candidate.id === chosen)
  const pointOf = ({ id, points: given }: Option) => given.find((point) => point.id === points[id]) ?? given[0]
  const add = () => {
    if (option === undefined) return
    const slotId = newId()
    const activityId = option.existingId ?? newId()
    const { definition } = option
    const point = pointOf(option)
    change(`Add ${option.title}`, (draft) => {
      if (point !== undefined) {
        const data = point.make(newId) as Record<string, unknown>
        addActivity(draft, { id: activityId, kind: definition.kind, version: definition.version, title: option.title, data })
      }
      addAgendaItem(draft, { id: slotId, title: option.title, kind: 'activity', activityId, steps: stepsFrom(definition) })
    })
    onAdded(slotId)
    onClose()
  }
  return (
    <Dialog
      title="Add an activity"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={option === undefined} onClick={add}>
            Add to the agenda
          </Button>
        </>
      }
    >
      {options.length === 0 ? <p>This copy of Groundwork holds no activities.</p> : null}
      <div role="radiogroup" aria-label="Activity" className={choiceStyles.choices}>
        {options.map((one, index) => (
          <div key={one.id} className={choiceStyles.choiceWhole} data-on={one.id === chosen || undefined}>
            <label className={choiceStyles.choice}>
              <input
                type="radio"
                name={group}
                className={peopleStyles.check}
                checked={one.id === chosen}
                data-autofocus={index === 0 || undefined}
                onChange={() => setChosen(one.id)}
              />
              <span className={choiceStyles.choiceText}>
                <span className={choiceStyles.choiceTitle}>{one.title}</span>
                <span className={choiceStyles.faint}>{one.detail}</span>
              </span>
            </label>
            {one.id !== chosen || one.points.length < 2 ? null : (
              <div role="radiogroup" aria-label={`Starting point of ${one.title}`} className={choiceStyles.points}>
                {one.points.map((point) => (
                  <label key={point.id} className={styles.usedLine}>
                    <input
                      type="radio"
                      name={`${group}-${one.id}`}
                      checked={point === pointOf(one)}
                      onChange={() => setPoints({ ...points, [one.id]: point.id })}
                    />
                    <span>{point.title}</span>
                  </label>
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

interface Option {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly definition: AnyActivity
  /** The activity that is there already; null for a new one. */
  readonly existingId: string | null
  /** What a new one can start from; [] for one that is there already. */
  readonly points: readonly AnyActivity['startingPoints'][number][]
}

function optionsFor(document: SessionDocument): Option[] {
  const existing = document.activities.flatMap((activity): Option[] => {
    const definition = activityOfKind(activity.kind)
    if (definition === null) return []
    const title = activity.title === '' ? definition.title : activity.title
    return [{ id: activity.id, title, detail: 'Goes on with the one in this session', definition, existingId: activity.id, points: [] }]
  })
  const fresh = activities.map(
    (definition): Option => ({
      id: definition.kind,
      title: definition.title,
      detail: `New · about ${lengthWords(definition.minutes)} · ${definition.purpose}`,
      definition,
      existingId: null,
      points: definition.startingPoints,
    }),
  )
  return [...fresh, ...existing]
}

/** A slot starts with all steps of its activity; what it does not cover is taken out there. */
function stepsFrom(definition: AnyActivity): NewStep[] {
  return definition.steps.map((step) => ({
    id: newId(),
    name: step.name,
    form: step.form,
    minutes: step.minutes,
    prompt: step.prompt,
    wall: step.wall,
    activityStep: step.id,
  }))
}
