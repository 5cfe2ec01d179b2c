/** One group: its name, who sits in it, the box for its list, and which lines it has. */
import { type ClipboardEvent, useState } from 'react'
import { linkIndexOf } from '../../activities/whole'
import { type Group, limits, type SessionDocument } from '../../session/schema'
import { Select, TextField } from '../controls/fields'
import { useOfferedTarget } from '../parts/capture-target'
import { PastePreview, previewFrom } from '../parts/PastePreview'
import { hasSeveralLines, linesFrom } from '../parts/pasted-lines'
import { countOf, shortened } from '../parts/words'
import styles from './heads.module.css'
import { addFrom, handTo, renameGroup, seat } from './heads-moves'

interface Props {
  readonly group: Group
  readonly groups: readonly Group[]
  /** Names of those who are here, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly document: SessionDocument
  readonly activityId: string | null
}

export function GroupCard({ group, groups, names, document, activityId }: Props) {
  const target = useOfferedTarget()
  const { items } = linkIndexOf(document)
  const called = group.name === '' ? 'this group' : group.name
  const options = groups.map((one) => ({ value: one.id, label: one.name === '' ? 'Group without a name' : one.name }))
  const brought = group.broughtIds.filter((id) => items.has(id)).length
  const nameOf = (id: string) => names.get(id) ?? document.participants.find((person) => person.id === id)?.name ?? ''
  return (
    <li className={styles.card}>
      <TextField
        label={`Name of ${called}`}
        isLabelHidden
        isQuiet
        value={group.name}
        placeholder="Group without a name"
        maxLength={limits.line}
        onValue={(name) => renameGroup(group.id, name)}
      />
      <ul className={styles.members}>
        {group.participantIds.map((id) => (
          <li key={id} className={styles.member} data-gone={!names.has(id) || undefined}>
            <span>
              {nameOf(id)}
              {names.has(id) ? '' : ' (not here)'}
            </span>
            <Select
              label={`Group of ${nameOf(id)}`}
              isLabelHidden
              isQuiet
              value={group.id}
              options={options}
              onValue={(to) => seat(id, to)}
            />
          </li>
        ))}
      </ul>
      {target === null ? null : (
        <ListBox
          label={`${target.label}, list of ${called}`}
          onLines={(texts) => addFrom(target, texts, { participantIds: group.participantIds, groupId: group.id, activityId })}
        />
      )}
      {brought === 0 ? null : <p className={styles.faint}>Brought {countOf(brought, 'line')}.</p>}
      {group.itemIds.length === 0 ? null : (
        <ul className={styles.handed} aria-label={`Lines of ${called}`}>
          {group.itemIds.flatMap((id) => {
            const item = items.get(id)
            return item === undefined ? (
              []
            ) : (
              <li key={id} className={styles.member}>
                <span>{shortened(item.label, 90)}</span>
                <Select
                  label={`Who has “${shortened(item.label, 40)}”`}
                  isLabelHidden
                  isQuiet
                  value={group.id}
                  options={[...options, { value: '', label: 'Nobody' }]}
                  onValue={(to) => handTo(id, to === '' ? null : to)}
                />
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}

/** Enter adds one line, a pasted list adds all of its lines; a long one is looked at first. */
function ListBox({ label, onLines }: { readonly label: string; readonly onLines: (texts: readonly string[]) => void }) {
  const [text, setText] = useState('')
  const [pasted, setPasted] = useState<readonly string[] | null>(null)
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const fresh = event.clipboardData.getData('text/plain')
    if (!hasSeveralLines(fresh)) return
    event.preventDefault()
    const lines = linesFrom(fresh)
    if (lines.length < previewFrom) onLines(lines)
    else setPasted(lines)
  }
  return (
    <>
      <input
        className={styles.listBox}
        aria-label={label}
        placeholder="Their list, or one line"
        value={text}
        maxLength={limits.text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return
          event.preventDefault()
          onLines([text.trim()])
          setText('')
        }}
      />
      {pasted === null ? null : (
        <PastePreview
          texts={pasted}
          onAdd={() => {
            onLines(pasted)
            setPasted(null)
          }}
          onCancel={() => setPasted(null)}
        />
      )}
    </>
  )
}
