/** The cards of the sessions, and the fields that find one among many. Loaded after the first screen stands: a new laptop has none. */
import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { SessionListing } from '../host'
import { changePreferences } from '../store/preferences'
import { isSessionSort, type SessionSort, sortWords } from './listing'
import { SessionCard } from './SessionCard'
import styles from './SessionsScreen.module.css'

export function SessionCards({ shown }: { readonly shown: readonly SessionListing[] }) {
  return (
    <ul className={styles.cards}>
      {shown.map((one) => (
        <SessionCard key={one.sessionId} listing={one} />
      ))}
    </ul>
  )
}

interface SearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly sort: SessionSort
}

export function SearchAndSort({ query, onQuery, sort }: SearchProps) {
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
        onChange={(value) => isSessionSort(value) && changePreferences({ sessionOrder: value })}
      />
    </>
  )
}
