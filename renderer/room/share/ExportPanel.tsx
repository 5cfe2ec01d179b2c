/** For whom and how, and everything that can be saved. Each says when it was handed out and whether the session has changed since. */
import type { Deck } from '../../deck/model'
import type { SharedMemory } from '../../store/preferences'
import { runCommand } from '../../ui/commands'
import { Button } from '../controls/Button'
import { ChoiceFields } from './ChoiceFields'
import { ExportRow } from './ExportRow'
import { FontNotes } from './FontNotes'
import type { KindGroup, KindId } from './kinds'
import type { ExportOrder } from './making'
import styles from './share.module.css'
import { useExport } from './useExport'

interface Props {
  readonly order: ExportOrder
  /** Whose letters are looked for among the fonts. */
  readonly deck: Deck
  readonly shared: SharedMemory
  readonly groups: readonly KindGroup[]
  /** What the middle of the screen shows; null: the tidying up. */
  readonly shownId: KindId | null
  readonly onShow: (id: KindId) => void
  readonly onTidy: () => void
  /** null while nobody knows yet. */
  readonly canPrint: boolean | null
  /** Whether a slide is left to be saved. */
  readonly hasSlides: boolean
}

export function ExportPanel({ order, deck, shared, groups, shownId, onShow, onTidy, canPrint, hasSlides }: Props) {
  const { state, start, cancel } = useExport()
  const hasPoster = groups.some((group) => group.kinds.some(({ id, isElsewhere }) => id === 'poster' && isElsewhere !== true))
  return (
    <aside className={styles.panel} aria-label="Hand out">
      <section aria-label="First">
        <h3 className={styles.groupHead}>First</h3>
        <ul className={styles.formats}>
          <li className={styles.format}>
            <div className={styles.formatHead}>
              <button type="button" className={styles.formatText} aria-pressed={shownId === null} onClick={onTidy}>
                <span className={styles.formatTitle}>Tidy up</span>
                <span className={styles.detail}>Spelling, names, what is missing</span>
              </button>
              <Button size="small" onClick={() => runCommand('session.spelling')}>
                Spelling…
              </Button>
            </div>
          </li>
        </ul>
      </section>
      <ChoiceFields shared={shared} look={order.look} hasPoster={hasPoster} />
      <FontNotes deck={deck} />
      {canPrint === false ? (
        <p className={styles.notice}>
          PDFs cannot be made here, because no Chrome, Edge or Chromium was found. Install one of them and start Groundwork again; the deck,
          the Markdown and the session file work all the same.
        </p>
      ) : null}
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className={styles.groupHead}>{group.title}</h3>
          <ul className={styles.formats}>
            {group.kinds.map((kind) => (
              <ExportRow
                key={kind.id}
                kind={kind}
                state={state}
                made={shared.made.find((one) => one.id === kind.id)}
                document={order.document}
                shared={shared}
                isShown={kind.id === shownId}
                isPossible={kind.isElsewhere !== true && !(kind.isPrinted && canPrint === false) && !(kind.hasSlides && !hasSlides)}
                onShow={() => onShow(kind.id)}
                onStart={() => void start(kind, order)}
                onCancel={cancel}
              />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  )
}
