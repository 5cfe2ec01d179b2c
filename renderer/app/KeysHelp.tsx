/** The keys of the current screen, by `?`: read from the same list that runs them, so it cannot be wrong. */
import { Modal } from '@mantine/core'
import { openOverlay, useScreen } from '../store/screen'
import { type Command, useAllCommands } from '../ui/commands'
import { Keys } from '../ui/Keys'
import { isMac, keyNames } from '../ui/keys'
import { useOpened } from '../ui/useOpened'
import styles from './KeysHelp.module.css'

export default function KeysHelp() {
  const isHelpOpen = useScreen((screen) => screen.overlay.kind === 'keys')
  const withKeys = useAllCommands().filter((command) => command.key !== null)
  const wheres = [...new Set(withKeys.map((command) => command.where))].reverse()
  return (
    <Modal opened={useOpened(isHelpOpen)} onClose={() => openOverlay({ kind: 'none' })} title="Keys" size="lg">
      <div className={styles.columns}>
        {wheres.map((where) => (
          <section key={where} className={styles.group}>
            <h3 className={styles.where}>{where}</h3>
            <dl className={styles.list}>
              {withKeys
                .filter((command) => command.where === where)
                .map((command) => (
                  <Row key={command.id} command={command} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>Keys without Ctrl or Alt rest while you type. They can be switched off in Settings.</p>
    </Modal>
  )
}

function Row({ command }: { readonly command: Command }) {
  const key = command.key ?? ''
  return (
    <div className={styles.row}>
      <dt>{command.words}</dt>
      <dd>
        <Keys keys={key} />
        <span className={styles.spoken}>{keyNames(key, isMac).join(' ')}</span>
      </dd>
    </div>
  )
}
