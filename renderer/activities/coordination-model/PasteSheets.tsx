/** Many pasted rows: whose each is and what cannot be read, before anything is added. */
import { ActionButton } from '../../room/parts/ActionButton'
import { capitalised, countOf } from '../../room/parts/words'
import styles from './place.module.css'
import type { NamedSheet, SheetReading } from './sheets'
import shared from './steps.module.css'
import { TextField } from './TextField'

interface Props {
  readonly text: string
  readonly reading: SheetReading
  readonly count: number
  readonly onText: (text: string) => void
  readonly onAdd: (sheets: readonly NamedSheet[]) => void
  readonly onLeave: () => void
}

export function PasteSheets({ text, reading, count, onText, onAdd, onLeave }: Props) {
  const { sheets, problems } = reading
  return (
    <section className={shared.card} aria-label="Pasted rows">
      <TextField label="Rows, one for each person; a name may stand beside the digits" value={text} isReadOnly={false} onChange={onText} />
      {problems.length === 0 ? null : (
        <div role="alert" className={shared.note}>
          <b>{problems.length === 1 ? 'One line cannot be read:' : `${problems.length} lines cannot be read:`}</b>
          <ul className={shared.list}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <ol className={styles.preview} aria-label="What will be added">
        {sheets.map((sheet, index) => {
          const answered = sheet.values.filter((value) => value !== null).length
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are read anew from the text as a whole
            <li key={index}>
              <span>{sheet.label}</span>
              <span className={styles.faint}>{answered === count ? 'whole sheet' : `${answered} of ${count} scales`}</span>
            </li>
          )
        })}
      </ol>
      <div className={shared.actions}>
        <ActionButton tone="primary" isDisabled={sheets.length === 0} onClick={() => onAdd(sheets)}>
          Add {sheets.length === 1 ? 'one sheet' : `${sheets.length} sheets`}
        </ActionButton>
        <ActionButton onClick={onLeave}>Leave out</ActionButton>
        {problems.length === 0 ? null : (
          <span className={shared.hint}>{capitalised(countOf(problems.length, 'line'))} will be left out.</span>
        )}
      </div>
    </section>
  )
}
