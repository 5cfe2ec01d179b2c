/** One segment's card: all questions, filled together. What is open here stands on the wall; Page Up and Page Down go from card to card. */

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { itemMark } from '../../lib/item-mark'
import { ActionButton } from '../../room/parts/ActionButton'
import type { Participant } from '../../session/schema'
import { useKeyPlace } from '../../ui/commands'
import { EmptyState } from '../../ui/EmptyState'
import { Keys } from '../../ui/Keys'
import type { ActivityViewProps } from '../contract'
import styles from './card.module.css'
import { Choice, LineBox, TextBox } from './fields'
import { MeasuresEditor } from './MeasuresEditor'
import { NeedsEditor } from './NeedsEditor'
import * as ops from './ops'
import { addPresenceTo, leavePresence } from './ops-needs'
import { PresencePicker } from './PresencePicker'
import { questions } from './questions'
import { inOrder, presencesOf, shownSegment, waysOf } from './reading'
import { completenessOf } from './rules'
import type { Segment, StakeholderCanvas } from './schema'
import { useFocusOn } from './useFocusOn'

export function CardStep(props: ActivityViewProps<StakeholderCanvas>) {
  const { data, tools, change, goToStep, focusItemId, isReadOnly } = props
  useKeyPlace('On a card')
  const root = useRef<HTMLDivElement>(null)
  const focusOn = useFocusOn(root)
  const segments = inOrder(data)
  const wanted =
    focusItemId === null ? undefined : segments.find((one) => one.id === focusItemId || one.needs.some((need) => need.id === focusItemId))
  const open = (id: string) => change('Show card', (draft) => ops.showSegment(draft, { id }), { mergeKey: 'show card' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item opened from elsewhere changes the card
  useEffect(() => {
    if (wanted === undefined) return
    if (wanted.id !== data.shownSegmentId && !isReadOnly) open(wanted.id)
    focusOn(wanted.id === focusItemId ? 'card' : `need ${focusItemId}`)
  }, [focusItemId])
  const segment = isReadOnly ? (wanted ?? shownSegment(data)) : shownSegment(data)
  if (segment === null) {
    return (
      <EmptyState title="No card yet" actions={<ActionButton onClick={() => goToStep('name')}>Name segments</ActionButton>}>
        Every segment gets a card with eleven questions, to be filled slowly and together.
      </EmptyState>
    )
  }
  const at = segments.indexOf(segment)
  const turn = (by: -1 | 1) => {
    const next = segments[at + by]
    if (next === undefined) return tools.announce(by < 0 ? 'This is the first card.' : 'This is the last card.')
    open(next.id)
    tools.announce(`Card ${at + by + 1} of ${segments.length}: ${next.name}.`)
    focusOn('card')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isReadOnly || (event.key !== 'PageDown' && event.key !== 'PageUp') || event.ctrlKey || event.altKey) return
    event.preventDefault()
    turn(event.key === 'PageDown' ? 1 : -1)
  }
  const { answered, total } = completenessOf(data, segment)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one pair of keys for everything inside
    <div {...itemMark(segment.id)} ref={root} className={styles.step} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <select
          className={styles.who}
          data-field="card"
          aria-label="Whose card"
          value={segment.id}
          disabled={isReadOnly}
          onChange={(event) => open(event.currentTarget.value)}
        >
          {segments.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <span className={styles.about}>{[segment.size, segment.importance].filter((part) => part !== '').join(' · ')}</span>
        <span className={styles.done}>
          {answered}/{total}
        </span>
        {isReadOnly ? null : (
          <span className={styles.turn}>
            <ActionButton isDisabled={at === 0} onClick={() => turn(-1)}>
              Previous <Keys keys="PageUp" />
            </ActionButton>
            <ActionButton isDisabled={at === segments.length - 1} onClick={() => turn(1)}>
              Next <Keys keys="PageDown" />
            </ActionButton>
          </span>
        )}
      </header>
      <NeedsEditor {...props} segment={segment} focusOn={focusOn} />
      <Boxes {...props} segment={segment} />
      <MeasuresEditor {...props} segment={segment} focusOn={focusOn} />
      <Notes {...props} segment={segment} />
    </div>
  )
}

type PartProps = ActivityViewProps<StakeholderCanvas> & { readonly segment: Segment }

function Boxes({ data, facts, tools, change, isReadOnly, segment }: PartProps) {
  const write = (field: ops.SegmentText, label: string, placeholder: string, isLong = false) => {
    const props = {
      label,
      placeholder,
      value: segment[field],
      isReadOnly,
      onText: (text: string) =>
        change('Fill card', (draft) => ops.setText(draft, { id: segment.id, field, text }), { mergeKey: `${field} ${segment.id}` }),
    }
    return isLong ? <TextBox {...props} field={field} /> : <LineBox {...props} />
  }
  const owner = (field: 'contentOwnerId' | 'learningOwnerId', label: string) => (
    <Choice
      label={label}
      value={segment[field] ?? ''}
      options={[{ value: '', label: 'Who?' }, ...facts.participants.map(personOption)]}
      isReadOnly={isReadOnly}
      onChoice={(value) =>
        change('Name who', (draft) => ops.setOwner(draft, { id: segment.id, field, personId: value === '' ? null : value }))
      }
    />
  )
  const ways = waysOf(data, segment)
  return (
    <div className={styles.boxes}>
      <Box id="seeUs">
        {write('seeUs', 'How they see us', 'In their words', true)}
        {write('seeUsSource', 'How we know how they see us', 'How do we know?')}
      </Box>
      <Box id="situation">
        {write('situation', 'Their situation', 'What is going on?', true)}
        {write('situationSource', 'How we know their situation', 'How do we know?')}
      </Box>
      <Box id="presences">
        <PresencePicker
          label={segment.name}
          chosen={presencesOf(data, segment)}
          all={data.presences}
          isReadOnly={isReadOnly}
          onAdd={(name) => change('Add presence', (draft) => addPresenceTo(draft, { segmentId: segment.id, name, newId: tools.newId }))}
          onRemove={(presenceId) => change('Take presence off', (draft) => leavePresence(draft, { segmentId: segment.id, presenceId }))}
        />
      </Box>
      <Box id="howPresencesConnect">
        {write('howPresencesConnect', 'How these connect', 'Does the path make sense?', true)}
        {ways.length === 0 ? null : (
          <ul className={styles.ways}>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        )}
      </Box>
      <Box id="content">
        {write('content', 'Content', 'What do we say?', true)}
        {write('contentTone', 'Tone', 'In what tone?')}
        {write('contentRhythm', 'Rhythm of content', 'How often?')}
        {owner('contentOwnerId', 'Who writes it')}
      </Box>
      <Box id="servedInternally">
        {write('internalDepartment', 'Department that serves it', 'Which department?')}
        {write('servedInternally', 'What must change inside', 'What must change there?', true)}
      </Box>
      <Box id="learningLoop">
        {write('learningLoop', 'Learning loop', 'How do we keep learning?', true)}
        {write('learningRhythm', 'Rhythm of learning', 'How often?')}
        {owner('learningOwnerId', 'Who learns')}
      </Box>
      <Box id="accountability">
        {write('accountability', 'Accountability', 'To what do we answer?', true)}
        {write('accountableTo', 'To whom we answer', 'To whom?')}
      </Box>
    </div>
  )
}

function personOption(person: Participant) {
  return { value: person.id, label: person.name || person.job || 'No name yet' }
}

function Box({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const question = questions.find((one) => one.id === id)
  return (
    <section className={styles.box} aria-label={question?.title}>
      <header className={styles.boxHead}>
        <h4 className={styles.boxTitle}>{question?.title}</h4>
        <span className={styles.question}>{question?.question}</span>
      </header>
      {children}
    </section>
  )
}

function Notes({ change, isReadOnly, segment }: PartProps) {
  return (
    <section className={styles.notes} aria-label="Private notes">
      <header className={styles.boxHead}>
        <h4 className={styles.boxTitle}>Only for you</h4>
        <span className={styles.question}>Notes never reach the wall or a copy for others.</span>
      </header>
      <TextBox
        label="Private notes"
        value={segment.notes}
        placeholder="What should not be said aloud"
        isReadOnly={isReadOnly}
        onText={(text) =>
          change('Write private note', (draft) => ops.setText(draft, { id: segment.id, field: 'notes', text }), {
            mergeKey: `notes ${segment.id}`,
          })
        }
      />
    </section>
  )
}
