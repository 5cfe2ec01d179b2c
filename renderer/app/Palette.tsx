/** The palette (Ctrl/Cmd+K): every command that can be given now with its key, and every session by its title. */
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useLibrary } from '../library/state'
import { sessionLine, sessionTitle } from '../library/words'
import { type SearchHit, searchSessions } from '../storage/library'
import { hitsIn, searchEntries } from '../storage/search'
import { useDocument } from '../store/document'
import { openOverlay, useScreen, wantItem } from '../store/screen'
import { type Command, useAllCommands } from '../ui/commands'
import { Keys } from '../ui/Keys'
import styles from './Palette.module.css'
import { goTo, useRoute } from './route'

const [store, spotlight] = createSpotlight()

export default function Palette() {
  const isPaletteOpen = useScreen((screen) => screen.overlay.kind === 'palette')
  const [query, setQuery] = useState('')
  const commands = useAllCommands()
  const sessions = useSessionActions()
  const hits = useHits(query)
  const label = useRoute().kind === 'session' ? 'Search this session and commands' : 'Search sessions, their items, and commands'
  useEffect(() => (isPaletteOpen ? spotlight.open() : spotlight.close()), [isPaletteOpen])
  return (
    <Spotlight
      store={store}
      shortcut={null}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--veil)', blur: 0 }}
      onSpotlightClose={() => openOverlay({ kind: 'none' })}
      query={query}
      onQueryChange={setQuery}
      filter={(_query, groups) => groups}
      actions={[...matching(sessions, query), ...hits, ...matching(groupsOf(commands), query)]}
      nothingFound="Nothing by that name. Try fewer letters."
      scrollable
      maxHeight={420}
      searchProps={{
        placeholder: label,
        'aria-label': label,
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
      classNames={{
        action: styles.action,
        actionLabel: styles.label,
        actionDescription: styles.description,
        actionsGroup: styles.group,
      }}
    />
  )
}

/** Groups with the actions in which every word of the query occurs. */
function matching(groups: readonly SpotlightActionGroupData[], query: string): SpotlightActionGroupData[] {
  const words = query.toLocaleLowerCase('en-GB').split(/\s+/)
  const fits = ({ label, description }: { readonly label?: string; readonly description?: string }) => {
    const text = `${label ?? ''} ${description ?? ''}`.toLocaleLowerCase('en-GB')
    return words.every((word) => text.includes(word))
  }
  return groups.map((group) => ({ ...group, actions: group.actions.filter(fits) })).filter((group) => group.actions.length > 0)
}

const noHits: readonly SearchHit[] = []

/**
 * Items by their words. While a session is open only its own, as they are at this moment: the laptop may be mirrored to the wall, and what was
 * typed just now has to be found.
 */
function useHits(query: string): SpotlightActionGroupData[] {
  const route = useRoute()
  const own = route.kind === 'session' ? route.sessionId : null
  const asked = query.trim()
  const document = useDocument((state) => (asked !== '' && state.document?.id === own ? state.document : null))
  const entries = useMemo(() => (document === null ? null : searchEntries(document)), [document])
  const [found, setFound] = useState({ query: '', hits: noHits })
  useEffect(() => {
    let isCurrent = true
    if (asked !== '' && own === null) {
      void searchSessions(asked, 40).then((hits) => {
        if (isCurrent) setFound({ query: asked, hits })
      })
    }
    return () => {
      isCurrent = false
    }
  }, [asked, own])
  const elsewhere = found.query === asked ? found.hits : noHits
  const hits = own === null ? elsewhere : entries === null ? noHits : hitsIn(own, entries, asked)
  const items = hits.flatMap(({ sessionId, sessionTitle: title, item }) => (item === null ? [] : [{ sessionId, title, item }]))
  if (asked === '' || items.length === 0) return []
  return [
    {
      group: own === null ? 'In sessions' : 'In this session',
      actions: items.slice(0, 12).map(({ sessionId, title, item }) => ({
        id: `item/${sessionId}/${item.id}`,
        label: item.label,
        description: own === null ? title : item.kind,
        onClick: () => {
          wantItem({ sessionId, itemId: item.id })
          goTo({ kind: 'session', sessionId, tab: 'run' })
        },
      })),
    },
  ]
}

function groupsOf(commands: readonly Command[]): SpotlightActionGroupData[] {
  const wheres = [...new Set(commands.map((command) => command.where))].reverse()
  return wheres.map((where) => ({
    group: where,
    actions: commands
      .filter((command) => command.where === where && command.isEnabled !== false && command.id !== 'app.palette')
      .map((command) => ({
        id: command.id,
        label: command.words,
        onClick: command.run,
        ...(command.key !== null && { rightSection: <Keys keys={command.key} /> }),
      })),
  }))
}

/** Nothing of other clients while a session is open: the laptop may be mirrored to the wall. */
function useSessionActions(): SpotlightActionGroupData[] {
  const route = useRoute()
  const { listings } = useLibrary()
  if (route.kind === 'session' || listings === null) return []
  const sessions = listings.filter((one) => !one.isTrashed)
  if (sessions.length === 0) return []
  return [
    {
      group: 'Sessions',
      actions: sessions.map((one) => ({
        id: `session/${one.sessionId}`,
        label: sessionTitle(one),
        description: sessionLine(one, new Date()),
        onClick: () => goTo({ kind: 'session', sessionId: one.sessionId, tab: 'prepare' }),
      })),
    },
  ]
}
