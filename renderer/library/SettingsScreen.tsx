/** How this person likes the app. Every change counts at once and is kept on this computer. */
import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { changePreferences, usePreferences } from '../store/preferences'
import { Page } from '../ui/Page'
import { Panel } from '../ui/Panel'
import { KeyChoices } from './KeyChoices'
import styles from './SettingsScreen.module.css'

/** Looking through everything brings every activity's schema along; the settings need none of them. */
const RemovePersonDialog = lazy(() => import('./person/RemovePersonDialog'))

const colourWords = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
const paperWords = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'US Letter' },
] as const

export default function SettingsScreen() {
  const { colours, hasLetterKeys, paper } = usePreferences()
  return (
    <Page title="Settings" width="narrow">
      <Panel title="Colours">
        <SegmentedControl
          aria-label="Colours"
          data={[...colourWords]}
          value={colours}
          onChange={(value) => changePreferences({ colours: colourWords.find((one) => one.value === value)?.value ?? 'system' })}
        />
        <p className={styles.note}>For this computer’s windows. What attendees receive has its own colours.</p>
      </Panel>
      <Panel title="Keys">
        <Checkbox
          label="Keys without Ctrl or Alt"
          description="N for a new entry, D for a decision, ? for all keys. Switch them off if you speak to your computer or press keys by accident."
          checked={hasLetterKeys}
          onChange={(event) => changePreferences({ hasLetterKeys: event.currentTarget.checked })}
        />
        {hasLetterKeys && <KeyChoices />}
      </Panel>
      <Panel title="Paper">
        <SegmentedControl
          aria-label="Paper"
          data={[...paperWords]}
          value={paper}
          onChange={(value) => changePreferences({ paper: value === 'letter' ? 'letter' : 'a4' })}
        />
        <p className={styles.note}>For handouts. Slides are always 16 to 9.</p>
      </Panel>
      <PeoplePanel />
    </Page>
  )
}

function PeoplePanel() {
  const [isOpen, setOpen] = useState(false)
  // Loaded when it is first wanted, and kept so that the focus goes back to the button.
  const [isWanted, setWanted] = useState(false)
  const open = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <Panel title="People" actions={<Button onClick={open}>Remove a person from everything …</Button>}>
      <p className={styles.note}>
        For somebody who asks for it: looks through all sessions with their earlier versions, the trash and your templates, and shows what
        it found before anything is changed.
      </p>
      {isWanted && (
        <Suspense>
          <RemovePersonDialog isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Panel>
  )
}
