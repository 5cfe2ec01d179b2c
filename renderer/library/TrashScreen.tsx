/** What was moved to the trash: back with one press, or gone for good after the only question the library asks. */
import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { SessionListing } from '../host'
import { Confirm } from '../ui/Confirm'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { emptyTrash, restoreFromTrash } from './actions'
import styles from './rows.module.css'
import { useLibrary } from './state'
import { count, sessionLine, sessionTitle } from './words'

export default function TrashScreen() {
  const { listings } = useLibrary()
  const [isAsking, setAsking] = useState(false)
  const trashed = (listings ?? []).filter((one) => one.isTrashed)
  return (
    <Page
      title="Trash"
      width="narrow"
      actions={
        <>
          <Button component="a" href="#/sessions" variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />}>
            All sessions
          </Button>
          {trashed.length > 0 && <Button onClick={() => setAsking(true)}>Empty the trash</Button>}
        </>
      }
    >
      {listings !== null && trashed.length === 0 && (
        <EmptyState title="The trash is empty">Sessions you move here can be put back until you empty the trash.</EmptyState>
      )}
      {trashed.length > 0 && (
        <ul className={styles.rows}>
          {trashed.map((one) => (
            <TrashRow key={one.sessionId} listing={one} />
          ))}
        </ul>
      )}
      <Confirm
        isOpen={isAsking}
        title={`Delete ${count(trashed.length, 'session')} for good?`}
        verb="Delete for good"
        onConfirm={() => emptyTrash(trashed)}
        onClose={() => setAsking(false)}
      >
        Backups go too, and nothing brings them back. Files that you exported stay where you put them.
      </Confirm>
    </Page>
  )
}

function TrashRow({ listing }: { readonly listing: SessionListing }) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h2 className={styles.title}>{sessionTitle(listing)}</h2>
        <p className={styles.line}>{sessionLine(listing, new Date())}</p>
      </div>
      <Button onClick={() => restoreFromTrash(listing)} aria-label={`Put back ${sessionTitle(listing)}`}>
        Put back
      </Button>
    </li>
  )
}
