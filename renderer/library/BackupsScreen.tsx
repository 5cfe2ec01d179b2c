/** All versions that were kept of a session: chosen on one side, looked into, compared and gone back to on the other. */
import { Button, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { type Generation, host, type SessionListing } from '../host'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { notify } from '../ui/toasts'
import styles from './backups/backups.module.css'
import { EveryStep } from './backups/EveryStep'
import { KeepVersion } from './backups/KeepVersion'
import { useRead } from './backups/useRead'
import { VersionList } from './backups/VersionList'
import { VersionPreview } from './backups/VersionPreview'
import { readVersion } from './backups/versions'
import { reasonWords, versionTitle } from './backups/words'
import { SetAside } from './SetAside'
import { useLibrary } from './state'
import { instantWords, sessionTitle, sizeWords } from './words'

const waysToLook: { readonly value: Way; readonly label: string }[] = [
  { value: 'versions', label: 'Kept versions' },
  { value: 'steps', label: 'Step by step' },
]
type Way = keyof typeof leads

const leads = {
  versions:
    'A version is kept when you close a session, after a pause and after many changes: the ten latest, and one a day for two weeks. Those you name stay until you delete the session.',
  steps:
    'Every step of the last day of work, up to now; what was typed in one go is one step. The steps stay until you work on the session on another day.',
}

export default function BackupsScreen() {
  const { listings } = useLibrary()
  const [chosen, setChosen] = useState<string | null>(null)
  const [reading, setReading] = useState(0)
  const [way, setWay] = useState<Way>('versions')
  const sessions = (listings ?? []).filter((one) => !one.isTrashed)
  const listing = sessions.find((one) => one.sessionId === chosen) ?? sessions[0] ?? null
  return (
    <Page
      title="Backups"
      lead={leads[way]}
      actions={
        <>
          {listing !== null && <SegmentedControl aria-label="How to look back" data={waysToLook} value={way} onChange={setWay} />}
          <Button onClick={showFolder}>Show the data folder</Button>
        </>
      }
    >
      {listings !== null && sessions.length === 0 && (
        <EmptyState title="No backups yet">They appear here by themselves as soon as you have worked on a session.</EmptyState>
      )}
      {listing !== null && (
        <>
          <div className={styles.controls}>
            <Select
              label="Session"
              className={styles.session}
              data={sessions.map((one) => ({ value: one.sessionId, label: sessionTitle(one) }))}
              value={listing.sessionId}
              onChange={setChosen}
              searchable={sessions.length > 8}
            />
            {way === 'versions' && (
              <KeepVersion key={listing.sessionId} sessionId={listing.sessionId} onKept={() => setReading(reading + 1)} />
            )}
          </div>
          {way === 'steps' ? (
            <EveryStep key={`steps ${listing.sessionId}`} sessionId={listing.sessionId} />
          ) : (
            <Versions key={`${listing.sessionId} ${reading}`} listing={listing} />
          )}
          <SetAside key={listing.sessionId} listing={listing} />
        </>
      )}
    </Page>
  )
}

async function showFolder(): Promise<void> {
  const answer = await host().window({ do: 'reveal', what: 'data' })
  if (!answer.ok) notify({ sentence: answer.problem.sentence, tone: 'problem' })
}

function Versions({ listing }: { readonly listing: SessionListing }) {
  const { sessionId } = listing
  const [chosenId, setChosenId] = useState<string | null>(null)
  const answer = useRead(sessionId, () => host().generations({ sessionId }))
  if (answer === null) return null
  if (!answer.ok) return <p role="alert">{answer.problem.sentence}</p>
  const generations = answer.value
  const chosen = generations.find((one) => one.generationId === chosenId) ?? generations[0] ?? null
  return (
    <>
      {chosen === null ? (
        <EmptyState title="None yet for this session">
          Its changes are saved one by one; the first version is kept when you close it.
        </EmptyState>
      ) : (
        <div className={styles.sides}>
          <div className={styles.side}>
            <SelfTest newest={generations[0] ?? chosen} />
            <VersionList generations={generations} chosenId={chosen.generationId} onChoose={setChosenId} />
            <p className={styles.note}>
              In the data folder: <code className={styles.path}>sessions/{sessionId}/generations</code>. Each is an ordinary file that opens
              by double click.
            </p>
          </div>
          <Chosen key={chosen.generationId} generation={chosen} others={generations} />
        </div>
      )}
    </>
  )
}

/** The newest version is read as opening it would, each time this screen is opened: a backup nobody can read is none. */
function SelfTest({ newest }: { readonly newest: Generation }) {
  const read = useRead(newest.generationId, () => readVersion(newest))
  if (read === null) return <p className={styles.test}>Reading the newest version back …</p>
  if (read.ok) return <p className={styles.test}>The newest version was read back just now and can be opened.</p>
  return (
    <p className={styles.flaw} role="alert">
      The newest version cannot be read back. {read.problem.sentence} The session itself is safe in its journal; keep a version by hand now,
      or open an earlier one.
    </p>
  )
}

function Chosen({ generation, others }: { readonly generation: Generation; readonly others: readonly Generation[] }) {
  const read = useRead(generation.generationId, () => readVersion(generation))
  const today = new Date()
  const when = instantWords(generation.at, today)
  if (read === null) return <p role="status">Reading …</p>
  if (!read.ok) {
    return (
      <p className={styles.flaw} role="alert">
        This version cannot be read. {read.problem.sentence}
      </p>
    )
  }
  return (
    <VersionPreview
      sessionId={generation.sessionId}
      document={read.value.document}
      flaws={read.value.flaws}
      noun="Version"
      title={versionTitle(generation, today)}
      facts={[when, reasonWords(generation.reason), sizeWords(generation.bytes)].join(' · ')}
      when={when.startsWith('Today') ? when.replace('Today,', 'today at') : `on ${when}`}
      ways={{ back: 'Go back to this state', copy: 'Open as a copy' }}
      generationId={generation.generationId}
      seq={generation.seq}
      others={others}
    />
  )
}
