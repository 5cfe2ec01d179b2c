/** One person's ballot, filled in by keys alone: up and down from line to line, digits or left and right to answer, Enter to hand in. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { VoteMethod, VoteRound } from '../../../session/schema'
import { type Choice, levelsOf } from '../../../session/voting'
import { levelWords } from '../../../session/voting-words'
import { ActionButton } from '../ActionButton'
import { choicesOf, filled, isComplete, leftSentence, type OwnBallot, valueWords } from './own-ballot'
import styles from './privacy.module.css'
import type { VoteItem } from './votes'

interface Props {
  readonly name: string
  readonly round: Pick<VoteRound, 'method' | 'budget' | 'maxPerItem'>
  readonly items: readonly VoteItem[]
  readonly onHandIn: (choices: readonly Choice[]) => void
}

const keysFor = {
  dots: 'Up and down: from line to line. Right or a digit: give dots. Left: take one back. Enter: hand in.',
  ranking: 'Up and down: from line to line. Space: give the next place, or take it back. Right and left: better, worse. Enter: hand in.',
  consent: 'Up and down: from line to line. A digit from 1 to 5 answers and goes on. Enter: hand in.',
  gradients: 'Up and down: from line to line. A digit from 1 to 8 answers and goes on. Enter: hand in.',
} as const satisfies Record<VoteMethod, string>

export function OwnBallotForm({ name, round, items, onHandIn }: Props) {
  const [ballot, setBallot] = useState<OwnBallot>(new Map())
  const [said, setSaid] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="spinbutton"]') ?? [])]
  useEffect(() => list.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus(), [])
  const levels = levelWords(round.method)

  const goTo = (from: HTMLElement, by: number) => {
    const all = rows()
    all[Math.min(Math.max(all.indexOf(from) + by, 0), all.length - 1)]?.focus()
  }
  const handIn = () => {
    if (ballot.size === 0) return setSaid('Nothing is given yet.')
    if (!isComplete(round, ballot, items.length) && !isAsked) {
      setIsAsked(true)
      return setSaid(`${leftSentence(round, ballot, items.length)} Enter once more hands it in as it is.`)
    }
    onHandIn(choicesOf(ballot))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab' || event.key === 'Escape') return
    event.preventDefault()
    if (event.key === 'Enter') return handIn()
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return goTo(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    if (event.key === 'Home' || event.key === 'End') return goTo(event.currentTarget, event.key === 'End' ? items.length : -items.length)
    const next = filled(round, ballot, id, event.key)
    if (next === null) return
    setIsAsked(false)
    setBallot(next.ballot)
    setSaid(next.refusal)
    if (next.isAnswered) goTo(event.currentTarget, 1)
  }
  return (
    <div className={styles.ballot}>
      <div className={styles.ballotHead}>
        <h2 className={styles.ballotName}>{name}</h2>
        <p className={styles.keys}>{keysFor[round.method]}</p>
        {levels.length === 0 ? null : (
          <p className={styles.keys}>
            {levels
              .map((word, index) => `${index + 1} ${word.toLowerCase()}`)
              .toReversed()
              .join(' · ')}
          </p>
        )}
      </div>
      <ul ref={list} className={styles.lines} aria-label={`Ballot of ${name}`}>
        {items.map((item, index) => {
          const value = ballot.get(item.id) ?? 0
          return (
            <li key={item.id}>
              <div
                role="spinbutton"
                className={styles.line}
                tabIndex={index === 0 ? 0 : -1}
                aria-label={item.text}
                aria-valuenow={value}
                aria-valuemin={0}
                aria-valuemax={levelsOf(round.method) || (round.method === 'dots' ? round.maxPerItem : items.length)}
                aria-valuetext={valueWords(round, value) || 'Nothing yet'}
                data-given={value > 0 || undefined}
                onKeyDown={(event) => onKeyDown(event, item.id)}
              >
                <span>{item.text}</span>
                <span className={styles.value}>{valueWords(round, value)}</span>
              </div>
            </li>
          )
        })}
      </ul>
      <div className={styles.foot}>
        <p className={styles.left} role="status">
          {said === '' ? leftSentence(round, ballot, items.length) : said}
        </p>
        <ActionButton tone="primary" onClick={handIn}>
          Hand in
        </ActionButton>
      </div>
    </div>
  )
}
