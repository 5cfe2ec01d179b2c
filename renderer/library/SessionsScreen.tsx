/** The first screen: what there is, newest first, and what a session can be started from. */
import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { changePreferences, usePreferences } from '../store/preferences'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { openExample, openFiles } from './files'
import { isSessionSort, type SessionSort, shownSessions, sortWords } from './listing'
import { SessionCard } from './SessionCard'
import styles from './SessionsScreen.module.css'
import { askForNewSession, useLibrary } from './state'
import { TemplateCards } from './TemplateCards'
import { count } from './words'

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
            <SearchAndSort query={query} onQuery={setQuery} sort={sort} onSort={(sessionOrder) => changePreferences({ sessionOrder })} />
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
        <ul className={styles.cards}>
          {shown.map((one) => (
            <SessionCard key={one.sessionId} listing={one} />
          ))}
        </ul>
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

interface SearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly sort: SessionSort
  readonly onSort: (sort: SessionSort) => void
}

function SearchAndSort({ query, onQuery, sort, onSort }: SearchProps) {
  return (
    <>
      <TextInput
        type="search"
        aria-label="Search sessions"
        placeholder="Title or organisation"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        className={styles.search}
      />
      <Select
        aria-label="Sort sessions"
        className={styles.sort}
        data={Object.entries(sortWords).map(([value, label]) => ({ value, label }))}
        value={sort}
        onChange={(value) => isSessionSort(value) && onSort(value)}
      />
    </>
  )
}
