/** Where we differ: what matters and divides most stands first. Dots have no names; a split is said as one, never as a calm middle. */
import { ActionButton } from '../../room/parts/ActionButton'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import { answersNote, spreadSentence, type TalkEntry, talkEntries } from './reading'
import { spreadIn } from './result'
import { SpreadDots } from './SpreadDots'
import type { CoordinationModel, PlacingRound } from './schema'
import { figure } from './sentences'
import spread from './spread.module.css'
import styles from './steps.module.css'

export function TalkStep({ data, tools, change, goToStep, focusItemId, isReadOnly }: ActivityViewProps<CoordinationModel>) {
  const entries = talkEntries(data)
  const open = ops.openPlacingRound(data)
  if (entries.length === 0) {
    return (
      <EmptyState
        title={open === null ? 'Nobody has placed themselves yet' : 'The placing is not locked yet'}
        actions={<ActionButton onClick={() => goToStep('place')}>Go to the sheets</ActionButton>}
      >
        Spreads are shown together, once every sheet is in and the placing is locked.
      </EmptyState>
    )
  }
  const earlier = earlierRound(data)
  return (
    <div className={styles.step}>
      <div className={styles.head}>
        <p className={styles.hint}>
          Talk from the top: weight times disagreement. Let the two ends speak first, one who answered low and one who answered high, each
          with an example.
        </p>
        {isReadOnly ? null : (
          <ActionButton
            onClick={() => {
              if (open === null) change('Place again', (draft) => ops.startRound(draft, tools.newId()))
              goToStep('place')
            }}
          >
            {open === null ? 'Place again' : `Go on with round ${open.round}`}
          </ActionButton>
        )}
      </div>
      <VirtualRows items={entries} label="Questions, the most divided first" estimate={140} gap={12} revealId={focusItemId}>
        {(entry) => <Row entry={entry} before={earlier} />}
      </VirtualRows>
    </div>
  )
}

/** The locked round before the last one, to see who moved by how much, as figures only. */
function earlierRound(data: CoordinationModel): PlacingRound | null {
  const locked = data.rounds.filter((round) => round.state === 'locked').sort((first, second) => first.round - second.round)
  return locked.at(-2) ?? null
}

function Row({ entry, before }: { readonly entry: TalkEntry; readonly before: PlacingRound | null }) {
  const { criterion, weight } = entry
  const earlier = spreadIn(before, criterion.id)
  return (
    <article className={spread.row} aria-label={criterion.name} data-split={entry.spread.isSplit || undefined}>
      <div className={spread.words}>
        <h3 className={styles.name}>{criterion.name}</h3>
        <p className={styles.question}>{criterion.question}</p>
        {entry.spread.isSplit ? (
          <p className={spread.split}>{spreadSentence(entry.spread)}</p>
        ) : (
          <p className={styles.hint}>{spreadSentence(entry.spread)}</p>
        )}
        <p className={styles.hint}>
          {[
            `Weight ${weight}`,
            `mean ${figure(entry.spread.mean)}${entry.spread.isSplit ? ' (two camps)' : ''}`,
            `median ${figure(entry.spread.median)}`,
            answersNote(entry.spread.count),
            earlier === null ? '' : `mean of round ${before?.round}: ${figure(earlier.mean)}`,
            criterion.groupAnswer === null ? '' : `the group answered ${figure(criterion.groupAnswer)} as one`,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <SpreadDots {...entry.spread} />
    </article>
  )
}
