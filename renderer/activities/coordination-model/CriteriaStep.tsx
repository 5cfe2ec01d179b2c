/** The ways, told in one sentence each, and the questions by which the group will choose: strike, add, look into the reasons. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { CaptureBox } from '../../room/parts/CaptureBox'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { capitalised, countOf } from '../../room/parts/words'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { CriterionCard } from './CriterionCard'
import { inShortSet } from './model-set'
import * as ops from './ops'
import { wayName } from './reading'
import { keptCriteria } from './result'
import { mostCriteria } from './rules'
import type { CoordinationModel } from './schema'
import styles from './steps.module.css'

export function CriteriaStep({ data, tools, change, focusItemId, isReadOnly }: ActivityViewProps<CoordinationModel>) {
  const kept = keptCriteria(data).length
  const short = inShortSet(data.criteria)
  const add = (names: readonly string[]) => {
    change(names.length === 1 ? 'Add question' : `Add ${names.length} questions`, (draft) => {
      for (const name of names) ops.addCriterion(draft, { id: tools.newId(), name })
    })
    tools.announce(`${countOf(names.length, 'question')} added.`)
  }
  return (
    <div className={styles.step}>
      <Ways data={data} />
      <section className={styles.section} aria-label="Questions">
        <div className={styles.head}>
          <h3 className={styles.title}>
            {capitalised(countOf(kept, 'question'))} kept{kept > mostCriteria ? ': seven are plenty for one sitting' : ''}
          </h3>
          {isReadOnly || short.length === 0 ? null : (
            <ActionButton
              onClick={() => {
                change('Keep the short set', (draft) => ops.keepOnly(draft, short))
                tools.announce(`${countOf(short.length, 'question')} kept, the others struck.`)
              }}
            >
              Keep the short set of {short.length}
            </ActionButton>
          )}
        </div>
        {isReadOnly ? null : <CaptureBox label="New question" placeholder="A question that is missing, then Enter" onAdd={add} />}
        {data.criteria.length === 0 ? (
          <EmptyState title="No question yet">
            Type what the choice depends on in the box above; weights and answers come afterwards.
          </EmptyState>
        ) : null}
        <VirtualRows items={ordered(data.criteria)} label="Questions to choose by" estimate={120} revealId={focusItemId}>
          {(criterion) => (
            <CriterionCard
              data={data}
              criterion={criterion}
              isReadOnly={isReadOnly}
              isFocused={criterion.id === focusItemId}
              change={change}
              announce={tools.announce}
            />
          )}
        </VirtualRows>
      </section>
    </div>
  )
}

/** Before the reveal the ways have no names, on this screen too: a mirrored projector shows what the laptop shows. */
export function Ways({ data }: { readonly data: CoordinationModel }) {
  return (
    <ul className={styles.cards} aria-label="The ways">
      {ordered(data.models).map((model) => (
        <li key={model.id} className={styles.card}>
          <h3 className={styles.name}>{wayName(data, model.id)}</h3>
          <p className={styles.sentence}>{model.sentence}</p>
          <dl className={styles.facts}>
            <div>
              <dt>Strong at</dt>
              <dd>{model.strongAt}</dd>
            </div>
            <div>
              <dt>Costs</dt>
              <dd>{model.costs}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}
