/** Over the agenda, always in sight: when the day ends, whether it is ahead or behind, pause, and what could be done about it. */
import { useState } from 'react'
import { outlookOf } from '../../session/outlook'
import { type Proposal, proposeChanges } from '../../session/replanning'
import type { SessionDocument } from '../../session/schema'
import { Button } from '../controls/Button'
import { useNow } from '../controls/useNow'
import { keyFor } from '../keys'
import { plannedEnd } from '../prepare/agenda-words'
import styles from './clock.module.css'
import { togglePause } from './day-moves'
import { clockOf, hardEndWords, offerWords, standingWords } from './day-words'
import { ReplanDialog } from './ReplanDialog'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

/** An offer that was waved aside comes back when it has changed by this many minutes. */
const changedEnough = 3

export function DayClock({ document, isReadOnly }: Props) {
  const isOpen = document.times.startedAt !== '' && document.times.endedAt === ''
  const now = useNow(isOpen, 1000)
  const outlook = outlookOf(document, now)
  const { state, minutesBehind } = outlook
  const standing = state === 'ended' ? '' : standingWords(outlook)
  const end = state === 'not-started' ? plannedEnd(document) : clockOf(state === 'ended' ? document.times.endedAt : outlook.projectedEnd)
  return (
    <section className={styles.clock} aria-label="Clock of the day">
      <p className={styles.line}>
        <span className={styles.end}>{end === '' ? 'Agenda' : `${state === 'ended' ? 'Ended' : 'Ends'} ${end}`}</span>
        {standing === '' ? null : (
          <span className={styles.standing} data-tone={minutesBehind !== null && minutesBehind > 0 ? 'behind' : 'fine'}>
            {standing}
          </span>
        )}
      </p>
      {state === 'running' || state === 'paused' ? (
        <>
          <p className={styles.hardEnd}>{hardEndWords(outlook)}</p>
          {isReadOnly ? null : (
            <div className={styles.tools}>
              <Button size="small" shortcut={keyFor('run.pause-day')} isOn={state === 'paused'} onClick={togglePause}>
                {state === 'paused' ? 'Go on' : 'Pause'}
              </Button>
              {state === 'paused' ? <span className={styles.hardEnd}>Session paused</span> : null}
            </div>
          )}
        </>
      ) : null}
      {isReadOnly ? null : <Offer proposal={proposeChanges(document, now)} hardEnd={outlook.hardEnd} />}
    </section>
  )
}

function Offer({ proposal, hardEnd }: { readonly proposal: Proposal | null; readonly hardEnd: string }) {
  const [opened, setOpened] = useState<Proposal | null>(null)
  const [aside, setAside] = useState<Proposal | null>(null)
  const isAside = proposal !== null && aside?.kind === proposal.kind && Math.abs(sizeOf(aside) - sizeOf(proposal)) < changedEnough
  return (
    <>
      {proposal === null || isAside ? null : (
        <div className={styles.offer}>
          <p>{offerWords(proposal)}</p>
          <div className={styles.tools}>
            {proposal.changes.length === 0 ? null : (
              <Button size="small" onClick={() => setOpened(proposal)}>
                {proposal.kind === 'take' ? 'See where…' : 'Share them out…'}
              </Button>
            )}
            <Button size="small" look="ghost" onClick={() => setAside(proposal)}>
              Not now
            </Button>
          </div>
        </div>
      )}
      {opened === null ? null : <ReplanDialog proposal={opened} hardEnd={hardEnd} onClose={() => setOpened(null)} />}
    </>
  )
}

function sizeOf({ minutes, missing }: Proposal): number {
  return minutes + missing
}
