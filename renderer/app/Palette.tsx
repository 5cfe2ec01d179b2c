/** The palette (Ctrl/Cmd+K): every command that can be given now with its key, and every session by its title. */
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { IconSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useLibrary } from '../library/state'
import { sessionLine, sessionTitle } from '../library/words'
import { type Command, useAllCommands } from '../ui/commands'
import { Keys } from '../ui/Keys'
import { showPalette, useOverlays } from './overlays'
import styles from './Palette.module.css'
import { goTo, useRoute } from './route'

const [store, spotlight] = createSpotlight()

export default function Palette() {
  const { isPaletteOpen } = useOverlays()
  const commands = useAllCommands()
  const sessions = useSessionActions()
  useEffect(() => (isPaletteOpen ? spotlight.open() : spotlight.close()), [isPaletteOpen])
  return (
    <Spotlight
      store={store}
      shortcut={null}
      lockScroll={false}
      onSpotlightClose={() => showPalette(false)}
      actions={[...sessions, ...groupsOf(commands)]}
      nothingFound="Nothing by that name. Try fewer letters."
      scrollable
      maxHeight={420}
      searchProps={{
        placeholder: 'Search sessions and commands',
        'aria-label': 'Search sessions and commands',
        leftSection: <IconSearch size={18} />,
      }}
      classNames={{ action: styles.action, actionLabel: styles.label, actionDescription: styles.description, actionsGroup: styles.group }}
    />
  )
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
