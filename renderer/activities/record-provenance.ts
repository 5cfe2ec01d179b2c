/**
 * Where the results come from: every vote that was shown, line by line as it was counted. Who wrote a line and what was merged into it stands
 * with each activity, as far as the edition may hold it; single ballots are secret and stand nowhere.
 */
import type { Block, HandoutPart, TableCell } from '../deck/model'
import { ordered } from '../lib/rank'
import type { SessionDocument, VoteRound } from '../session/schema'
import { itemCodes, levelsOf } from '../session/voting'
import { ballotsOf, consentResult, dotResults, isShowable, rankingResults } from '../session/voting-results'
import { methodNames, supportSentence } from '../session/voting-words'
import type { Chapter } from './record-chapters'
import { roomClock } from './record-clock'
import { capitalised, counted, longDate } from './record-words'

/** null while no vote has been shown. */
export function provenancePart(document: SessionDocument, chapters: readonly Chapter[], minutesFromUtc?: number): HandoutPart | null {
  const clock = roomClock(document, minutesFromUtc)
  const blocks = chapters.flatMap((chapter) =>
    ordered(document.votes.filter((round) => round.activityId === chapter.id && isShowable(round))).flatMap((round) =>
      roundBlocks(round, chapter, clock),
    ),
  )
  return blocks.length === 0 ? null : { id: 'provenance', title: 'How it was voted', result: blocks, detail: [] }
}

function roundBlocks(round: VoteRound, chapter: Chapter, clock: (instant: string) => string): readonly Block[] {
  if (chapter.opened.state !== 'ready' || round.itemIds.length === 0) return []
  const { definition, data } = chapter.opened
  const labels = new Map(definition.items(data).map((item) => [item.id, item.label]))
  const results = resultsOf(round)
  return [
    { kind: 'heading', text: round.title || chapter.title },
    { kind: 'paragraph', isFaint: true, text: howItWasCounted(round, chapter, clock) },
    {
      kind: 'table',
      columns: [
        { header: 'Code', weight: 0.8 },
        { header: 'Line', weight: 6 },
        { header: 'Result', weight: 2.6 },
      ],
      rows: [...itemCodes(round.itemIds)].map(([id, code]): readonly TableCell[] => [
        { text: code, isFaint: true },
        labels.get(id) || 'No longer in the record',
        results.get(id) ?? '–',
      ]),
    },
  ]
}

/** Each line by itself, merged or not: what was counted is what is printed. */
function resultsOf(round: VoteRound): ReadonlyMap<string, string> {
  if (levelsOf(round.method) > 0) {
    return new Map(
      round.itemIds.flatMap((id) => {
        const result = consentResult(round, id)
        return result.answered === 0 ? [] : [[id, supportSentence(result)] as const]
      }),
    )
  }
  const isRanking = round.method === 'ranking'
  const results = isRanking ? rankingResults(round) : dotResults(round)
  return new Map(results.map(({ itemId, dots }) => [itemId, capitalised(counted(dots, isRanking ? 'point' : 'dot'))]))
}

/** "What do we believe? · Dots · second round · 14 ballots · 14 people here · 12 March 2026, 10:12" */
function howItWasCounted(round: VoteRound, { title }: Chapter, clock: (instant: string) => string): string {
  const ballots = ballotsOf(round).length
  const shown = round.frozenAt || round.openedAt
  const at = clock(shown)
  return [
    round.title === '' ? '' : title,
    methodNames[round.method],
    round.round > 1 ? `round ${round.round}` : '',
    ballots === 0 ? 'hands were counted' : counted(ballots, 'ballot'),
    round.presentIds.length === 0 ? '' : `${counted(round.presentIds.length, 'person', 'people')} here`,
    [longDate(shown.slice(0, 10)), at].filter((text) => text !== '').join(', '),
  ]
    .filter((text) => text !== '')
    .join(' · ')
}
