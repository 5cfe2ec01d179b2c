/** The head of a round that is on: what the room sees, how far the counting is, whether anything does not add up, and what comes next. */
import type { Merges } from '../../../session/merge'
import type { Participant, VoteRound } from '../../../session/schema'
import type { WayOfCounting } from '../../../session/voting-ballots'
import { ballotsOf, checkBudget, consentResult } from '../../../session/voting-results'
import { ActionButton } from '../ActionButton'
import setupStyles from './setup.module.css'
import { VoteHead } from './VoteHead'
import type { VoteAct, VoteItem } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly round: VoteRound
  readonly items: readonly VoteItem[]
  readonly merges: Merges
  readonly voters: readonly Participant[]
  readonly way: WayOfCounting
  readonly isReadOnly: boolean
  /** Nothing was counted yet, so the way of counting can still change. */
  readonly canChangeWay: boolean
  readonly onWay: (way: WayOfCounting) => void
  readonly onAct: (act: VoteAct) => void
  /** Opens the settings of a further round. */
  readonly onPlan: () => void
}

export function RoundHead(props: Props) {
  const { round, voters, way, isReadOnly, canChangeWay, onWay, onAct, onPlan } = props
  const isConsent = round.method === 'consent' || round.method === 'gradients'
  const { count, share, isOver, isEmpty } = progressOf(props)
  const { budget, maxPerItem, threshold, method } = round
  const again = isConsent ? 'Ask again' : 'Vote again'
  const reveal = isConsent ? 'Show the room' : method === 'ranking' ? 'Reveal the ranking' : 'Reveal the dots'
  return (
    <>
      <VoteHead
        round={round}
        count={count}
        share={share}
        isOver={isOver}
        actions={
          isReadOnly ? null : (
            <>
              {round.state === 'open' ? (
                <ActionButton
                  tone={isConsent ? 'plain' : 'primary'}
                  isDisabled={way === 'ballots' && isEmpty}
                  onClick={() => onAct({ do: 'reveal' })}
                >
                  {reveal}
                </ActionButton>
              ) : null}
              {round.state === 'frozen' || (!isConsent && round.state === 'open') ? null : (
                <ActionButton tone={isConsent ? 'primary' : 'plain'} isDisabled={isEmpty} onClick={() => onAct({ do: 'freeze' })}>
                  {isConsent ? 'Close and record' : 'Close the round'}
                </ActionButton>
              )}
              {round.state === 'frozen' || (!isConsent && round.state === 'revealed') ? (
                <>
                  <ActionButton tone="quiet" onClick={() => onAct({ do: 'open', method, budget, maxPerItem, threshold })}>
                    {again}
                  </ActionButton>
                  <ActionButton tone="quiet" onClick={onPlan}>
                    In another way
                  </ActionButton>
                </>
              ) : null}
            </>
          )
        }
      />
      {canChangeWay && !isReadOnly ? (
        <fieldset className={setupStyles.methods}>
          <legend className={setupStyles.legend}>How is it counted?</legend>
          <label className={styles.method}>
            <input type="radio" name="vote-way" checked={way === 'tallies'} onChange={() => onWay('tallies')} />
            <span>{isConsent ? 'Hands for each level, typed here' : 'Totals for each line, typed here'}</span>
          </label>
          <label className={styles.method}>
            <input type="radio" name="vote-way" checked={way === 'ballots'} onChange={() => onWay('ballots')} />
            <span>One ballot each: pass the laptop, or type paper ballots</span>
          </label>
        </fieldset>
      ) : null}
      {round.state === 'revealed' ? (
        <p className={styles.quietLook}>Look first, then talk: one quiet minute with the result, then ask what surprises you.</p>
      ) : null}
      {way === 'tallies' && isConsent && voters.length > 0 ? <Overcounted {...props} /> : null}
    </>
  )
}

interface ProgressLine {
  readonly count: string
  readonly share: number | null
  readonly isOver: boolean
  readonly isEmpty: boolean
}

function progressOf({ round, items, merges, voters, way }: Props): ProgressLine {
  const people = voters.length
  const agreedUpon = `${Math.round(round.threshold * 100)} % support needed`
  const isConsent = round.method === 'consent' || round.method === 'gradients'
  if (way === 'ballots') {
    const cast = ballotsOf(round).length
    const needed = isConsent ? `; ${agreedUpon}` : ''
    const count = people === 0 ? `${cast} ${cast === 1 ? 'ballot' : 'ballots'} in${needed}` : `${cast} of ${people} ballots in${needed}`
    return { count, share: people === 0 ? null : cast / people, isOver: cast > people && people > 0, isEmpty: cast === 0 }
  }
  if (isConsent) {
    const results = items.map((item) => consentResult(round, item.id, merges))
    const asked = results.filter((result) => result.answered > 0).length
    const agreed = results.filter((result) => result.isAgreed).length
    const count = `${asked} of ${items.length} asked, ${agreed} agreed; ${agreedUpon}`
    return { count, share: items.length === 0 ? null : asked / items.length, isOver: false, isEmpty: asked === 0 }
  }
  const { given, available, state } = checkBudget(round, people)
  const isOver = people > 0 && state === 'over'
  const over = isOver ? `: ${given - available} more than there are. Was somebody counted twice?` : ''
  const count = people === 0 ? `${given} dots typed` : `${given} of ${available} dots typed${over}`
  return { count, share: people === 0 ? null : given / Math.max(available, 1), isOver, isEmpty: false }
}

/** More hands for a line than people who vote: somebody raised a hand twice, or the list of people is not complete. */
function Overcounted({ round, items, merges, voters }: Props) {
  if (round.state === 'frozen') return null
  const over = items.filter((item) => {
    const result = consentResult(round, item.id, merges)
    return result.answered > voters.length && !result.isAdded
  })
  if (over.length === 0) return null
  const where = over.length === 1 ? 'One line has' : `${over.length} lines have`
  return (
    <p className={styles.problem} role="status">
      {where} more hands than the {voters.length} who vote: count once more, or add who came.
    </p>
  )
}
