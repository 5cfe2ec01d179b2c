/** One session in the list: the whole card opens it, the menu holds the rest. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconDownload, IconTrash } from '@tabler/icons-react'
import type { SessionListing } from '../host'
import { Chip } from '../ui/Chip'
import { ProgressBar } from '../ui/ProgressBar'
import { duplicate, exportSession, moveToTrash } from './actions'
import styles from './cards.module.css'
import { count, isToday, sessionLine, sessionState, sessionTitle } from './words'

interface Props {
  readonly listing: SessionListing
}

export function SessionCard({ listing }: Props) {
  const today = new Date()
  const title = sessionTitle(listing)
  const { activities = 0, activitiesDone = 0 } = listing.summary ?? {}
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <h2 className={styles.title}>
          <a className={styles.open} href={`#/session/${encodeURIComponent(listing.sessionId)}/prepare`}>
            {title}
          </a>
        </h2>
        {isToday(listing, today) && <Chip tone="signal">Today</Chip>}
        <CardMenu listing={listing} title={title} />
      </div>
      <p className={styles.line}>{sessionLine(listing, today)}</p>
      <ProgressBar
        share={activities === 0 ? 0 : activitiesDone / activities}
        label={`${title}: ${activitiesDone} of ${count(activities, 'activity', 'activities')} done`}
      />
      <p className={styles.state}>{sessionState(listing, today)}</p>
    </li>
  )
}

function CardMenu({ listing, title }: { readonly listing: SessionListing; readonly title: string }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className={styles.more} aria-label={`More for ${title}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate(listing)}>
          Duplicate
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => exportSession(listing)}>
          Export file
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => moveToTrash(listing)}>
          Move to trash
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
