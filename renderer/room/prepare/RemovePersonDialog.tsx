/**
 * Removes a person from the session, its earlier versions and its journal, for good. Says before what goes, what stays and what nobody can find,
 * and asks for nothing else: the button names what it does.
 */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { limits, type SessionDocument } from '../../session/schema'
import { lookBeforeRemoving, mentionsIn, type PersonToRemove, type RemovalOutlook, removeFromOpenSession } from '../../storage/removing'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Select, TextField } from '../controls/fields'
import styles from './removal.module.css'
import { removalReport, shortened } from './removal-words'

interface Props {
  readonly document: SessionDocument
  readonly onClose: () => void
}

const notListed = ''
const shownMentions = 6

export function RemovePersonDialog({ document, onClose }: Props) {
  const [personId, setPersonId] = useState(notListed)
  const [names, setNames] = useState('')
  const [words, setWords] = useState('a former participant')
  const [agrees, setAgrees] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const outlook = useOutlook(document.id)
  const wordings = names
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const person: PersonToRemove = { ids: personId === notListed ? [] : [personId], wordings, words: words.trim() || 'a former participant' }
  const unreadable = outlook?.unreadable.length ?? 0
  const isReady = outlook !== null && (person.ids.length > 0 || wordings.length > 0) && (unreadable === 0 || agrees) && !isBusy
  const choose = (id: string) => {
    const one = document.participants.find((candidate) => candidate.id === id)
    setPersonId(id)
    setNames([one?.name ?? '', one?.email ?? ''].filter((text) => text !== '').join(', '))
  }
  const remove = async () => {
    setBusy(true)
    onClose()
    const removed = await removeFromOpenSession(person, { deletesUnreadable: agrees })
    if (removed.ok) notify({ sentence: removalReport(removed.value) })
    else notify({ sentence: removed.problem.sentence, tone: 'problem' })
  }
  return (
    <Dialog
      title="Remove a person from everything that is kept"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!isReady} onClick={() => void remove()}>
            Remove for good
          </Button>
        </>
      }
    >
      <Select
        label="Who"
        value={personId}
        options={[
          { value: notListed, label: 'Somebody who is not on the list any more' },
          ...document.participants.map((one) => ({ value: one.id, label: one.name || 'Without a name' })),
        ]}
        onValue={choose}
      />
      <TextField
        label="Take these names out of texts"
        hint="Separated by commas, such as full name, first name, e-mail. Leave it empty to leave texts as they are."
        value={names}
        maxLength={limits.line}
        onValue={setNames}
      />
      <TextField label="In their place stands" value={words} maxLength={60} onValue={setWords} />
      <Mentions document={document} wordings={wordings} personId={personId} />
      <Consequences outlook={outlook} />
      {unreadable === 0 ? null : (
        <label className={styles.agree}>
          <input type="checkbox" checked={agrees} onChange={(event) => setAgrees(event.target.checked)} />
          <span>
            Delete the {unreadable === 1 ? 'earlier version that' : `${unreadable} earlier versions that`} cannot be read. Nobody can say
            whether {unreadable === 1 ? 'it names' : 'they name'} this person.
          </span>
        </label>
      )}
    </Dialog>
  )
}

function useOutlook(sessionId: string): RemovalOutlook | null {
  const [outlook, setOutlook] = useState<RemovalOutlook | null>(null)
  useEffect(() => {
    let isHere = true
    void lookBeforeRemoving(sessionId).then((looked) => {
      if (!isHere) return
      if (looked.ok) setOutlook(looked.value)
      else notify({ sentence: looked.problem.sentence, tone: 'problem' })
    })
    return () => {
      isHere = false
    }
  }, [sessionId])
  return outlook
}

interface MentionsProps {
  readonly document: SessionDocument
  readonly wordings: readonly string[]
  readonly personId: string
}

/** The texts of today in which the names stand; earlier versions are searched for the same. */
function Mentions({ document, wordings, personId }: MentionsProps) {
  const key = useDeferredValue(wordings.join(','))
  const own = `participants[${document.participants.findIndex((one) => one.id === personId)}]`
  const found = useMemo(() => mentionsIn(document, key.split(',')).filter((mention) => !mention.path.startsWith(own)), [document, key, own])
  if (key === '') return null
  return (
    <div className={styles.mentions} role="status">
      <p>
        {found.length === 0
          ? 'No text of today’s session holds these names.'
          : `${found.length === 1 ? 'One text' : `${found.length} texts`} of today’s session will be changed:`}
      </p>
      {found.length === 0 ? null : (
        <ul>
          {found.slice(0, shownMentions).map(({ path, text }) => (
            <li key={path}>{shortened(text, wordings)}</li>
          ))}
          {found.length > shownMentions ? <li>and {found.length - shownMentions} more</li> : null}
        </ul>
      )}
    </div>
  )
}

function Consequences({ outlook }: { readonly outlook: RemovalOutlook | null }) {
  const versions =
    outlook === null
      ? 'all earlier versions'
      : outlook.versions === 1
        ? 'its one earlier version'
        : `its ${outlook.versions} earlier versions`
  return (
    <div className={styles.consequences}>
      <p>
        <strong>This cannot be undone.</strong> The person goes from the list, from arrivals, votes, actions and authors, in this session
        and in {versions}. What the group wrote and how votes came out stays; who it was does not. The journal of single changes is deleted,
        and with it undo and today’s steps.
      </p>
      {outlook === null || outlook.asides.length === 0 ? null : (
        <p>
          Damaged pieces that had been put aside are deleted too: <span className={styles.files}>{outlook.asides.join(', ')}</span>
        </p>
      )}
      <p>
        Groundwork cannot reach what has left it: files you exported or printed, copies on other computers, in mail or in the backups of
        this computer. Look through those yourself. Descriptions that are no name (“the lady from accounts”) stay too. For other sessions
        and your templates there is a search through all of them in the Settings of the library.
      </p>
    </div>
  )
}
