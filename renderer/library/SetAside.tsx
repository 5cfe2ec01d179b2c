/** What of a session could not be read and was set aside when it was opened: a small list, each piece saved as it is. Nothing when there is none. */
import { Button } from '@mantine/core'
import type { SessionListing } from '../host'
import { type Aside, asidesOf, saveAsides } from '../storage/asides'
import { Panel } from '../ui/Panel'
import { notify } from '../ui/toasts'
import { useRead } from './backups/useRead'
import rows from './rows.module.css'
import styles from './SetAside.module.css'
import { instantWords, sessionTitle, sizeWords } from './words'

export function SetAside({ listing }: { readonly listing: SessionListing }) {
  const { sessionId } = listing
  const listed = useRead(sessionId, () => asidesOf(sessionId))
  if (listed === null || (listed.ok && listed.value.length === 0)) return null
  if (!listed.ok) return <p role="alert">What was set aside cannot be listed. {listed.problem.sentence}</p>
  const asides = listed.value
  const save = async (which: readonly Aside[]) => {
    const saved = await saveAsides({ sessionId, title: sessionTitle(listing) }, which)
    if (saved.ok) notify({ sentence: saved.value, isOfLibrary: true })
    else if (saved.problem.code !== 'cancelled') notify({ sentence: saved.problem.sentence, tone: 'problem' })
  }
  return (
    <Panel title="Set aside after damage" actions={asides.length > 1 && <Button onClick={() => save(asides)}>Save all of them</Button>}>
      <p className={styles.lead}>
        This could not be read when the session was opened. The session goes on without it; whoever looks after the app may get words out of
        it. It stays here until you delete the session.
      </p>
      <ul className={rows.rows}>
        {asides.map((aside) => (
          <Row key={aside.asideId} aside={aside} onSave={() => save([aside])} />
        ))}
      </ul>
    </Panel>
  )
}

function Row({ aside: { of, at, bytes }, onSave }: { readonly aside: Aside; readonly onSave: () => void }) {
  const what = of === 'journal' ? 'Part of the journal' : 'A version'
  const when = at === '' ? '' : instantWords(at, new Date())
  return (
    <li className={rows.row}>
      <div className={rows.what}>
        <p className={styles.title}>{what}</p>
        <p className={rows.line}>{[when, sizeWords(bytes)].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <Button onClick={onSave} aria-label={`Save as it is: ${what.toLowerCase()}${when === '' ? '' : `, ${when}`}`}>
        Save as it is
      </Button>
    </li>
  )
}
