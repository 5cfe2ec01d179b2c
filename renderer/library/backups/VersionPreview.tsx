/** One state of a session: whether it reads back, what is in it, what differs from another state, and the ways of going back to it. */
import '@mantine/core/styles/Tabs.layer.css'
import { Button, Select, Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compareSessions } from '../../activities/compare'
import type { Generation } from '../../host'
import type { SessionDocument } from '../../session/schema'
import { Chip } from '../../ui/Chip'
import { count, dateWords } from '../words'
import styles from './backups.module.css'
import { Comparison } from './Comparison'
import { openAsCopy, putBack, putBackActivity } from './going-back'
import { useRead } from './useRead'
import { agendaOf, previewOf, readNow, readVersion } from './versions'
import { countOfKind, versionTitle } from './words'

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
          <Difference {...props} />
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

const now = 'now'

function Difference({ sessionId, document, noun, title, generationId, seq, others }: Props) {
  const [withId, setWithId] = useState(now)
  const today = new Date()
  const other = others.find((one) => one.generationId === withId) ?? null
  const read = useRead(`${sessionId} ${withId}`, () => (other === null ? readNow(sessionId) : readVersion(other)))
  const self = others.find((one) => one.generationId === generationId) ?? null
  // Read forward in time, whichever of the two was chosen first.
  const isBackwards = other !== null && (other.seq < seq || (other.seq === seq && self !== null && other.at < self.at))
  const parts = useMemo(() => {
    if (read === null || !read.ok) return null
    return isBackwards ? compareSessions(read.value.document, document) : compareSessions(document, read.value.document)
  }, [read, document, isBackwards])
  const thisTitle = noun === 'Moment' ? 'this moment' : `“${title}”`
  const otherTitle = other === null ? 'the session as it is now' : `“${versionTitle(other, today)}”`
  const choices = others.filter((one) => one.generationId !== generationId && one.isReadable)
  return (
    <>
      <Select
        label="Compare with"
        allowDeselect={false}
        value={withId}
        onChange={(value) => setWithId(value ?? now)}
        data={[
          { value: now, label: 'The session as it is now' },
          ...choices.map((one) => ({ value: one.generationId, label: versionTitle(one, today) })),
        ]}
      />
      {read === null && <p role="status">Reading …</p>}
      {read !== null && !read.ok && <p role="alert">{read.problem.sentence}</p>}
      {parts !== null && (
        <Comparison parts={parts} direction={isBackwards ? `From ${otherTitle} to ${thisTitle}` : `From ${thisTitle} to ${otherTitle}`} />
      )}
    </>
  )
}
