/** A round: one person after the other, one line each. Enter takes the line and moves on; the wall shows whose turn it is. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { speakersHere } from '../../session/here'
import { roundNow } from '../../session/round'
import { limits, type Round, type SessionDocument } from '../../session/schema'
import { chosenKey, useKeyPlace, viewKey } from '../../ui/commands'
import { Button } from '../controls/Button'
import { useOfferedTarget } from '../parts/capture-target'
import { hasSeveralLines, linesFrom } from '../parts/pasted-lines'
import styles from './heads.module.css'
import { addFrom, endRound, showOnWall, startNextPass, takeTurn, takeTurnBack } from './heads-moves'
import { PanelFrame } from './PanelFrame'
import { TargetChoice } from './TargetChoice'

interface Props {
  readonly document: SessionDocument
  readonly activityId: string | null
  readonly onClose: () => void
}

export function RoundPanel({ document, activityId, onClose }: Props) {
  const { round, wall } = document.room
  useKeyPlace('In a round')
  const names = speakersHere(document)
  const { currentId, queue, done, total } = roundNow(round, [...names.keys()])
  const isOnWall = wall === 'round'
  const end = () => {
    endRound()
    onClose()
  }
  return (
    <PanelFrame
      title={round.pass > 1 ? `Round ${round.pass}` : 'Round'}
      note={`${done} of ${total} had a turn`}
      tools={
        <>
          <TargetChoice />
          <Button size="small" isOn={isOnWall} onClick={() => showOnWall(isOnWall ? 'slot' : 'round')}>
            On the wall
          </Button>
          <Button size="small" onClick={end}>
            End the round
          </Button>
        </>
      }
      onClose={onClose}
    >
      {currentId === null ? (
        <div className={styles.row}>
          <p>{total === 0 ? 'Nobody is here yet. Say who is under “Who is here”.' : 'Everybody has had a turn.'}</p>
          {total === 0 ? null : (
            <>
              <Button look="primary" autoFocus onClick={startNextPass}>
                Once more
              </Button>
              <Button look="ghost" onClick={takeTurnBack}>
                Back to the last one
              </Button>
            </>
          )}
        </div>
      ) : (
        <Turn
          key={`${round.pass} ${round.turns.length}`}
          currentId={currentId}
          names={names}
          activityId={activityId}
          hasTurns={round.turns.length > 0}
        />
      )}
      {queue.length < 2 ? null : (
        <p className={styles.next}>
          Next:{' '}
          {queue
            .slice(1, 5)
            .map((id) => names.get(id))
            .join(' · ')}
          {queue.length > 5 ? ` · and ${queue.length - 5} more` : ''}
        </p>
      )}
    </PanelFrame>
  )
}

interface TurnProps {
  readonly currentId: string
  readonly names: ReadonlyMap<string, string>
  readonly activityId: string | null
  readonly hasTurns: boolean
}

function Turn({ currentId, names, activityId, hasTurns }: TurnProps) {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const target = useOfferedTarget()
  useEffect(() => box.current?.focus(), [])
  const add = (texts: readonly string[]) => {
    if (texts.length > 0 && target !== null) addFrom(target, texts, { participantIds: [currentId], groupId: null, activityId })
    takeTurn('spoke', names)
  }
  const move = (how: Round['turns'][number]['how']) => takeTurn(how, names)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const key = viewKey(event, ['round.skip', 'round.pass', 'round.back'])
    if (event.key === 'Enter') add(text.trim() === '' ? [] : [text.trim()])
    else if (key === 'round.skip') move('skipped')
    else if (key === 'round.pass') move('passed')
    else if (key === 'round.back' && hasTurns) takeTurnBack()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (target === null || !hasSeveralLines(pasted)) return
    event.preventDefault()
    add(linesFrom(pasted))
  }
  const name = names.get(currentId) ?? ''
  return (
    <div className={styles.turn}>
      <p className={styles.speaker}>{name}</p>
      <input
        ref={box}
        className={styles.line}
        aria-label={target === null ? `${name} has the word. Enter goes on.` : `${target.label} from ${name}`}
        placeholder={target === null ? 'Enter goes on to the next' : 'One line, then Enter'}
        value={text}
        maxLength={limits.text}
        readOnly={target === null}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className={styles.row}>
        <Button size="small" shortcut={chosenKey('round.skip')} title="Comes up again at the end" onClick={() => move('skipped')}>
          Skip
        </Button>
        <Button size="small" shortcut={chosenKey('round.pass')} title="Nothing to add this time" onClick={() => move('passed')}>
          Pass
        </Button>
        <Button size="small" look="ghost" shortcut={chosenKey('round.back')} disabled={!hasTurns} onClick={takeTurnBack}>
          Back
        </Button>
      </div>
    </div>
  )
}
