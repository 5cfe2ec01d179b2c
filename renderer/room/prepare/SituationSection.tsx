/** Half a page of facts that shape every choice. The private part is set apart, so that nobody fills it in by mistake. */
import { IconLock } from '@tabler/icons-react'
import { editPrivateNotes, editSituation } from '../../session/ops/basics'
import { limits, type SessionDocument, type Situation } from '../../session/schema'
import { change } from '../../store/document'
import { Select, TextArea, TextField } from '../controls/fields'
import styles from './prepare.module.css'
import { Section } from './Section'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

const stages = [
  { value: '', label: 'Not said' },
  { value: 'new', label: 'New to this' },
  { value: 'established', label: 'Established' },
] as const
const engagements = [
  { value: '', label: 'Not said' },
  { value: '1', label: '1 · has not heard of it' },
  { value: '2', label: '2 · lets it happen' },
  { value: '3', label: '3 · asks about it' },
  { value: '4', label: '4 · speaks for it' },
  { value: '5', label: '5 · takes part' },
] as const

const longFields = [
  { key: 'customers', label: 'Who the customers are' },
  { key: 'whoElseHasASay', label: 'Who else has a say' },
  { key: 'groupIsFor', label: 'What the group is for' },
  { key: 'leavesWith', label: 'What it leaves with' },
  { key: 'howWeDecide', label: 'How decisions are made here' },
  { key: 'mandate', label: 'The mandate, as it will be read out' },
] as const
const privateFields = [
  { key: 'politics', label: 'Politics' },
  { key: 'gainsAndLosses', label: 'What each leader would gain or lose' },
  { key: 'notes', label: 'Other notes' },
] as const

export function SituationSection({ document, isReadOnly }: Props) {
  const { situation } = document
  const edit = (key: string, patch: Partial<Omit<Situation, 'private'>>) =>
    change('Edit situation', (draft) => editSituation(draft, patch), { mergeKey: `situation ${key}` })
  return (
    <Section id="situation" title="Situation" lead="What shapes every choice here. Half a page is enough.">
      <div className={styles.four}>
        <Select
          label="This organisation is"
          value={situation.stage}
          options={stages}
          isReadOnly={isReadOnly}
          onValue={(stage) => edit('stage', { stage })}
        />
        <TextField
          label="Sector"
          value={situation.sector}
          maxLength={limits.line}
          isReadOnly={isReadOnly}
          onValue={(sector) => edit('sector', { sector })}
        />
        <TextField
          label="Size"
          value={situation.size}
          maxLength={limits.line}
          isReadOnly={isReadOnly}
          onValue={(size) => edit('size', { size })}
        />
        <Select
          label="How engaged the top is"
          value={engagements.find((entry) => entry.value === String(situation.engagement ?? ''))?.value ?? ''}
          options={engagements}
          isReadOnly={isReadOnly}
          onValue={(value) => edit('engagement', { engagement: value === '' ? null : Number(value) })}
        />
      </div>
      <div className={styles.two}>
        {longFields.map(({ key, label }) => (
          <TextArea
            key={key}
            label={label}
            value={situation[key]}
            maxLength={limits.text}
            isReadOnly={isReadOnly}
            onValue={(value) => edit(key, { [key]: value })}
          />
        ))}
      </div>
      <fieldset className={styles.private}>
        <legend className={styles.privateTitle}>
          <IconLock size={16} aria-hidden="true" /> Stays with you
        </legend>
        <p className={styles.lead}>
          Never on the wall, never in what attendees or the sponsor receive. It is in the session file, so think before you send that.
        </p>
        <div className={styles.three}>
          {privateFields.map(({ key, label }) => (
            <TextArea
              key={key}
              label={label}
              value={situation.private[key]}
              maxLength={limits.text}
              rows={3}
              isReadOnly={isReadOnly}
              onValue={(value) =>
                change('Edit private notes', (draft) => editPrivateNotes(draft, { [key]: value }), { mergeKey: `private ${key}` })
              }
            />
          ))}
        </div>
      </fieldset>
    </Section>
  )
}
