/** Every activity of the session, also those that no slot opens, with its name for this session and how far it is. */
import { activityOfKind } from '../../activities/registry'
import { removeActivity, renameActivity } from '../../session/ops/activities'
import { limits, type SessionDocument } from '../../session/schema'
import { change, undo } from '../../store/document'
import { focusAfterRemoval } from '../../ui/keep-focus'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { TextField } from '../controls/fields'
import styles from './add-activity.module.css'
import { Section } from './Section'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
  readonly onOpen: (activityId: string) => void
}

export function ActivitiesSection({ document, isReadOnly, onOpen }: Props) {
  const remove = (button: HTMLElement, id: string, title: string) => {
    focusAfterRemoval(button)
    change(`Remove ${title}`, (draft) => removeActivity(draft, id), { record: 'Remove activity' })
    notify({ sentence: `“${title}” was removed with everything in it. Its slots stay.`, action: { words: 'Undo', run: () => undo() } })
  }
  return (
    <Section
      id="activities"
      title="Activities"
      lead={document.activities.length === 0 ? 'Activities come with the slots of the agenda.' : undefined}
    >
      <ul className={styles.activities}>
        {document.activities.map((activity) => {
          const kind = activityOfKind(activity.kind)?.title ?? activity.kind
          const title = activity.title === '' ? kind : activity.title
          const slots = document.agenda.filter((slot) => slot.activityId === activity.id).length
          return (
            <li key={activity.id} className={styles.activity}>
              <TextField
                label={`Name of ${title}`}
                isLabelHidden
                isQuiet
                value={activity.title}
                placeholder={kind}
                maxLength={limits.title}
                isReadOnly={isReadOnly}
                onValue={(value) =>
                  change('Rename activity', (draft) => renameActivity(draft, activity.id, value), { mergeKey: `activity ${activity.id}` })
                }
              />
              <span className={styles.faint}>{kind}</span>
              <span className={styles.faint}>{slots === 0 ? 'in no slot' : slots === 1 ? 'in one slot' : `in ${slots} slots`}</span>
              <Button size="small" onClick={() => onOpen(activity.id)} aria-label={`Open ${title}`}>
                Open
              </Button>
              {isReadOnly ? null : (
                <Button
                  size="small"
                  look="ghost"
                  data-removes
                  onClick={(event) => remove(event.currentTarget, activity.id, title)}
                  aria-label={`Remove ${title}`}
                >
                  Remove
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
