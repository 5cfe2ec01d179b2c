/** Templates as cards: choosing one opens the dialog for a new session with it. */
import styles from './cards.module.css'
import { askForNewSession, useLibrary } from './state'
import { templateLine, templatePurpose } from './templates'
import { shownName } from './words'

interface Props {
  /** How many at most; the templates screen shows all. */
  readonly most: number
}

export function TemplateCards({ most }: Props) {
  const { templates } = useLibrary()
  const usable = (templates ?? []).filter((template) => template.document !== null)
  return (
    <ul className={styles.templateCards}>
      {usable.slice(0, most).map((template, index) => (
        <li key={template.templateId} className={`${styles.card} ${styles.template}`} data-colour={(index % 6) + 1}>
          <h3 className={styles.title}>
            <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => askForNewSession(template.templateId)}>
              {shownName(template.title)}
            </button>
          </h3>
          <p className={styles.line}>{templateLine(template)}</p>
          <p className={styles.state}>{templatePurpose(template)}</p>
          {(template.document?.design.note ?? '') !== '' && <p className={styles.note}>{template.document?.design.note}</p>}
        </li>
      ))}
    </ul>
  )
}
