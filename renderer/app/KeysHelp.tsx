/** The keys of the current screen, by `?`: read from the same list that runs them, so it cannot be wrong. */
import { Modal } from '@mantine/core'
import { openOverlay, useScreen } from '../store/screen'
import { type KeyHint, useAllCommands, useAllKeyHints } from '../ui/commands'
import { Keys } from '../ui/Keys'
import { isMac, keyNames } from '../ui/keys'
import { useOpened } from '../ui/useOpened'
import styles from './KeysHelp.module.css'

export default function KeysHelp() {
  const isHelpOpen = useScreen((screen) => screen.overlay.kind === 'keys')
  const commands = useAllCommands()
  const wheres = [...new Set(commands.map((command) => command.where))].reverse()
  const groups = [
    ...useAllKeyHints(),
    ...wheres.map((where) => ({
      where,
      hints: commands.flatMap(({ key, words, where: own }) => (key === null || own !== where ? [] : [{ key, words }])),
    })),
  ].filter(({ hints }) => hints.length > 0)
  return (
    <Modal opened={useOpened(isHelpOpen)} onClose={() => openOverlay({ kind: 'none' })} title="Keys" size="lg">
      <div className={styles.columns}>
        {groups.map(({ where, hints }) => (
          <section key={where} className={styles.group}>
            <h3 className={styles.where}>{where}</h3>
            <dl className={styles.list}>
              {hints.map((hint) => (
                <Row key={`${hint.key} ${hint.words}`} hint={hint} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>Keys without Ctrl or Alt rest while you type. They can be changed or switched off in Settings.</p>
    </Modal>
  )
}

function Row({ hint: { key, words } }: { readonly hint: KeyHint }) {
  return (
    <div className={styles.row}>
      <dt>{words}</dt>
      <dd>
        <Keys keys={key} />
        <span className={styles.spoken}>{keyNames(key, isMac).join(' ')}</span>
      </dd>
    </div>
  )
}
