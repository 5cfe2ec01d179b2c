/** The agenda of a template, to be read before choosing it. */
import { Button } from '@mantine/core'
import type { TemplateCard } from '../storage/library'
import { askForNewSession } from './state'
import styles from './TemplateAgenda.module.css'
import { agendaLines, templateLine, templatePurpose } from './templates'

interface Props {
  readonly template: TemplateCard
  /** Called before the dialog for a new session opens. */
  readonly onUse: () => void
}

export function TemplateAgenda({ template, onUse }: Props) {
  const lines = template.document === null ? [] : agendaLines(template.document)
  const use = () => {
    onUse()
    askForNewSession(template.templateId)
  }
  return (
    <div className={styles.agenda}>
      <p className={styles.purpose}>{templatePurpose(template)}</p>
      <p className={styles.facts}>{templateLine(template)}</p>
      {template.document !== null && template.document.design.leaveWith.length > 0 && (
        <p className={styles.facts}>You leave with {template.document.design.leaveWith.join(' · ')}</p>
      )}
      <ol className={styles.slots}>
        {lines.map((line) => (
          <li key={line.id} className={styles.slot}>
            <span className={styles.minutes}>{line.minutes}</span>
            <div>
              <p className={styles.title}>{line.title}</p>
              <p className={styles.steps}>{line.steps.join(' · ')}</p>
            </div>
          </li>
        ))}
      </ol>
      <Button variant="filled" onClick={use} className={styles.use}>
        Use this template
      </Button>
    </div>
  )
}
