/** One state of a session: whether it reads back, what is in it, what differs from another state, and the ways of going back to it. */
import '@mantine/core/styles/Tabs.layer.css'
import { Button, Tabs } from '@mantine/core'
import { useMemo } from 'react'
import type { Generation } from '../../host'
import type { SessionDocument } from '../../session/schema'
import { Chip } from '../../ui/Chip'
import { count, dateWords } from '../words'
import styles from './backups.module.css'
import { openAsCopy, putBack, putBackActivity } from './going-back'
import { VersionDifference } from './VersionDifference'
import { agendaOf, previewOf } from './versions'
import { countOfKind } from './words'

interface Props {
  readonly sessionId: string
  readonly document: SessionDocument
  readonly flaws: readonly string[]
  /** What it is called beside its title for those who hear the page. */
  readonly noun: 'Version' | 'Moment'
  /** Its heading: a name, or a day and time. */
  readonly title: string
  /** "Kept by hand · 12 kB" */
  readonly facts: string
  /** How sentences name this moment: "on 12 March, 10:05". */
  readonly when: string
  /** The words of the two ways; no way back where it is how the session is now. */
  readonly ways: { readonly back: string | null; readonly copy: string }
  /** The id of the version that is shown, null for a moment of the journal. */
  readonly generationId: string | null
  /** The last change it contains. */
  readonly seq: number
  /** Further states it can be compared with. */
  readonly others: readonly Generation[]
}

export function VersionPreview(props: Props) {
  const { sessionId, document, flaws, noun, title, facts, when, ways } = props
  const isWhole = flaws.length === 0
  return (
    <article className={styles.preview} aria-label={`${noun}: ${title}`}>
      <header className={styles.previewHead}>
        <h2 className={styles.previewTitle}>
          <bdi>{title}</bdi>
        </h2>
        <Chip tone={isWhole ? 'good' : 'signal'}>{isWhole ? 'Reads back whole' : 'Reads back with flaws'}</Chip>
      </header>
      <p className={styles.note}>{facts}</p>
      {flaws.map((flaw) => (
        <p key={flaw} className={styles.flaw}>
          {flaw}
        </p>
      ))}
      <div className={styles.ways}>
        {ways.back !== null && (
          <Button variant="filled" onClick={() => putBack(sessionId, document, when)}>
            {ways.back}
          </Button>
        )}
        <Button onClick={() => openAsCopy(document, when.replace(/^(on|at) /, ''))}>{ways.copy}</Button>
      </div>
      {ways.back !== null && (
        <p className={styles.note}>Going back keeps what is there now as a version of its own, and Undo takes it back.</p>
      )}
      <Tabs defaultValue="content" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="content">What is in it</Tabs.Tab>
          <Tabs.Tab value="difference">What has changed</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="content" className={styles.tab}>
          <Content {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="difference" className={styles.tab}>
          <VersionDifference {...props} />
        </Tabs.Panel>
      </Tabs>
    </article>
  )
}

function Content({ sessionId, document, when }: Props) {
  const parts = useMemo(() => previewOf(document), [document])
  const { title, organisation, date, participants, agenda, decisions, actions } = document
  return (
    <>
      <dl className={styles.facts}>
        <dt>Title</dt>
        <dd>
          <bdi>{title || 'Untitled session'}</bdi>
        </dd>
        {organisation !== '' && (
          <>
            <dt>Organisation</dt>
            <dd>
              <bdi>{organisation}</bdi>
            </dd>
          </>
        )}
        <dt>Date</dt>
        <dd>{dateWords(date, new Date()) || 'No date yet'}</dd>
        <dt>In all</dt>
        <dd>
          {[
            count(participants.length, 'person', 'people'),
            countOfKind(agenda.length, 'part of the agenda'),
            count(decisions.length, 'decision'),
            count(actions.length, 'action'),
          ].join(' · ')}
        </dd>
        {agenda.length > 0 && (
          <>
            <dt>Agenda</dt>
            <dd>
              <ol className={styles.agenda}>
                {agendaOf(document).map((slot) => (
                  <li key={slot.id}>
                    <bdi>{slot.title}</bdi> <span className={styles.note}>{count(slot.minutes, 'minute')}</span>
                  </li>
                ))}
              </ol>
            </dd>
          </>
        )}
      </dl>
      {parts.length === 0 && <p className={styles.note}>There were no activities in it yet.</p>}
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.activityId} className={styles.part}>
            <div className={styles.partHead}>
              <h3 className={styles.partTitle}>
                <bdi>{part.title}</bdi>
              </h3>
              <Button
                size="compact-sm"
                onClick={() => putBackActivity(sessionId, document, part.activityId, when)}
                aria-label={`Put back only this: ${part.title}`}
              >
                Put back only this
              </Button>
            </div>
            <p className={styles.note}>
              {part.problem || part.counts.map(([kind, many]) => countOfKind(many, kind)).join(' · ') || 'Nothing written yet.'}
            </p>
            <ul className={styles.first}>
              {part.first.map((label, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and nothing here moves
                <li key={index}>
                  <bdi>{label}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
