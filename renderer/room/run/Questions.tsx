/**
 * Loose ends as questions that can be read aloud or put on the wall: opened by a click, asked and put off by one press, dismissed with a reason
 * that is kept. What is private is never asked on the wall, nor is what quotes entries that are still hidden.
 */
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { dismissalPlace, looseEndsOf, putAsideLooseEnds } from '../../activities/whole'
import { now, today } from '../../lib/clock'
import { newId } from '../../lib/ids'
import { type PlacedLooseEnd, severities } from '../../session/loose-ends'
import { bringBackLooseEnd, dismissLooseEnd } from '../../session/ops/links'
import type { SessionDocument } from '../../session/schema'
import { change, openDocument } from '../../store/document'
import { announce } from '../../ui/announce'
import { useCommands } from '../../ui/commands'
import { Button } from '../controls/Button'
import { commandsOf, keyFor } from '../keys'
import type { WallFeed } from '../useWallFeed'
import { QuestionRow } from './QuestionRow'
import own from './questions.module.css'
import styles from './run.module.css'

interface Props {
  /** As it last stood still: the rules go over all of it. */
  readonly settled: SessionDocument
  /** What was put aside by now: a question that is put off goes at once. */
  readonly dismissed: SessionDocument['dismissed']
  /** The activity whose entries the room must not see yet. */
  readonly hiddenActivityId: string | null
  /** Questions of the activity that is open come first; null outside of one. */
  readonly activityId: string | null
  readonly isReadOnly: boolean
  readonly asked: WallFeed['asked']
  readonly ask: WallFeed['ask']
  readonly onOpen: (end: PlacedLooseEnd) => void
}

/** So many stand here before "Show all": the panel is for the next question, not for a list. */
const fewest = 3

export const Questions = memo(function Questions(props: Props) {
  const { settled, dismissed, hiddenActivityId, activityId, isReadOnly, asked, ask, onOpen } = props
  const [isWhole, setWhole] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  const askedKey = asked?.key ?? null
  // What the room reads is in sight here too.
  useEffect(() => {
    if (askedKey !== null) card.current?.scrollIntoView({ block: 'nearest' })
  }, [askedKey])
  const day = today()
  const known = useMemo(() => {
    const document = { ...settled, dismissed }
    return { ends: looseEndsOf(document, day), aside: putAsideLooseEnds(document, day).length }
  }, [settled, dismissed, day])
  const ends = sorted(known.ends, activityId)
  const { aside } = known
  const onWall = ends.find((end) => keyOf(end) === asked?.key)
  const others = ends.filter((end) => end !== onWall)
  const shown = isWhole ? others : others.slice(0, fewest)
  const mayAsk = (end: PlacedLooseEnd) => isForTheRoom(end, hiddenActivityId)
  const put = (end: PlacedLooseEnd, kind: 'later' | 'dismissed', reason: string) => {
    change(kind === 'later' ? 'Put question off' : 'Dismiss question', (draft) =>
      dismissLooseEnd(draft, { id: newId(), rule: end.rule, itemId: dismissalPlace(end), kind, reason, at: now() }),
    )
    if (end === onWall) ask(null)
    announce(kind === 'later' ? `Put off: ${end.sentence}` : 'Dismissed, with its reason')
  }
  const askRoom = (shown: PlacedLooseEnd) => {
    // What was made private or hidden since the rules last looked must not reach the wall.
    const present = openDocument()
    const end = looseEndsOf(present, today()).find((one) => keyOf(one) === keyOf(shown))
    if (end === undefined || !isForTheRoom(end, present.room.hiddenActivityId)) return
    ask({ key: keyOf(end), sentence: end.sentence })
    announce(`On the audience view: ${end.sentence}`)
  }
  const takeOff = () => {
    ask(null)
    announce('The audience view shows the session again')
  }
  const bringBack = () =>
    change('Bring questions back', (draft) => {
      for (const end of putAsideLooseEnds(openDocument(), today())) bringBackLooseEnd(draft, end.rule, dismissalPlace(end))
    })
  const next = others.find(mayAsk)
  const late = onWall ?? others[0]
  useCommands(
    commandsOf({
      'run.ask': {
        run: () => (asked !== null ? takeOff() : next === undefined ? undefined : askRoom(next)),
        isEnabled: asked !== null || next !== undefined,
        ...(asked === null ? {} : { words: 'Take the question off the audience view' }),
      },
      'run.later': { run: () => (late === undefined ? undefined : put(late, 'later', '')), isEnabled: !isReadOnly && late !== undefined },
    }),
  )
  const rowOf = (end: PlacedLooseEnd) => (
    <QuestionRow
      key={keyOf(end)}
      end={end}
      isReadOnly={isReadOnly}
      onOpen={() => onOpen(end)}
      onAsk={end === onWall || !mayAsk(end) ? null : () => askRoom(end)}
      onLater={() => put(end, 'later', '')}
      onDismiss={(reason) => put(end, 'dismissed', reason)}
    />
  )
  return (
    <section className={styles.sideSection} aria-label="Questions for the room">
      <h3 className={styles.sideHead}>Questions for the room{ends.length === 0 ? '' : ` · ${ends.length}`}</h3>
      {asked === null ? null : (
        <div ref={card} className={own.asked}>
          <div className={own.askedHead}>
            <span>The room reads</span>
            <Button size="small" shortcut={keyFor('run.ask')} onClick={takeOff}>
              Take off
            </Button>
          </div>
          {onWall === undefined ? <p className={own.text}>{asked.sentence}</p> : <ul className={own.list}>{rowOf(onWall)}</ul>}
        </div>
      )}
      {ends.length === 0 ? <p className={styles.faint}>Nothing is open.</p> : null}
      <ul className={own.list}>{shown.map(rowOf)}</ul>
      {others.length <= fewest ? null : (
        <button type="button" className={styles.quietAction} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${others.length}`}
        </button>
      )}
      {aside === 0 ? null : (
        <p className={styles.faint}>
          {aside} put aside.{' '}
          {isReadOnly ? null : (
            <button type="button" className={styles.quietAction} onClick={bringBack}>
              Bring back
            </button>
          )}
        </p>
      )}
    </section>
  )
})

/** Nothing private is asked, nor what quotes entries that are still hidden. */
function isForTheRoom(end: PlacedLooseEnd, hiddenActivityId: string | null): boolean {
  return end.isPrivate !== true && (end.activityId === null || end.activityId !== hiddenActivityId)
}

function keyOf(end: PlacedLooseEnd): string {
  return `${end.rule} ${dismissalPlace(end)}`
}

/** The open activity's first, then by severity; otherwise in the order of the rules. */
function sorted(ends: readonly PlacedLooseEnd[], activityId: string | null): PlacedLooseEnd[] {
  const weight = (end: PlacedLooseEnd) => (end.activityId === activityId ? 0 : 10) + severities.indexOf(end.severity)
  return [...ends].sort((first, second) => weight(first) - weight(second))
}
