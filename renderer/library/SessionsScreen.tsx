/** The first screen: what there is, newest first, and what a session can be started from. */
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { usePreferences } from '../store/preference-values'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { openExample, openFiles } from './files'
import { shownSessions } from './listing'
import styles from './SessionsScreen.module.css'
import { askForNewSession, useLibrary } from './state'
import { TemplateCards } from './TemplateCards'
import { count } from './words'

// Menus and fields with lists are half of what a first screen would have to load, and without sessions nothing of it is seen.
const SessionCards = lazy(() => import('./SessionList').then((module) => ({ default: module.SessionCards })))
const SearchAndSort = lazy(() => import('./SessionList').then((module) => ({ default: module.SearchAndSort })))

export function SessionsScreen() {
  const { listings, problem } = useLibrary()
  const [query, setQuery] = useState('')
  const sort = usePreferences((preferences) => preferences.sessionOrder)
  const live = (listings ?? []).filter((one) => !one.isTrashed)
  const trashed = (listings ?? []).length - live.length
  const shown = shownSessions(live, query, sort)
  return (
    <Page
      title="Sessions"
      actions={
        <>
          {trashed > 0 && (
            <Button component="a" href="#/trash" variant="subtle" leftSection={<IconTrash size={16} aria-hidden />}>
              Trash ({trashed})
            </Button>
          )}
          {live.length > 1 && (
            <Suspense>
              <SearchAndSort query={query} onQuery={setQuery} sort={sort} />
            </Suspense>
          )}
        </>
      }
    >
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {live.length > 0 && (
        <Suspense>
          <SessionCards shown={shown} />
        </Suspense>
      )}
      {live.length > 0 && shown.length === 0 && (
        <p className={styles.none} role="status">
          No session matches “{query}”. Search looks at titles and organisations.
        </p>
      )}
      {query !== '' && shown.length > 0 && (
        <p className={styles.count} role="status">
          {count(shown.length, 'session')} found
        </p>
      )}
      {listings !== null && live.length === 0 && problem === null && <FirstSteps />}
      <section className={styles.templates} aria-labelledby="start-from-a-template">
        <h2 className={styles.heading} id="start-from-a-template">
          Start from a template
        </h2>
        <TemplateCards most={8} />
      </section>
    </Page>
  )
}

function FirstSteps() {
  return (
    <EmptyState
      title="Your first session"
      actions={
        <>
          <Button variant="filled" onClick={() => askForNewSession(null)}>
            New session
          </Button>
          <Button onClick={openExample}>Open the example</Button>
          <Button variant="subtle" onClick={openFiles}>
            Open a file
          </Button>
        </>
      }
    >
      Choose a template below and say who will be there: the agenda comes with steps and prompts. Or open the example, a working group of
      fourteen at an energy company, and look around; it is your own copy.
    </EmptyState>
  )
}
