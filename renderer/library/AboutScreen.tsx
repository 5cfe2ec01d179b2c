/** What this is, which version, where the data lies, and whose work it stands on. */
import { Button } from '@mantine/core'
import { use, useState } from 'react'
import { host } from '../host'
import { Page } from '../ui/Page'
import { Panel } from '../ui/Panel'
import { notify } from '../ui/toasts'
import styles from './AboutScreen.module.css'
import { diagnosticsFile } from './diagnostics-file'
import { useLibrary } from './state'

interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

const licences: Promise<readonly Licence[]> = import('../../assets/licences.json').then((module) => module.default)

export default function AboutScreen() {
  const { facts } = useLibrary()
  const reveal = async () => {
    const answer = await host().window({ do: 'reveal', what: 'data' })
    if (!answer.ok) notify({ sentence: answer.problem.sentence, tone: 'problem' })
  }
  return (
    <Page
      title="About Groundwork"
      width="narrow"
      lead="For the working sessions in which an organisation decides how it deals with its customers online."
    >
      <Panel title="Everything stays on this computer" actions={<Button onClick={reveal}>Show the data folder</Button>}>
        <p>
          Sessions, templates and backups are ordinary files in one folder. Nothing is sent anywhere: there is no account and no server, and
          the app opens no connection to any network.
        </p>
        {facts !== null && facts.freeBytes !== null && (
          <p className={styles.fact}>{Math.floor(facts.freeBytes / 1_000_000_000)} GB free where the sessions lie.</p>
        )}
      </Panel>
      <Panel title="When something does not work" actions={<Button onClick={saveDiagnostics}>Save a diagnostics file</Button>}>
        <p>
          For whoever looks after the app: versions, sizes, counts and error codes. It holds no title, name or text of any session and no
          path; it is a plain text file that you can read before you hand it on.
        </p>
      </Panel>
      <Panel title="Version">
        <dl className={styles.facts}>
          <dt>Groundwork</dt>
          <dd>{facts?.appVersion ?? ''}</dd>
          <dt>Runs in</dt>
          <dd>{facts === null ? '' : facts.host === 'electron' ? 'its own window' : 'a browser, from this computer'}</dd>
          <dt>Licence</dt>
          <dd>MIT</dd>
        </dl>
      </Panel>
      <Licences />
    </Page>
  )
}

async function saveDiagnostics(): Promise<void> {
  const saved = await host().saveFiles({ files: [await diagnosticsFile()] })
  if (saved.ok) notify({ sentence: `The diagnostics were saved as ${saved.value.names.join(', ')}.` })
  else if (saved.problem.code !== 'cancelled') notify({ sentence: saved.problem.sentence, tone: 'problem' })
}

function Licences() {
  const all = use(licences)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Panel title={`Built with ${all.length} open packages`}>
      <ul className={styles.licences}>
        {all.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <details onToggle={(event) => event.currentTarget.open && setOpen(one.name)}>
              <summary className={styles.summary}>
                <span>
                  {one.name} <span className={styles.fact}>{one.version}</span>
                </span>
                <span className={styles.fact}>{one.licence}</span>
              </summary>
              {open === one.name && (
                <p className={styles.text}>{one.text || `Published under ${one.licence}, without a text of its own.`}</p>
              )}
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
