/** The lines of a dot vote or a ranking: tallies typed beside them while it runs, then the result, most first, and the shortlist taken from it. */
import { useState } from 'react'
import type { Merges } from '../../../session/merge'
import type { VoteRound } from '../../../session/schema'
import { itemCodes } from '../../../session/voting'
import { dotResults, isShowable, rankingResults } from '../../../session/voting-results'
import { ActionButton } from '../ActionButton'
import { CountField } from '../CountField'
import { useSteady } from '../useSteady'
import { VirtualRows } from '../VirtualRows'
import { DotRow } from './DotRow'
import styles from './setup.module.css'
import type { Shortlist } from './VoteStage'
import type { VoteAct, VoteItem } from './votes'

interface Props {
  readonly round: VoteRound
  readonly items: readonly VoteItem[]
  readonly merges: Merges
  readonly isReadOnly: boolean
  /** A line to bring into view and focus; null otherwise. */
  readonly focusId: string | null
  /** Counts are typed beside each line. */
  readonly isByHand: boolean
  readonly shortlist: Shortlist | null
  readonly announce: (sentence: string) => void
  readonly onAct: (act: VoteAct) => void
}

export function DotVoting({ round, items, merges, isReadOnly, focusId, isByHand, shortlist, announce, onAct }: Props) {
  const isRanking = round.method === 'ranking'
  const results = new Map((isRanking ? rankingResults(round, merges) : dotResults(round, merges)).map((result) => [result.itemId, result]))
  const isShown = isShowable(round)
  const codes = itemCodes(round.itemIds)
  const tallies = new Map(round.tallies.map((tally) => [tally.itemId, tally.dots]))
  const known = new Map(items.map((item) => [item.id, item]))
  const listed = isShown ? [...results.keys()].flatMap((id) => known.get(id) ?? []) : items
  const most = Math.max(1, ...[...results.values()].map((result) => result.dots))
  const onShortlist = useSteady(({ id, isOn }: { readonly id: string; readonly isOn: boolean }) => {
    shortlist?.onChange(items.map((item) => item.id).filter((one) => (one === id ? isOn : shortlist.ids.has(one))))
  })
  const takeTop = (count: number) => {
    const top = listed.filter((item) => (results.get(item.id)?.dots ?? 0) > 0).slice(0, count)
    shortlist?.onChange(top.map((item) => item.id))
    announce(`${top.length} on the shortlist.`)
  }
  return (
    <>
      {isShown && shortlist !== null && !isReadOnly ? <TakeTop count={listed.length} taken={shortlist.ids.size} onTake={takeTop} /> : null}
      <VirtualRows items={listed} label="Lines on the ballot" estimate={56} gap={0} focusId={focusId}>
        {(item) => {
          const result = results.get(item.id)
          const dots = result?.dots ?? 0
          const tally = isByHand ? (tallies.get(item.id) ?? 0) : null
          return (
            <DotRow
              id={item.id}
              text={item.text}
              category={item.category}
              groupName={item.groupName}
              code={codes.get(item.id) ?? ''}
              tally={tally}
              added={tally === null ? 0 : dots - tally}
              figure={isShown && tally === null ? `${dots} ${isRanking ? 'point' : 'dot'}${dots === 1 ? '' : 's'}` : ''}
              share={isShown ? dots / most : null}
              isShortlisted={isReadOnly ? null : (shortlist?.ids.has(item.id) ?? null)}
              isClosed={round.state === 'frozen' || isReadOnly}
              onAct={onAct}
              onShortlist={onShortlist}
            />
          )
        }}
      </VirtualRows>
    </>
  )
}

function TakeTop({ count, taken, onTake }: { readonly count: number; readonly taken: number; readonly onTake: (count: number) => void }) {
  const [top, setTop] = useState(Math.min(8, Math.max(count, 1)))
  return (
    <div className={styles.setupRow}>
      <ActionButton onClick={() => onTake(top)}>Shortlist the top</ActionButton>
      <CountField label="How many of the top to shortlist" value={top} least={1} most={Math.max(count, 1)} onChange={setTop} />
      <span className={styles.setupSum}>
        {taken === 0 ? 'Nothing on the shortlist yet: everything goes on' : `${taken} on the shortlist. Tick a wild card too.`}
      </span>
    </div>
  )
}
