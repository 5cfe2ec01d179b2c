/** The generations that were kept of a session: when, why, how much is in them; each opens as a copy beside the living one. */
import { Button, Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type Generation, host, type SessionListing, type SnapshotReason } from '../host'
import { Chip } from '../ui/Chip'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { openBackup } from './files'
import styles from './rows.module.css'
import { useLibrary } from './state'
import { count, instantWords, sessionTitle, sizeWords } from './words'

const reasons: Record<SnapshotReason, string> = {
  quiet: 'after a pause',
  count: 'after many changes',
  close: 'when it was closed',
  'before-migration': 'before it was brought up to date',
  'before-import': 'before an import',
  'before-restore': 'before going back',
  named: 'kept by hand',
}

export default function BackupsScreen() {
  const { listings } = useLibrary()
  const [chosen, setChosen] = useState<string | null>(null)
  const sessions = (listings ?? []).filter((one) => !one.isTrashed)
  const listing = sessions.find((one) => one.sessionId === chosen) ?? sessions[0] ?? null
  return (
    <Page
      title="Backups"
      width="narrow"
      lead="A backup is made when you close a session, after a pause and after many changes: the ten latest, and one a day for two weeks. Opening one makes a copy; your session stays as it is."
    >
      {listings !== null && sessions.length === 0 && (
        <EmptyState title="No backups yet">They appear here by themselves as soon as you have worked on a session.</EmptyState>
      )}
      {listing !== null && (
        <>
          <Select
            label="Session"
            data={sessions.map((one) => ({ value: one.sessionId, label: sessionTitle(one) }))}
            value={listing.sessionId}
            onChange={setChosen}
            searchable={sessions.length > 8}
          />
          <Generations key={listing.sessionId} listing={listing} />
        </>
      )}
    </Page>
  )
}

type Loaded = { readonly generations: readonly Generation[]; readonly problem: string }

function Generations({ listing }: { readonly listing: SessionListing }) {
  const { sessionId } = listing
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let isCurrent = true
    void host()
      .generations({ sessionId })
      .then((answer) => {
        if (!isCurrent) return
        setLoaded(answer.ok ? { generations: answer.value, problem: '' } : { generations: [], problem: answer.problem.sentence })
      })
    return () => {
      isCurrent = false
    }
  }, [sessionId])
  if (loaded === null) return null
  if (loaded.problem !== '') return <p role="alert">{loaded.problem}</p>
  if (loaded.generations.length === 0) {
    return (
      <EmptyState title="None yet for this session">
        Its changes are saved one by one; the first backup is made when you close it.
      </EmptyState>
    )
  }
  return (
    <ul className={styles.rows} aria-label={`Backups of ${sessionTitle(listing)}`}>
      {loaded.generations.map((one) => (
        <GenerationRow key={one.generationId} generation={one} title={sessionTitle(listing)} />
      ))}
    </ul>
  )
}

function GenerationRow({ generation, title }: { readonly generation: Generation; readonly title: string }) {
  const { summary, at, reason, bytes, isReadable } = generation
  const when = instantWords(at, new Date())
  const counts = summary === null ? '' : `${count(summary.items, 'item')} · ${count(summary.participants, 'person', 'people')} · `
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h2 className={styles.title}>{when}</h2>
        <p className={styles.line}>
          {counts}
          {sizeWords(bytes)} · {reasons[reason]}
        </p>
      </div>
      {isReadable ? (
        <Button onClick={() => openBackup(generation, title)} aria-label={`Open as a copy: the backup of ${when}`}>
          Open as a copy
        </Button>
      ) : (
        <Chip tone="danger">Cannot be read</Chip>
      )}
    </li>
  )
}
