/** Where the minutes would come from or go to, slot by slot. Each can be left as it is; nothing happens without the button. */
import { useState } from 'react'
import type { Proposal } from '../../session/replanning'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import styles from './clock.module.css'
import { replan } from './day-moves'
import { proposalWords } from './day-words'

interface Props {
  readonly proposal: Proposal
  /** Instant. */
  readonly hardEnd: string
  readonly onClose: () => void
}

export function ReplanDialog({ proposal, hardEnd, onClose }: Props) {
  const [leftAlone, setLeftAlone] = useState<ReadonlySet<string>>(new Set())
  const chosen = proposal.changes.filter(({ slotId }) => !leftAlone.has(slotId))
  const toggle = (slotId: string) => {
    const next = new Set(leftAlone)
    if (!next.delete(slotId)) next.add(slotId)
    setLeftAlone(next)
  }
  return (
    <Dialog
      title={proposal.kind === 'take' ? 'Where the minutes can come from' : 'Where the minutes can go'}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Leave the plan as it is</Button>
          <Button
            look="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              replan({ ...proposal, changes: chosen })
              onClose()
            }}
          >
            Change the plan
          </Button>
        </>
      }
    >
      <p>{proposalWords(proposal, hardEnd)}</p>
      <ul className={styles.changes}>
        {proposal.changes.map((change) => (
          <li key={change.slotId}>
            <label className={styles.change}>
              <input type="checkbox" checked={!leftAlone.has(change.slotId)} onChange={() => toggle(change.slotId)} />
              <span>
                {change.sentence}
                <span className={styles.steps}>
                  {change.steps.map((step) => `${step.name === '' ? 'Step' : step.name} ${step.from} → ${step.to}`).join(' · ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
