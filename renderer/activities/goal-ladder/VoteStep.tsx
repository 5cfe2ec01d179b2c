/** Voting on goals: first which of them, then the shared stage. Closing a consent round marks what is agreed; the rule decides, not the facilitator. */
import { useState } from 'react'
import { closingKey } from '../../room/parts/votes/perform'
import { VoteStage } from '../../room/parts/votes/VoteStage'
import type { VoteRound } from '../../session/schema'
import { levelsOf } from '../../session/voting'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { type Goal, type GoalLadder, goalLevels, levelNames } from './schema'
import styles from './vote.module.css'
import { agreedIn, agreeGoals, goalMethods, goalRound, goalsOnBallot, goalVoteItem, votableGoals } from './votes'

export function VoteStep({ data, facts, tools, change, focusItemId, isReadOnly }: ActivityViewProps<GoalLadder>) {
  const [level, setLevel] = useState<Goal['level'] | 'all'>('all')
  const goals = votableGoals(data)
  const round = goalRound(facts)
  if (goals.length === 0)
    return <EmptyState title="No goal to vote on yet">Write goals first; dots then show which matter most.</EmptyState>
  const isOn = round !== null && round.state !== 'frozen'
  const levels = goalLevels.filter((one) => goals.some((goal) => goal.level === one))
  const record = (closed: VoteRound) => {
    if (levelsOf(closed.method) === 0) return
    const ids = agreedIn(closed)
    change('Close round', (draft) => agreeGoals(draft, { ids }), { mergeKey: closingKey(closed) })
    tools.announce(`The round is closed: ${ids.length} of ${closed.itemIds.length} agreed.`)
  }
  return (
    <div className={styles.step}>
      {isOn || levels.length < 2 ? null : (
        <label className={styles.which}>
          <span>Which goals?</span>
          <select
            className={styles.select}
            value={level}
            onChange={(event) => setLevel(goalLevels.find((one) => one === event.currentTarget.value) ?? 'all')}
          >
            <option value="all">All {goals.length} goals</option>
            {levels.map((one) => (
              <option key={one} value={one}>
                {levelNames[one]} ({goals.filter((goal) => goal.level === one).length})
              </option>
            ))}
          </select>
        </label>
      )}
      <VoteStage
        items={goalsOnBallot(goals, round, levels.find((one) => one === level) ?? 'all').map((goal) => goalVoteItem(data, goal))}
        methods={goalMethods}
        title={facts.activityTitle || 'Goal ladder'}
        facts={facts}
        tools={tools}
        isReadOnly={isReadOnly}
        focusId={focusItemId}
        onClosed={record}
      />
    </div>
  )
}
