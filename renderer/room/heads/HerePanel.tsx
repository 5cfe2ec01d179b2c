/** Who is here: arrivals, departures and deputies through the day. Rounds, groups and votes count who is here. */
import { type Presence, presencesOf, quorumOf, quorumWarning } from '../../session/here'
import type { SessionDocument } from '../../session/schema'
import { clockOf } from '../clock/day-words'
import { Button } from '../controls/Button'
import { Select } from '../controls/fields'
import styles from './heads.module.css'
import { record } from './heads-moves'
import { PanelFrame } from './PanelFrame'

interface Props {
  readonly document: SessionDocument
  readonly onClose: () => void
}

export function HerePanel({ document, onClose }: Props) {
  const presences = presencesOf(document)
  const quorum = quorumOf(document)
  const { here, invited, decidingHere, deciding } = quorum
  const warning = quorumWarning(quorum)
  return (
    <PanelFrame title="Who is here" note={`${here} of ${invited}`} tools={null} onClose={onClose}>
      <p className={styles.lead}>
        {deciding === 0 ? 'Nobody is on the list who could decide.' : `${decidingHere} of ${deciding} who decide are here.`}
        {warning === '' ? '' : ` ${warning}`}
        {document.attendance.length === 0 ? ' Until somebody is marked, everybody invited counts as here.' : ''}
      </p>
      {presences.length === 0 ? (
        <p>Nobody is on the list yet. Add people in Prepare.</p>
      ) : (
        <ul className={styles.presences}>
          {presences.map((presence) => (
            <Row key={presence.person.id} presence={presence} all={presences} />
          ))}
        </ul>
      )}
    </PanelFrame>
  )
}

function Row({ presence, all }: { readonly presence: Presence; readonly all: readonly Presence[] }) {
  const { person, isHere, deputy, since } = presence
  const name = person.name || person.job || 'Somebody without a name'
  const others = all.filter((other) => other.person.id !== person.id)
  const isReplaced = isHere && deputy !== null
  // The deputy named in Prepare comes first: that is who is meant most of the time.
  const ordered = [...others].sort(
    (first, second) => Number(second.person.id === person.deputyId) - Number(first.person.id === person.deputyId),
  )
  return (
    <li className={styles.presence} data-here={isHere}>
      <span className={styles.presenceName}>
        {name}
        <span className={styles.faint}>
          {[
            person.department,
            isReplaced ? `${deputy.name} sits in` : isHere ? '' : 'not here',
            since === '' ? '' : `since ${clockOf(since)}`,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
      <Select
        label={`Who sits in for ${name}`}
        isLabelHidden
        isQuiet
        value={isReplaced ? deputy.id : ''}
        options={[
          { value: '', label: isReplaced ? 'Nobody sits in' : 'Deputy…' },
          ...ordered.map((other) => ({ value: other.person.id, label: other.person.name || other.person.job })),
        ]}
        onValue={(id) => record(person, 'leaves', id === '' ? null : id)}
      />
      <Button
        size="small"
        isOn={isHere && !isReplaced}
        aria-label={`${isHere && !isReplaced ? 'Here' : 'Back'}: ${name}`}
        onClick={() => record(person, isHere && !isReplaced ? 'leaves' : 'arrives', null)}
      >
        {isHere && !isReplaced ? 'Here' : 'Back'}
      </Button>
    </li>
  )
}
