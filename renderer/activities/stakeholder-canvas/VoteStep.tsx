/** Voting on segments: the shared stage, given everybody who was named. */
import { ActionButton } from '../../room/parts/ActionButton'
import { VoteStage } from '../../room/parts/votes/VoteStage'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import type { StakeholderCanvas } from './schema'
import { segmentMethods, segmentVoteItems } from './votes'

export function VoteStep({ data, facts, tools, goToStep, focusItemId, isReadOnly }: ActivityViewProps<StakeholderCanvas>) {
  const items = segmentVoteItems(data)
  if (items.length === 0) {
    return (
      <EmptyState title="Nobody to vote on yet" actions={<ActionButton onClick={() => goToStep('name')}>Name them first</ActionButton>}>
        Dots show whom the room would serve first.
      </EmptyState>
    )
  }
  return (
    <VoteStage
      items={items}
      methods={segmentMethods}
      title={facts.activityTitle || 'Stakeholder canvas'}
      facts={facts}
      tools={tools}
      isReadOnly={isReadOnly}
      focusId={focusItemId}
    />
  )
}
