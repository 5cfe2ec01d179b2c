/** Who has to be briefed before the start, by whom and until when. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import type { ActivityViewProps } from '../contract'
import { AddLine } from './AddLine'
import styles from './decide.module.css'
import * as decide from './decision-ops'
import type { Briefing, CoordinationModel } from './schema'
import shared from './steps.module.css'
import { TextField } from './TextField'

type Props = Pick<ActivityViewProps<CoordinationModel>, 'data' | 'change' | 'tools' | 'isReadOnly'>

export function Briefings({ data, change, tools, isReadOnly }: Props) {
  const set = (id: string, words: Partial<Briefing>, key: string) =>
    change('Write briefing', (draft) => decide.setBriefing(draft, id, words), { mergeKey: `briefing ${id} ${key}` })
  return (
    <section className={shared.section} aria-label="Briefings">
      <h3 className={shared.title}>Who has to be briefed before we start?</h3>
      <ul className={styles.rows}>
        {ordered(data.briefings).map((briefing) => (
          <li key={briefing.id} className={styles.briefing}>
            <TextField
              isBare
              isLine
              label={`Briefed: ${briefing.who}`}
              value={briefing.who}
              isReadOnly={isReadOnly}
              onChange={(who) => set(briefing.id, { who }, 'who')}
            />
            <TextField
              isBare
              isLine
              label={`By whom: ${briefing.who}`}
              placeholder="by whom"
              value={briefing.by}
              isReadOnly={isReadOnly}
              onChange={(by) => set(briefing.id, { by }, 'by')}
            />
            <input
              type="date"
              className={shared.input}
              aria-label={`Until: ${briefing.who}`}
              value={briefing.on}
              readOnly={isReadOnly}
              onChange={(event) => set(briefing.id, { on: event.currentTarget.value }, 'on')}
            />
            <label className={shared.tick}>
              <input
                type="checkbox"
                checked={briefing.isDone}
                disabled={isReadOnly}
                aria-label={`Done: ${briefing.who}`}
                onChange={(event) => set(briefing.id, { isDone: event.currentTarget.checked }, 'done')}
              />
              <span aria-hidden="true">Done</span>
            </label>
            {isReadOnly ? null : (
              <ActionButton
                tone="quiet"
                label={`Remove: ${briefing.who}`}
                onClick={() => change('Remove briefing', (draft) => decide.removeBriefing(draft, briefing.id))}
              >
                Remove
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <AddLine
          label="New briefing"
          placeholder="Who, then Enter"
          onAdd={(who) => change('Add briefing', (draft) => decide.addBriefing(draft, { id: tools.newId(), who }))}
        />
      )}
    </section>
  )
}
