/** Order and signing: the page as it will stand on the wall on the left, the names on the right. */
import { ActionButton } from '../../room/parts/ActionButton'
import { limits } from '../../session/schema'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { AgreedList } from './AgreedList'
import * as ops from './ops'
import { agreedBeliefs } from './reading'
import type { Manifesto } from './schema'
import styles from './sign.module.css'

export function SignStep({ data, facts, tools, change, goToStep, focusItemId, isReadOnly }: ActivityViewProps<Manifesto>) {
  const agreed = agreedBeliefs(data)
  if (agreed.length === 0) {
    return (
      <EmptyState title="Nothing is agreed yet" actions={<ActionButton onClick={() => goToStep('consent')}>Go to consent</ActionButton>}>
        What a consent round agrees appears here as a page, to be put in order and signed.
      </EmptyState>
    )
  }
  return (
    <div className={styles.sign}>
      <div className={styles.sides}>
        <section className={styles.page} aria-label="The manifesto">
          <textarea
            className={styles.preamble}
            rows={1}
            value={data.preamble}
            placeholder="Who are “we”, and for whom? One sentence."
            aria-label="Opening sentence"
            maxLength={limits.text}
            readOnly={isReadOnly}
            onChange={(event) => {
              const text = event.currentTarget.value
              change('Write opening sentence', (draft) => ops.setPreamble(draft, { text }), { mergeKey: 'preamble' })
            }}
          />
          <AgreedList
            beliefs={agreed}
            focusId={focusItemId}
            isReadOnly={isReadOnly}
            announce={tools.announce}
            onMove={(id, beforeId) => change('Put beliefs in order', (draft) => ops.moveAgreed(draft, { id, beforeId }))}
          />
        </section>
        <Names data={data} facts={facts} tools={tools} change={change} isReadOnly={isReadOnly} />
      </div>
    </div>
  )
}

function Names({
  data,
  facts,
  tools,
  change,
  isReadOnly,
}: Pick<ActivityViewProps<Manifesto>, 'data' | 'facts' | 'tools' | 'change' | 'isReadOnly'>) {
  const signed = new Set(data.signatures.map((signature) => signature.participantId))
  const here = new Set(facts.presentIds)
  const sign = (participantIds: readonly string[], isSigned: boolean) => {
    change(isSigned ? 'Sign' : 'Take signature back', (draft) => {
      for (const participantId of participantIds) {
        ops.setSigned(draft, { participantId, isSigned, id: tools.newId(), at: tools.now(), today: facts.date || facts.today })
      }
    })
    tools.announce(isSigned ? 'Signed.' : 'Signature taken back.')
  }
  const missing = facts.presentIds.filter((id) => !signed.has(id))
  return (
    <section className={styles.names} aria-label="Signatures">
      <div className={styles.namesHead}>
        <h3 className={styles.heading}>
          Signed{' '}
          <span className={styles.count}>
            {signed.size} of {facts.participants.length}
          </span>
        </h3>
        <label className={styles.date}>
          <span>on</span>
          <input
            type="date"
            className={styles.dateField}
            aria-label="Date of signing"
            value={data.signedOn}
            readOnly={isReadOnly}
            onChange={(event) => {
              const date = event.currentTarget.value
              change('Set date', (draft) => ops.setSignedOn(draft, { date }))
            }}
          />
        </label>
      </div>
      {facts.participants.length === 0 ? (
        <p className={styles.hint}>Nobody is on the list of people yet. Add them under Prepare, then come back to sign.</p>
      ) : (
        <ul className={styles.people}>
          {facts.participants.map((person) => (
            <li key={person.id}>
              <label className={styles.person}>
                <input
                  type="checkbox"
                  checked={signed.has(person.id)}
                  disabled={isReadOnly}
                  onChange={(event) => sign([person.id], event.currentTarget.checked)}
                />
                <span>
                  {person.name || person.job || 'No name yet'}
                  {here.has(person.id) ? null : <span className={styles.away}> (not here)</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && !isReadOnly ? (
        <ActionButton onClick={() => sign(missing, true)}>
          {missing.length === 1 ? 'Sign for the one still missing' : `Everyone here signs (${missing.length})`}
        </ActionButton>
      ) : null}
    </section>
  )
}
