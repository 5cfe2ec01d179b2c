/** What, for whom, when and where. */
import { editSession, editTimes, type SessionBasics } from '../../session/ops/basics'
import { limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { runCommand } from '../../ui/commands'
import { Button } from '../controls/Button'
import { TextField } from '../controls/fields'
import { useTyped } from '../controls/useTyped'
import styles from './prepare.module.css'
import { Section } from './Section'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

export function FactsSection({ document, isReadOnly }: Props) {
  const edit = (words: string, patch: SessionBasics) =>
    change(`Edit ${words}`, (draft) => editSession(draft, patch), { mergeKey: `session ${words}` })
  const editClock = (words: string, patch: { startsAt?: string; endsAt?: string }) =>
    change(`Edit ${words}`, (draft) => editTimes(draft, patch), { mergeKey: `session ${words}` })
  const { moreDates } = document
  return (
    <Section id="facts" title="The day">
      <div className={styles.two}>
        <TextField
          label="Title"
          value={document.title}
          maxLength={limits.title}
          isReadOnly={isReadOnly}
          onValue={(title) => edit('title', { title })}
        />
        <TextField
          label="Organisation"
          value={document.organisation}
          maxLength={limits.title}
          isReadOnly={isReadOnly}
          onValue={(organisation) => edit('organisation', { organisation })}
        />
      </div>
      <div className={styles.four}>
        <TextField
          label="Date"
          type="date"
          value={document.date}
          maxLength={10}
          isReadOnly={isReadOnly}
          onValue={(date) => edit('date', { date })}
        />
        <TextField
          label="Starts at"
          type="time"
          value={document.times.startsAt}
          maxLength={5}
          isReadOnly={isReadOnly}
          onValue={(startsAt) => editClock('start time', { startsAt: startsAt.slice(0, 5) })}
        />
        <TextField
          label="Ends at, at the latest"
          type="time"
          value={document.times.endsAt}
          maxLength={5}
          isReadOnly={isReadOnly}
          onValue={(endsAt) => editClock('end time', { endsAt: endsAt.slice(0, 5) })}
        />
        <TextField
          label="Place"
          value={document.location}
          maxLength={limits.line}
          isReadOnly={isReadOnly}
          onValue={(location) => edit('place', { location })}
        />
      </div>
      {moreDates.map((date, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: further days are plain dates and have no identity but their place
        <div key={index} className={styles.moreDate}>
          <TextField
            label={`Day ${index + 2}`}
            type="date"
            value={date}
            maxLength={10}
            isReadOnly={isReadOnly}
            onValue={(value) => edit('further days', { moreDates: moreDates.with(index, value) })}
          />
          {isReadOnly ? null : (
            <Button
              look="ghost"
              onClick={() => change('Remove day', (draft) => editSession(draft, { moreDates: moreDates.toSpliced(index, 1) }))}
            >
              Remove day {index + 2}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.two}>
        <Languages languages={document.languages} isReadOnly={isReadOnly} />
        {isReadOnly ? null : (
          <div className={styles.alignEnd}>
            <Button onClick={() => runCommand('session.spelling')}>Check the spelling</Button>
          </div>
        )}
        {isReadOnly || moreDates.length >= 30 ? null : (
          <div className={styles.alignEnd}>
            <Button onClick={() => change('Add day', (draft) => editSession(draft, { moreDates: [...moreDates, ''] }))}>
              Add a further day
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}

/** Written as BCP 47 tags with commas. */
function Languages({ languages, isReadOnly }: { readonly languages: readonly string[]; readonly isReadOnly: boolean }) {
  const [text, take] = useTyped(languages, ', ', languagesFrom, (list) =>
    change('Edit languages', (draft) => editSession(draft, { languages: list }), { mergeKey: 'session languages' }),
  )
  return (
    <TextField
      label="Languages"
      hint="The first one is the language of the record. For example: en-GB, de."
      value={text}
      maxLength={200}
      isReadOnly={isReadOnly}
      onValue={take}
    />
  )
}

/** At most eight tags of at most 35 characters, as the document allows. */
function languagesFrom(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().slice(0, 35))
  return tags.filter((tag) => tag !== '').slice(0, 8)
}
