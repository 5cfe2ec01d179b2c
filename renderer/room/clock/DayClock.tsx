/** Over the agenda, always in sight: when the day ends, whether it is ahead or behind, pause, and what could be done about it. */
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOf } from '../../lib/clock'
import { outlookOf } from '../../session/outlook'
import { type Proposal, proposeChanges } from '../../session/replanning'
import type { SessionDocument } from '../../session/schema'
import { Button } from '../controls/Button'
import { useNow } from '../controls/useNow'
import { keyFor } from '../keys'
import { plainDate } from '../parts/words'
import { plannedEnd } from '../prepare/agenda-words'
import styles from './clock.module.css'
import { endAsPlanned, togglePause } from './day-moves'
import { clockOf, hardEndWords, isForgotten, offerWords, standingWords } from './day-words'
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
  if (isForgotten(outlook)) return <Forgotten startedAt={document.times.startedAt} isReadOnly={isReadOnly} />
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
      {!isOpen || isReadOnly ? null : <Pause isPaused={state === 'paused'} />}
      {isOpen ? (
        <p className={styles.hardEnd}>
          {state === 'paused' ? 'Session paused. ' : ''}
          {hardEndWords(outlook)}
        </p>
      ) : null}
      {isReadOnly ? null : <Offer proposal={proposeChanges(document, now)} hardEnd={outlook.hardEnd} />}
    </section>
  )
}

/** A session that was left open: its clock says nothing true any more. */
function Forgotten({ startedAt, isReadOnly }: { readonly startedAt: string; readonly isReadOnly: boolean }) {
  return (
    <section className={styles.clock} aria-label="Clock of the day">
      <p className={styles.end}>Not ended</p>
      <p className={styles.hardEnd}>The session began on {plainDate(dayOf(new Date(startedAt)))} and was never ended.</p>
      {isReadOnly ? null : (
        <div className={styles.tools}>
          <Button size="small" onClick={endAsPlanned}>
            End it as planned
          </Button>
        </div>
      )}
    </section>
  )
}

function Pause({ isPaused }: { readonly isPaused: boolean }) {
  const words = isPaused ? 'Go on with the session' : 'Pause the session'
  return (
    <div className={styles.pause}>
      <Button size="icon" isOn={isPaused} aria-label={words} title={`${words} (${keyFor('run.pause-day')})`} onClick={togglePause}>
        {isPaused ? <IconPlayerPlay size={15} aria-hidden="true" /> : <IconPlayerPause size={15} aria-hidden="true" />}
      </Button>
    </div>
  )
}

function Offer({ proposal, hardEnd }: { readonly proposal: Proposal | null; readonly hardEnd: string }) {
  const [opened, setOpened] = useState<Proposal | null>(null)
  const [aside, setAside] = useState<Proposal | null>(null)
  const isAside = proposal !== null && aside?.kind === proposal.kind && Math.abs(sizeOf(aside) - sizeOf(proposal)) < changedEnough
  return (
    <>
      {proposal === null || isAside ? null : (
        <div className={styles.offer} data-kind={proposal.kind}>
          <p>{offerWords(proposal)}</p>
          <div className={styles.tools}>
            {proposal.changes.length === 0 ? null : (
              <Button size="small" onClick={() => setOpened(proposal)}>
                {proposal.kind === 'take' ? 'See where…' : 'Share them out…'}
              </Button>
            )}
            <Button size="icon" look="ghost" aria-label="Not now" title="Not now" onClick={() => setAside(proposal)}>
              <IconX size={15} aria-hidden="true" />
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
