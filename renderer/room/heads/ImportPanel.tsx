/** Entries from a file or a pasted table: choose the column, look at the lines, and only then add them. */
import { useRef, useState } from 'react'
import { Button } from '../controls/Button'
import { Select } from '../controls/fields'
import { useOfferedTarget } from '../parts/capture-target'
import { PastePreview } from '../parts/PastePreview'
import styles from './heads.module.css'
import { addFrom } from './heads-moves'
import { columnName, decoded, entriesOf, hasHeading, type ImportedText, likelyColumn, readImport } from './import-lines'
import { PanelFrame } from './PanelFrame'
import { TargetChoice } from './TargetChoice'

interface Props {
  readonly activityId: string | null
  readonly onClose: () => void
}

/** More than this is no list that a room wrote, in bytes. */
const mostBytes = 2 * 1024 * 1024

interface Imported extends ImportedText {
  readonly column: number
  readonly isHeaded: boolean
}

export function ImportPanel({ activityId, onClose }: Props) {
  const target = useOfferedTarget()
  const [imported, setImported] = useState<Imported | null>(null)
  const [problem, setProblem] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const read = async (text: string) => {
    const { default: papa } = await import('papaparse')
    const { rows } = readImport(text, (given) => papa.parse<string[]>(given, { skipEmptyLines: 'greedy' }))
    const ready = { text, rows, column: likelyColumn(rows), isHeaded: hasHeading(rows) }
    const isEmpty = entriesOf(ready, ready.column, ready.isHeaded).length === 0
    setProblem(isEmpty ? 'There are no lines in it. Nothing was added.' : '')
    setImported(isEmpty ? null : ready)
  }
  const readFile = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    if (chosen.size > mostBytes)
      setProblem(`“${chosen.name}” is larger than 2 MB. Nothing was added; cut the list out of it and paste it here.`)
    else await read(decoded(new Uint8Array(await chosen.arrayBuffer())))
  }
  if (target === null) {
    return (
      <PanelFrame title="From a file" note="" tools={null} onClose={onClose}>
        <p>This step takes no new entries. Go to a step with a box for them, then open this again.</p>
      </PanelFrame>
    )
  }
  const texts = imported === null ? [] : entriesOf(imported, imported.column, imported.isHeaded)
  return (
    <PanelFrame title="From a file" note={target.label} tools={<TargetChoice />} onClose={onClose}>
      <div className={styles.row}>
        <Button onClick={() => file.current?.click()}>Choose a file…</Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          className={styles.hidden}
          aria-label="File with entries"
          tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            void readFile(chosen)
          }}
        />
        <textarea
          className={styles.pasteBox}
          rows={1}
          aria-label="Or paste a table or a list"
          placeholder="or paste a table or a list here"
          value=""
          onChange={(event) => void read(event.target.value)}
        />
      </div>
      {problem === '' ? null : <p role="alert">{problem}</p>}
      {imported === null || imported.rows.length === 0 ? null : (
        <div className={styles.row}>
          <Select
            label="Entries are in"
            value={String(imported.column)}
            options={(imported.rows[0] ?? []).map((_, column) => ({
              value: String(column),
              label: columnName(imported.rows, column, imported.isHeaded),
            }))}
            onValue={(column) => setImported({ ...imported, column: Number(column) })}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={imported.isHeaded}
              onChange={() => setImported({ ...imported, isHeaded: !imported.isHeaded })}
            />
            The first row is a heading
          </label>
        </div>
      )}
      {texts.length === 0 ? null : (
        <PastePreview
          key={`${imported?.column} ${imported?.isHeaded}`}
          texts={texts}
          onAdd={() => {
            addFrom(target, texts, { participantIds: [], groupId: null, activityId })
            onClose()
          }}
          onCancel={() => setImported(null)}
        />
      )}
    </PanelFrame>
  )
}
