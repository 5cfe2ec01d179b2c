/** Refining: each line beside the words it began with, its reason, and every wording on the way, any of which can be brought back. */
import { useSteady } from '../../room/parts/useSteady'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import { type RefineAct, RefineRow } from './RefineRow'
import { candidates, isOnShortlist } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

export function RefineStep({ data, tools, change, focusItemId, isReadOnly }: ActivityViewProps<Manifesto>) {
  const beliefs = candidates(data)
  const isShortlist = beliefs.some((belief) => isOnShortlist(data, belief))
  const onAct = useSteady((act: RefineAct) => {
    switch (act.do) {
      case 'write':
        return change('Reword belief', (draft) => ops.rewordBelief(draft, { ...act, at: tools.now(), isRefining: true }), {
          mergeKey: act.burst,
        })
      case 'keep':
        tools.announce('Kept as it is.')
        return change('Keep wording', (draft) => ops.setStage(draft, { id: act.id, stage: 'refined' }))
      case 'why':
        return change('Say why', (draft) => ops.setWhy(draft, act), { mergeKey: `why ${act.id}` })
      case 'why-private':
        return change('Change who sees the reason', (draft) => ops.setWhyPrivate(draft, act))
      case 'set-aside':
        tools.announce('Set aside.')
        return change('Set belief aside', (draft) => ops.setAside(draft, act))
    }
  })
  if (beliefs.length === 0) {
    return (
      <EmptyState title="Nothing to reword yet">
        Write beliefs first. What is on the shortlist appears here, beside the words it began with.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step}>
      {isShortlist ? null : (
        <p className={styles.hint}>Nothing is on the shortlist, so every belief is here. Take the top of a vote to work on fewer.</p>
      )}
      <VirtualRows items={beliefs} label="Beliefs to reword" estimate={190} gap={14} focusId={focusItemId}>
        {(belief, index) => <RefineRow belief={belief} number={index + 1} isReadOnly={isReadOnly} newBurst={tools.newId} onAct={onAct} />}
      </VirtualRows>
    </div>
  )
}
