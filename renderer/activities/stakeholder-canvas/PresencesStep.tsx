/** Presences: the map of who meets us where, the register shared by all segments, and the ways that lead from one presence to another. */
import { useEffect, useRef } from 'react'
import { ordered } from '../../lib/rank'
import { CaptureBox } from '../../room/parts/CaptureBox'
import { useSteady } from '../../room/parts/useSteady'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { countOf } from '../../room/parts/words'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops-presences'
import { PresenceMap } from './PresenceMap'
import { type PresenceAct, PresenceRow } from './PresenceRow'
import styles from './presences.module.css'
import { presenceQuestions } from './reading'
import type { StakeholderCanvas } from './schema'
import { useFocusOn } from './useFocusOn'
import { Ways } from './Ways'

export function PresencesStep(props: ActivityViewProps<StakeholderCanvas>) {
  const { data, facts, tools, change, focusItemId, isReadOnly } = props
  const root = useRef<HTMLDivElement>(null)
  const focusOn = useFocusOn(root)
  useEffect(() => {
    if (focusItemId !== null) focusOn(`presence ${focusItemId}`)
  }, [focusItemId, focusOn])
  const presences = ordered(data.presences)
  const onAct = useSteady((act: PresenceAct) => {
    if (act.do === 'edit') {
      const { id, patch } = act
      return change('Edit presence', (draft) => ops.editPresence(draft, { id, ...patch }), {
        mergeKey: `${Object.keys(patch).join()} ${id}`,
      })
    }
    const at = presences.findIndex((presence) => presence.id === act.id)
    const heir = presences[at + 1] ?? presences[at - 1]
    change('Remove presence', (draft) => ops.removePresence(draft, { id: act.id }))
    tools.announce('Removed from the register and from every segment. Undo brings it back.')
    if (heir !== undefined) focusOn(`presence ${heir.id}`)
  })
  const asked = presences.filter((presence) => presenceQuestions(data, presence).length > 0).length
  return (
    <div ref={root} className={styles.step}>
      {presences.length === 0 ? (
        <EmptyState title="No presence yet">
          A presence is a place where people meet you: a site, an app, a community, an account, a phone line, a counter. Type the first one.
        </EmptyState>
      ) : (
        <PresenceMap data={data} onOpen={(id) => focusOn(`presence ${id}`)} />
      )}
      <section className={styles.part} aria-label="Register of presences">
        <h3 className={styles.heading}>
          Register <span className={styles.count}>{presences.length}</span>
          {asked === 0 ? null : <span className={styles.count}> · {countOf(asked, 'question')} to ask</span>}
        </h3>
        {isReadOnly ? null : (
          <CaptureBox
            label="New presence"
            placeholder="A place where people meet you, then Enter"
            onAdd={(names) => {
              change(names.length === 1 ? 'Add presence' : `Add ${names.length} presences`, (draft) => {
                ops.addPresences(draft, { names, newId: tools.newId })
              })
              tools.announce(`${countOf(names.length, 'presence')} added.`)
            }}
          />
        )}
        <datalist id={`departments-${facts.activityId}`}>
          {facts.departments.map((department) => (
            <option key={department} value={department} />
          ))}
        </datalist>
        <VirtualRows items={presences} label="Presences" estimate={84} gap={8} revealId={focusItemId}>
          {(presence) => (
            <PresenceRow
              presence={presence}
              asked={presenceQuestions(data, presence).join(' ')}
              departments={`departments-${facts.activityId}`}
              isReadOnly={isReadOnly}
              onAct={onAct}
            />
          )}
        </VirtualRows>
      </section>
      {presences.length < 2 ? null : <Ways {...props} />}
    </div>
  )
}
