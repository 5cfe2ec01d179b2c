/** The agenda: slots in order, with clock times computed from the start, and whether all of it fits. */
import { useState } from 'react'
import { newId } from '../../lib/ids'
import { plannedSlots } from '../../session/agenda-clock'
import { addAgendaItem, moveAgendaItem } from '../../session/ops/agenda'
import { limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import { Button } from '../controls/Button'
import { AddActivityDialog } from './AddActivityDialog'
import { agendaSum } from './agenda-words'
import styles from './prepare.module.css'
import { Section } from './Section'
import { SlotCard } from './SlotCard'
import { SortableList } from './SortableList'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

export function AgendaSection({ document, isReadOnly }: Props) {
  const [openId, setOpenId] = useState<string | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const { agenda } = document
  const times = new Map(plannedSlots(document).map((slot) => [slot.id, slot]))
  const sum = agendaSum(document)
  const titleOf = (id: string) => agenda.find((slot) => slot.id === id)?.title || 'Slot without a title'
  const add = (kind: 'open' | 'break', button: HTMLElement) => {
    const id = newId()
    const step = { id: newId(), name: '', minutes: kind === 'break' ? 15 : 10 }
    change(kind === 'break' ? 'Add break' : 'Add slot', (draft) =>
      addAgendaItem(draft, { id, title: kind === 'break' ? 'Break' : '', kind, steps: [step] }),
    )
    if (kind === 'break') return
    setOpenId(id)
    // A slot is named first; a break has its name.
    const section = button.closest('section')
    requestAnimationFrame(() => section?.querySelector<HTMLElement>('ol > li:last-child input')?.focus())
  }
  const move = (id: string, beforeId: string | null) => {
    if (!change(`Move ${titleOf(id)}`, (draft) => moveAgendaItem(draft, id, beforeId), { record: 'Move slot' })) return
    const others = agenda.filter((slot) => slot.id !== id)
    const at = beforeId === null ? others.length : others.findIndex((slot) => slot.id === beforeId)
    announce(`${titleOf(id)} moved to place ${at + 1} of ${agenda.length}`)
  }
  return (
    <Section
      id="agenda"
      title="Agenda"
      lead={agenda.length === 0 ? 'Add the first slot: a welcome, an activity, a break.' : undefined}
      actions={
        <p className={styles.sum} data-state={sum.state} role="status">
          {sum.sentence}
        </p>
      }
    >
      <SortableList ids={agenda.map((slot) => slot.id)} nameOf={titleOf} isDisabled={isReadOnly} onMove={move}>
        {agenda.map((slot, index) => (
          <SlotCard
            key={slot.id}
            slot={slot}
            planned={times.get(slot.id)}
            document={document}
            isOpen={openId === slot.id}
            onToggle={() => setOpenId(openId === slot.id ? null : slot.id)}
            isReadOnly={isReadOnly}
            onMoveUp={index === 0 ? null : () => move(slot.id, agenda[index - 1]?.id ?? null)}
            onMoveDown={index === agenda.length - 1 ? null : () => move(slot.id, agenda[index + 2]?.id ?? null)}
          />
        ))}
      </SortableList>
      {isReadOnly || agenda.length >= limits.agendaItems ? null : (
        <div className={styles.buttons}>
          <Button onClick={(event) => add('open', event.currentTarget)}>Add a slot</Button>
          <Button onClick={() => setChoosing(true)}>Add an activity…</Button>
          <Button onClick={(event) => add('break', event.currentTarget)}>Add a break</Button>
        </div>
      )}
      {isChoosing ? <AddActivityDialog document={document} onClose={() => setChoosing(false)} onAdded={setOpenId} /> : null}
    </Section>
  )
}
