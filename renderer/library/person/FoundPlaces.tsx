/** What was found of a person, one line for each session and template, to be ticked; and what stays, said before anything is changed. */
import { Button, Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { PersonFound, PersonPlace } from '../../storage/finding-person'
import { inPreferences } from '../../storage/person-preferences'
import form from '../dialog-form.module.css'
import { count } from '../words'
import styles from './person.module.css'
import type { Asked } from './useRemoval'
import { foundSentence, placeLine, placeTitle, wordingsFrom } from './words'

interface Props {
  readonly found: PersonFound
  readonly asked: Asked
  readonly onRemove: (places: readonly PersonPlace[], deletesUnreadable: boolean) => void
  /** To other names. */
  readonly onBack: () => void
}

const keyOf = ({ kind, id }: PersonPlace) => `${kind} ${id}`

export function FoundPlaces({ found, asked, onRemove, onBack }: Props) {
  const { places, unclear, closed } = found
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(places.map(keyOf)))
  const [agrees, setAgrees] = useState(false)
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const chosen = [...places, ...unclear].filter((place) => ticked.has(keyOf(place)))
  const unreadable = chosen.reduce((sum, place) => sum + place.unreadable, 0)
  const wordings = wordingsFrom(asked.names)
  const { words, files } = inPreferences(
    wordings,
    chosen.map((place) => place.id),
  )
  const tick = (place: PersonPlace, isOn: boolean) => {
    const next = new Set(ticked)
    if (isOn) next.add(keyOf(place))
    else next.delete(keyOf(place))
    setTicked(next)
  }
  return (
    <div className={styles.body}>
      <p ref={heading} tabIndex={-1} className={styles.now} role="status">
        {foundSentence(found)}
      </p>
      {places.length > 0 && <Places legend="Remove the person from" places={places} ticked={ticked} onTick={tick} />}
      {places.filter((place) => place.people.length > 0).length > 1 && (
        <p className={styles.note}>Untick a session in which somebody else is called so.</p>
      )}
      {unclear.length > 0 && (
        <Places legend="Nothing found, but not all of it can be read" places={unclear} ticked={ticked} onTick={tick} />
      )}
      {unreadable > 0 && (
        <Checkbox
          label={`Delete ${count(unreadable, 'part')} that cannot be read`}
          description="Earlier versions and damaged pieces of the ticked sessions. Nobody can say whether they name this person."
          checked={agrees}
          onChange={(event) => setAgrees(event.currentTarget.checked)}
        />
      )}
      {closed.length > 0 && (
        <p>
          Cannot be read at all, and stays as it is: {closed.map((title) => `“${placeTitle({ kind: 'session', title })}”`).join(', ')}.
          Erase it from the trash if it must not name anybody.
        </p>
      )}
      {chosen.length > 0 && (
        <div className={styles.after}>
          <p>
            <b>This cannot be undone.</b> Names give way to “{asked.words.trim() || 'a former participant'}”; votes go on counting and what
            the group agreed stands.
            {words.length > 0 && ` From your own dictionary goes: ${words.join(', ')}.`}
          </p>
          <p>
            What has left Groundwork stays as it is: files you exported or printed
            {files.length > 0 && ` (${files.join(', ')})`}, and copies on other computers, in mail or in backups of this computer.
            Descriptions that are no name (“the lady from accounts”) stay too.
          </p>
        </div>
      )}
      <div className={form.actions}>
        <Button onClick={onBack}>Other names</Button>
        {places.length + unclear.length > 0 && (
          <Button
            variant="filled"
            color="red"
            disabled={chosen.length === 0 || (unreadable > 0 && !agrees)}
            onClick={() => onRemove(chosen, agrees)}
          >
            Remove for good from {count(chosen.length, 'place')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface PlacesProps {
  readonly legend: string
  readonly places: readonly PersonPlace[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (place: PersonPlace, isOn: boolean) => void
}

function Places({ legend, places, ticked, onTick }: PlacesProps) {
  return (
    <fieldset className={styles.places}>
      <legend className={styles.legend}>{legend}</legend>
      {places.map((place) => (
        <Checkbox
          key={keyOf(place)}
          className={styles.place}
          label={placeTitle(place)}
          description={placeLine(place)}
          checked={ticked.has(keyOf(place))}
          onChange={(event) => onTick(place, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
