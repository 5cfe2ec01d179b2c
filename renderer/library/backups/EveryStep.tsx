/** Every step that the journal still holds, on a slider: the session as it was at that moment, and the ways of going back to it. */
import { memo, useMemo, useState } from 'react'
import type { LookedBack } from '../../storage/looking-back'
import { EmptyState } from '../../ui/EmptyState'
import { count } from '../words'
import styles from './backups.module.css'
import { MomentList } from './MomentList'
import { MomentSlider } from './MomentSlider'
import { gapWords, momentTime, momentWhen, numberWords, wordsOfMoments } from './moments'
import { useLookBack } from './useLookBack'
import { useRested } from './useRested'
import { VersionPreview } from './VersionPreview'
import { stateAt } from './versions'

export function EveryStep({ sessionId }: { readonly sessionId: string }) {
  const state = useLookBack(sessionId)
  switch (state.kind) {
    case 'reading':
      return (
        <div>
          <p role="status">Reading the steps …</p>
          <p className={styles.note}>{state.lines === 0 ? '' : `${count(state.lines, 'change')} read so far.`}</p>
        </div>
      )
    case 'failed':
      return <p role="alert">{state.sentence}</p>
    case 'read':
      if (state.found.moments.length > 0) return <Moments sessionId={sessionId} found={state.found} />
      return (
        <EmptyState title="No steps to go through">
          They are there from the first change on, until the session is worked on on another day.
        </EmptyState>
      )
  }
}

interface Props {
  readonly sessionId: string
  readonly found: LookedBack
}

function Moments({ sessionId, found }: Props) {
  const { moments, gaps, isCutShort } = found
  const [index, setIndex] = useState(moments.length - 1)
  // The slider answers at once; what it shows costs a reading of the whole session, and follows when the slider rests.
  const shown = useRested(index)
  const words = useMemo(() => wordsOfMoments(found), [found])
  return (
    <>
      {gaps.map((gap) => (
        <p key={gap.from} className={styles.flaw}>
          {gapWords(gap)}
        </p>
      ))}
      {isCutShort && (
        <p className={styles.flaw}>
          A newer version of Groundwork wrote the last changes. Those can only be gone through with that version.
        </p>
      )}
      <MomentSlider timeline={found} index={index} onChange={setIndex} words={words} />
      <div className={styles.sides}>
        <MomentList timeline={found} index={shown} onChoose={setIndex} words={words} />
        {/* Nobody goes back to a state that is not the one the slider says. */}
        <div className={styles.beside} inert={shown !== index}>
          <MomentPreview sessionId={sessionId} found={found} index={shown} words={words} />
        </div>
      </div>
    </>
  )
}

interface PreviewProps extends Props {
  readonly index: number
  readonly words: (index: number) => string
}

const MomentPreview = memo(function MomentPreview({ sessionId, found, index, words }: PreviewProps) {
  const { moments, versions, gaps } = found
  const { document, flaws } = useMemo(() => stateAt(found, index), [found, index])
  const moment = moments[index]
  if (moment === undefined) return null
  const today = new Date()
  const isNow = index === moments.length - 1 && gaps.every((gap) => gap.to !== null) && !found.isCutShort
  return (
    <VersionPreview
      sessionId={sessionId}
      document={document}
      flaws={flaws}
      noun="Moment"
      title={`${momentTime(moment, today)} · ${words(index)}`}
      facts={`Step ${numberWords(index + 1)} of ${numberWords(moments.length)}${isNow ? ' · as it is now' : ''}`}
      when={momentWhen(moment, today)}
      ways={{ back: isNow ? null : 'Go back to here', copy: 'Make a copy of this moment' }}
      generationId={null}
      seq={moment.seq}
      others={versions}
    />
  )
})
