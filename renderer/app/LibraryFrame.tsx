/** The frame of the library: the bar with search and the two ways in, the rail of places, and the place that is open. */
import { Button } from '@mantine/core'
import {
  IconFileImport,
  IconHistory,
  IconInfoCircle,
  IconLayoutGrid,
  IconPlus,
  IconSearch,
  IconSettings,
  IconTemplate,
} from '@tabler/icons-react'
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react'
import { refreshAfterSession } from '../library/actions'
import { openFiles } from '../library/files'
import { SessionsScreen } from '../library/SessionsScreen'
import { askForNewSession, useLibrary } from '../library/state'
import { lastSaved } from '../library/words'
import { runCommand } from '../ui/commands'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Keys } from '../ui/Keys'
import { ariaKeys, isMac } from '../ui/keys'
import { Mark } from '../ui/Mark'
import styles from './LibraryFrame.module.css'
import { hashOf, type LibraryPlace } from './route'

const screens: Record<LibraryPlace, ComponentType> = {
  sessions: SessionsScreen,
  trash: lazy(() => import('../library/TrashScreen')),
  templates: lazy(() => import('../library/TemplatesScreen')),
  backups: lazy(() => import('../library/BackupsScreen')),
  settings: lazy(() => import('../library/SettingsScreen')),
  about: lazy(() => import('../library/AboutScreen')),
}

const places = [
  { place: 'sessions', words: 'Sessions', Icon: IconLayoutGrid },
  { place: 'templates', words: 'Templates', Icon: IconTemplate },
  { place: 'backups', words: 'Backups', Icon: IconHistory },
  { place: 'settings', words: 'Settings', Icon: IconSettings },
  { place: 'about', words: 'About', Icon: IconInfoCircle },
] as const

export function LibraryFrame({ place }: { readonly place: LibraryPlace }) {
  const Place = screens[place]
  const work = useRef<HTMLElement>(null)
  useEffect(() => {
    // At the start the lists are on their way already; coming back from a session they are out of date.
    if (useLibrary.getState().listings !== null) void refreshAfterSession()
  }, [])
  useFocusOnHeading(work, place)
  return (
    <div className={styles.frame}>
      <TopBar />
      <Rail place={place} />
      <main className={styles.work} ref={work}>
        <ErrorBoundary what="This screen" resetKey={place}>
          <Suspense>
            <Place />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}

function TopBar() {
  return (
    <header className={styles.top}>
      <Mark />
      <b className={styles.name}>Groundwork</b>
      <button
        type="button"
        className={styles.search}
        onClick={() => runCommand('app.palette')}
        aria-keyshortcuts={ariaKeys('Mod+K', isMac)}
        aria-haspopup="dialog"
      >
        <IconSearch size={16} aria-hidden />
        <span className={styles.searchWords}>Search sessions and commands</span>
        <Keys keys="Mod+K" />
      </button>
      <div className={styles.ways}>
        <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={openFiles}>
          Open file
        </Button>
        <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => askForNewSession(null)}>
          New session
        </Button>
      </div>
    </header>
  )
}

function Rail({ place }: { readonly place: LibraryPlace }) {
  const { listings, templates } = useLibrary()
  const counts: Partial<Record<LibraryPlace, number>> = {
    ...(listings !== null && { sessions: listings.filter((one) => !one.isTrashed).length }),
    ...(templates !== null && { templates: templates.length }),
  }
  const open = place === 'trash' ? 'sessions' : place
  return (
    <div className={styles.rail}>
      <nav aria-label="Library" className={styles.places}>
        {places.map(({ place: target, words, Icon }) => (
          <a key={target} className={styles.place} href={hashOf({ kind: target })} aria-current={target === open ? 'page' : undefined}>
            <Icon size={18} stroke={1.6} aria-hidden />
            <span>{words}</span>
            {counts[target] !== undefined && <span className={styles.count}>{counts[target]}</span>}
          </a>
        ))}
      </nav>
      <p className={styles.promise}>
        Everything stays on this computer.
        <br />
        {lastSaved(listings ?? [], new Date())}
      </p>
    </div>
  )
}

/**
 * After moving to another place, or back from a session, the heading has the focus, so that a keyboard or a screen reader starts there and
 * not at the top again.
 */
function useFocusOnHeading(work: { readonly current: HTMLElement | null }, place: LibraryPlace): void {
  const last = useRef<LibraryPlace | null>(useLibrary.getState().listings === null ? place : null)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    // A place that is opened for the first time is loaded first: until then there is no heading.
    const before = document.activeElement
    const waiting = setInterval(() => {
      const { activeElement } = document
      const heading = work.current?.querySelector('h1') ?? null
      // Whoever went somewhere meanwhile stays there.
      const isElsewhere = activeElement !== before && activeElement !== document.body
      if (heading === null && !isElsewhere) return
      if (!isElsewhere) heading?.focus()
      clearInterval(waiting)
    }, 20)
    return () => clearInterval(waiting)
  }, [place, work])
}
