/**
 * Each link as one sentence, one at a time, the same on the wall. Y notes that everybody nods and goes on; hands can be counted, the reason written,
 * the words mended, and a link that does not hold taken away.
 */
import { type KeyboardEvent, useState } from 'react'
import { itemMark } from '../../lib/item-mark'
import { ActionButton } from '../../room/parts/ActionButton'
import { CountField } from '../../room/parts/CountField'
import { shortened } from '../../room/parts/words'
import { limits } from '../../session/schema'
import { chosenKey, useKeyPlace, viewKey } from '../../ui/commands'
import { EmptyState } from '../../ui/EmptyState'
import { Keys } from '../../ui/Keys'
import { setGoal, setHands } from './detail-ops'
import { linkSentence } from './graph'
import { setBecause, unlinkGoals } from './ops'
import styles from './read-aloud.module.css'
import { handsOn, linksInOrder, type ReadLink, standingLadder, verdictOf } from './reading'
import type { Goal } from './schema'
import type { Desk } from './useDesk'

export function ReadAloudStep({ desk }: { readonly desk: Desk }) {
  const { data, change, isReadOnly, goToStep, surface } = desk
  const links = linksInOrder(standingLadder(data))
  const [own, setOwn] = useState<typeof data.reading>(null)
  const place = isReadOnly ? (own ?? data.reading) : data.reading
  const chosen = links.findIndex(({ child, parent }) => child.id === place?.childId && parent.id === place.parentId)
  const open = links.findIndex(({ link }) => handsOn(link) === 0)
  const at = chosen >= 0 ? chosen : Math.max(0, open)
  const now = links[at]
  const go = (to: number) => {
    const next = links[Math.max(0, Math.min(links.length - 1, to))]
    if (next === undefined) return
    const reading = { childId: next.child.id, parentId: next.parent.id }
    if (isReadOnly) return setOwn(reading)
    change('Read on', (draft) => void Object.assign(draft, { reading }), { mergeKey: 'read on' })
  }
  if (now === undefined) {
    return (
      <EmptyState title="No link to read yet" actions={<ActionButton onClick={() => goToStep('ladder')}>Go to the ladder</ActionButton>}>
        Link goals first: in order to do what? Each link is then one sentence to read aloud.
      </EmptyState>
    )
  }
  const read = links.filter(({ link }) => handsOn(link) > 0).length
  return (
    <div className={styles.step} ref={surface}>
      <p className={styles.progress} aria-live="polite">
        Link {at + 1} of {links.length} · {read === 0 ? 'none asked yet' : `${read} asked`}
      </p>
      <Link key={`${now.child.id} ${now.parent.id}`} desk={desk} now={now} isLast={at === links.length - 1} onGo={(by) => go(at + by)} />
      <ol className={styles.list} aria-label="All links">
        {links.map(({ child, parent, link }, index) => (
          <li key={`${child.id} ${parent.id}`}>
            <button type="button" className={styles.entry} aria-current={index === at ? 'true' : undefined} onClick={() => go(index)}>
              <span className={styles.verdict} data-verdict={verdictOf(link)}>
                {verdictWords[verdictOf(link)]}
              </span>
              <span>{linkSentence(child, parent)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

const verdictWords = { '': '', yes: 'Yes', no: 'No', reword: 'Reword' } as const

interface LinkProps {
  readonly desk: Desk
  readonly now: ReadLink
  readonly isLast: boolean
  readonly onGo: (by: -1 | 1) => void
}

function Link({ desk, now, isLast, onGo }: LinkProps) {
  const { facts, change, tools, isReadOnly } = desk
  useKeyPlace('Reading links aloud')
  const { child, parent, link } = now
  const ids = { childId: child.id, parentId: parent.id }
  const count = (hands: Partial<typeof link.hands>, label = 'Count hands') =>
    change(label, (draft) => setHands(draft, { ...ids, hands: { ...link.hands, ...hands } }), {
      mergeKey: `hands ${child.id} ${parent.id}`,
    })
  const allYes = () => {
    count({ yes: Math.max(1, facts.presentIds.length), no: 0, reword: 0 }, 'Everybody says yes')
    tools.announce(isLast ? 'Everybody says yes. That was the last link.' : 'Everybody says yes.')
    if (!isLast) onGo(1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowRight') onGo(1)
    else if (event.key === 'ArrowLeft') onGo(-1)
    else if (viewKey(event, ['read-aloud.yes']) !== null && !isReadOnly) allYes()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      {...itemMark(child.id)}
      ref={focusNow}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the sentence is what is read, and it takes the keys
      tabIndex={0}
      className={styles.card}
      aria-label={linkSentence(child, parent)}
      onKeyDown={onKeyDown}
    >
      <p className={styles.sentence}>{linkSentence(child, parent)}</p>
      <label className={styles.because}>
        <span className={styles.label}>Because</span>
        <input
          className={styles.field}
          maxLength={limits.text}
          placeholder="How does this help that?"
          value={link.because}
          readOnly={isReadOnly}
          onChange={(event) => {
            const because = event.currentTarget.value
            change('Reword reason', (draft) => setBecause(draft, { ...ids, because }), { mergeKey: `because ${child.id} ${parent.id}` })
          }}
        />
      </label>
      <fieldset className={styles.hands}>
        <legend className={styles.label}>Hands</legend>
        {(['yes', 'no', 'reword'] as const).map((answer) => (
          <div key={answer} className={styles.hand}>
            <span aria-hidden="true">{verdictWords[answer]}</span>
            <CountField
              label={`Hands for ${verdictWords[answer].toLowerCase()}`}
              value={link.hands[answer]}
              most={1000}
              isBlankAtZero
              isDisabled={isReadOnly}
              onChange={(value) => count({ [answer]: value })}
            />
          </div>
        ))}
        {isReadOnly ? null : (
          <ActionButton tone="primary" onClick={allYes}>
            Everybody says yes <Keys keys={chosenKey('read-aloud.yes')} />
          </ActionButton>
        )}
      </fieldset>
      {isReadOnly ? null : (
        <details>
          <summary className={styles.summary}>Reword, or take the link away</summary>
          <div className={styles.words}>
            <Words desk={desk} goal={child} label="We will" />
            <Words desk={desk} goal={parent} label={parent.level === 'vision' ? 'So that' : 'In order to'} />
            <ActionButton
              tone="quiet"
              label={`Take this link away: ${shortened(child.text, 50)}`}
              onClick={() => {
                change('Take link away', (draft) => unlinkGoals(draft, ids))
                tools.announce('Link taken away.')
              }}
            >
              Take this link away
            </ActionButton>
          </div>
        </details>
      )}
      <div className={styles.moves}>
        <ActionButton onClick={() => onGo(-1)}>
          Previous <Keys keys="ArrowLeft" />
        </ActionButton>
        <ActionButton onClick={() => onGo(1)}>
          Next <Keys keys="ArrowRight" />
        </ActionButton>
      </div>
    </section>
  )
}

function Words({ desk, goal, label }: { readonly desk: Desk; readonly goal: Goal; readonly label: string }) {
  const { change } = desk
  return (
    <label className={styles.because}>
      <span className={styles.label}>{label}</span>
      <textarea
        className={styles.field}
        rows={1}
        maxLength={limits.text}
        value={goal.text}
        onChange={(event) => {
          const text = event.currentTarget.value
          change('Reword goal', (draft) => setGoal(draft, { id: goal.id, fields: { text } }), { mergeKey: `reword ${goal.id}` })
        }}
      />
    </label>
  )
}

/** A new sentence takes the focus, so that its keys work at once. */
function focusNow(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
