/** What the session is for, what people leave with, and how they decide: shown to the room at the start. */
import { editDesign } from '../../session/ops/basics'
import { limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { TextArea } from '../controls/fields'
import { useTyped } from '../controls/useTyped'
import styles from './prepare.module.css'
import { Section } from './Section'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

export function PurposeSection({ document, isReadOnly }: Props) {
  const { design } = document
  const edit = (words: string, patch: Partial<SessionDocument['design']>) =>
    change(`Edit ${words}`, (draft) => editDesign(draft, patch), { mergeKey: `design ${words}` })
  const [leaveWith, takeLeaveWith] = useTyped(design.leaveWith, '\n', linesFrom, (list) => edit('what we leave with', { leaveWith: list }))
  return (
    <Section id="purpose" title="Purpose" lead="The room sees the first three beside the agenda, whenever no activity is open.">
      <TextArea
        label="Why we meet"
        value={design.purpose}
        maxLength={limits.text}
        placeholder="Agree what customers can count on from us."
        isReadOnly={isReadOnly}
        onValue={(purpose) => edit('purpose', { purpose })}
      />
      <div className={styles.two}>
        <TextArea
          label="What we leave with, one on a line"
          value={leaveWith}
          maxLength={limits.text}
          rows={3}
          isReadOnly={isReadOnly}
          onValue={takeLeaveWith}
        />
        <TextArea
          label="How we decide"
          value={design.howWeDecide}
          maxLength={limits.text}
          rows={3}
          isReadOnly={isReadOnly}
          onValue={(howWeDecide) => edit('how we decide', { howWeDecide })}
        />
      </div>
      <TextArea
        label="What to bring"
        value={design.materials}
        maxLength={limits.text}
        rows={1}
        isReadOnly={isReadOnly}
        onValue={(materials) => edit('materials', { materials })}
      />
    </Section>
  )
}

function linesFrom(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, limits.line))
  return lines.filter((line) => line !== '').slice(0, 20)
}
