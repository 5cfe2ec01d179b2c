/** What differs between one state of a session and another that is chosen: the session as it is now, or a kept version. Read forward in time. */
import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compareSessions } from '../../activities/compare'
import type { Generation } from '../../host'
import type { SessionDocument } from '../../session/schema'
import { Comparison } from './Comparison'
import { useRead } from './useRead'
import { readNow, readVersion } from './versions'
import { versionTitle } from './words'

interface Props {
  readonly sessionId: string
  readonly document: SessionDocument
  readonly noun: 'Version' | 'Moment'
  readonly title: string
  /** The id of the version that is shown, null for a moment of the journal. */
  readonly generationId: string | null
  /** The last change it contains. */
  readonly seq: number
  /** Further states it can be compared with. */
  readonly others: readonly Generation[]
}

const now = 'now'

export function VersionDifference({ sessionId, document, noun, title, generationId, seq, others }: Props) {
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
