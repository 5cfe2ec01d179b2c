/** How many of those who decide must be here before the group decides or votes, and what that comes to with the people on the list. */
import { quorumOf } from '../../session/here'
import { editQuorum } from '../../session/ops/basics'
import { limits, type QuorumRule, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { Select } from '../controls/fields'
import { NumberField } from '../controls/NumberField'
import styles from './people.module.css'

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

const options = [
  { value: 'majority', label: 'More than half of those who decide' },
  { value: 'share', label: 'A share of those who decide' },
  { value: 'people', label: 'A number of people' },
  { value: 'none', label: 'No quorum: whoever is here decides' },
] as const satisfies readonly { readonly value: QuorumRule['by']; readonly label: string }[]

export function QuorumFields({ document, isReadOnly }: Props) {
  const { quorum } = document
  const { needed, deciding } = quorumOf(document)
  const edit = (patch: Partial<QuorumRule>) => change('Set quorum', (draft) => editQuorum(draft, patch), { mergeKey: 'quorum' })
  return (
    <fieldset className={styles.quorum}>
      <legend className={styles.quorumLegend}>Quorum</legend>
      <Select label="Who must be here" value={quorum.by} options={options} isReadOnly={isReadOnly} onValue={(by) => edit({ by })} />
      {quorum.by === 'share' ? (
        <NumberField
          label="Per cent"
          value={Math.round(quorum.share * 100)}
          min={1}
          max={100}
          isReadOnly={isReadOnly}
          onValue={(percent) => edit({ share: percent / 100 })}
        />
      ) : null}
      {quorum.by === 'people' ? (
        <NumberField
          label="People"
          value={quorum.people}
          min={1}
          max={limits.participants}
          isReadOnly={isReadOnly}
          onValue={(people) => edit({ people })}
        />
      ) : null}
      <p className={styles.quorumSum}>{sumSentence(needed, deciding)}</p>
    </fieldset>
  )
}

function sumSentence(needed: number, deciding: number): string {
  if (needed === 0) return 'The app does not ask how many are here.'
  if (needed > deciding) return `${needed} of ${deciding} who decide: more than there are on the list.`
  return `${needed} of ${deciding} who decide must be here, or be stood in for. With fewer, decisions and votes say so; nothing is blocked.`
}
