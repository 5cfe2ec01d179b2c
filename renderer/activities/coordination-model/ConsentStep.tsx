/** Consent on the choice: the shared stage with one line. A closed round is written into the decision where nobody wrote anything yet. */
import { ActionButton } from '../../room/parts/ActionButton'
import { closingKey } from '../../room/parts/votes/perform'
import { VoteStage } from '../../room/parts/votes/VoteStage'
import type { VoteRound } from '../../session/schema'
import { consentResult } from '../../session/voting-results'
import { supportSentence } from '../../session/voting-words'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { setDecision } from './decision-ops'
import type { CoordinationModel } from './schema'
import { decisionItems, decisionMethods } from './votes'

export function ConsentStep({ data, facts, tools, change, goToStep, focusItemId, isReadOnly }: ActivityViewProps<CoordinationModel>) {
  const items = decisionItems(data)
  const [only] = items
  if (only === undefined) {
    return (
      <EmptyState
        title="Nothing is chosen yet"
        actions={<ActionButton onClick={() => goToStep('decide')}>Go to the decision</ActionButton>}
      >
        Consent is asked for one way, with its reasons: choose it first.
      </EmptyState>
    )
  }
  const record = (round: VoteRound) => {
    const result = consentResult(round, only.id)
    if (result.answered === 0 || data.decision.consent.trim() !== '') return
    const consent = `${supportSentence(result)}.`
    change('Close round', (draft) => setDecision(draft, { consent }), { mergeKey: closingKey(round) })
  }
  return (
    <VoteStage
      items={items}
      methods={decisionMethods}
      title={facts.activityTitle || 'Coordination model'}
      facts={facts}
      tools={tools}
      isReadOnly={isReadOnly}
      focusId={focusItemId}
      onClosed={record}
    />
  )
}
