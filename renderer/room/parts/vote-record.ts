/**
 * What the revealed votes of an activity come to, for deck, handout and tables: the newest round of each kind, as sentences and plain tables.
 * A round that the room has not seen is not there. Pure; what comes out has the shape of the deck's blocks without knowing the deck.
 */
import { shortQuote } from '../../lib/short-quote'
import type { SessionFacts } from '../../session/facts'
import type { VoteMethod, VoteRound } from '../../session/schema'
import { levelsOf } from '../../session/voting'
import { type ConsentResult, consentResult, dotResults, isShowable, rankingResults } from '../../session/voting-results'
import { supportSentence } from '../../session/voting-words'
import { capitalised, countOf } from './words'

export interface VotedLine {
  readonly id: string
  readonly text: string
}

interface RecordRow {
  readonly text: string
  /** Dots, points, or the sentence about support. */
  readonly result: string
  /** Concerns with their answers, one a line; '' when there were none. */
  readonly concerns: string
  readonly isAgreed: boolean
}

export interface VoteRecord {
  readonly method: VoteMethod
  /** "Dots", "Ranking", "Consent": a heading on paper. */
  readonly heading: string
  /** The finding as a title: "“Answer the same day” drew the most dots". */
  readonly title: string
  readonly round: number
  readonly rows: readonly RecordRow[]
}

/** `noun`: what is voted on, one of it: "goal". Items that are gone by now are left out; a round without an answer is no record. */
export function voteRecords(facts: Pick<SessionFacts, 'rounds' | 'activityId'>, lines: readonly VotedLine[], noun: string): VoteRecord[] {
  const shown = facts.rounds.filter((round) => round.activityId === facts.activityId && isShowable(round))
  const newest = [
    shown.findLast((round) => round.method === 'dots'),
    shown.findLast((round) => round.method === 'ranking'),
    shown.findLast((round) => levelsOf(round.method) > 0),
  ]
  return newest.flatMap((round) => {
    if (round === undefined) return []
    const record = levelsOf(round.method) > 0 ? consentRecord(round, lines) : countRecord(round, lines, noun)
    return record === null ? [] : [record]
  })
}

function countRecord(round: VoteRound, lines: readonly VotedLine[], noun: string): VoteRecord | null {
  const isRanking = round.method === 'ranking'
  const texts = new Map(lines.map(({ id, text }) => [id, text]))
  const counted = (isRanking ? rankingResults(round) : dotResults(round)).flatMap(({ itemId, dots, place }) => {
    const text = texts.get(itemId)
    return text === undefined ? [] : [{ text, dots, place }]
  })
  const first = counted[0]
  if (first === undefined || first.dots === 0) return null
  const unit = isRanking ? 'points' : 'dots'
  const leaders = counted.filter(({ dots }) => dots === first.dots).length
  return {
    method: round.method,
    heading: isRanking ? 'Ranking' : 'Dots',
    title:
      leaders === 1 ? `“${shortQuote(first.text)}” drew the most ${unit}` : `${capitalised(countOf(leaders, noun))} share the most ${unit}`,
    round: round.round,
    rows: counted.map(({ text, dots }) => ({ text, result: String(dots), concerns: '', isAgreed: false })),
  }
}

function consentRecord(round: VoteRound, lines: readonly VotedLine[]): VoteRecord | null {
  const onBallot = new Set(round.itemIds)
  const asked = lines
    .filter(({ id }) => onBallot.has(id))
    .map(({ id, text }) => ({ text, answer: consentResult(round, id), concerns: concernsOn(round, id) }))
    .filter(({ answer, concerns }) => answer.answered > 0 || concerns !== '')
  const [only] = asked
  if (only === undefined) return null
  const agreed = asked.filter(({ answer }) => answer.isAgreed).length
  return {
    method: round.method,
    heading: 'Consent',
    title:
      asked.length === 1
        ? verdictOn(only.text, only.answer)
        : agreed === asked.length
          ? `We agree on all ${agreed}`
          : `${agreed} of ${asked.length} are agreed`,
    round: round.round,
    rows: asked.map(({ text, answer, concerns }) => ({
      text,
      result: answer.answered === 0 ? '' : supportSentence(answer),
      concerns,
      isAgreed: answer.isAgreed,
    })),
  }
}

function verdictOn(text: string, answer: ConsentResult): string {
  return answer.isAgreed ? `We agree on “${shortQuote(text)}”` : `“${shortQuote(text)}” is not agreed yet`
}

function concernsOn(round: VoteRound, itemId: string): string {
  return round.objections
    .filter((objection) => objection.itemId === itemId)
    .map(({ text, resolution, isResolved }) => `${text} ${resolution.trim() || (isResolved ? 'Answered in the room.' : 'Still open.')}`)
    .join('\n')
}

/** The record as a table block. `most`: so many rows; what is left out is said below it. */
export function recordTable(record: VoteRecord, header: string, most = Number.POSITIVE_INFINITY) {
  const isConsent = record.heading === 'Consent'
  const left = record.rows.length - most
  return {
    kind: 'table' as const,
    columns: [
      { header, weight: isConsent ? 4 : 6 },
      isConsent ? { header: 'Support', weight: 3 } : { header: record.heading === 'Dots' ? 'Dots' : 'Points', align: 'end' as const },
      ...(isConsent ? [{ header: 'Concerns and answers', weight: 4 }] : []),
    ],
    rows: record.rows
      .slice(0, most)
      .map((row) => [{ text: row.text, isStrong: row.isAgreed }, row.result, ...(isConsent ? [row.concerns] : [])]),
    ...(left > 0 && { caption: `The first ${most} of ${record.rows.length}; all of them are in the notes and the handout.` }),
  }
}

/** One line for each row, for speaker notes. */
export function recordNotes(record: VoteRecord): string[] {
  return record.rows.map(({ text, result, concerns }) => [`${result}: ${text}`, concerns].filter((part) => part !== '').join('. '))
}

/** A heading and the whole table of each record, for the handout. */
export function recordBlocks(records: readonly VoteRecord[], header: string) {
  return records.flatMap((record) => [{ kind: 'heading' as const, text: record.heading }, recordTable(record, header)])
}

/** All records as one plain table for CSV; none without records. */
export function recordCsv(records: readonly VoteRecord[], header: string) {
  const rows = records.flatMap(({ heading, round, rows: own }) =>
    own.map(({ text, result, concerns }) => [text, heading, round, result, concerns]),
  )
  return rows.length === 0 ? [] : [{ id: 'votes', title: 'Votes', columns: [header, 'Vote', 'Round', 'Result', 'Concerns'], rows }]
}
