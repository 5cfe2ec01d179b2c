/** The decision and the path on the wall. Owners stay off it: the room looks at what has to be true, not at a person. */
import { ordered } from '../../lib/rank'
import type { WallLine } from '../../room/parts/wall'
import { wallVote } from '../../room/parts/wall-votes'
import { plainDate } from '../../room/parts/words'
import type { SessionFacts } from '../../session/facts'
import { noMerges } from '../../session/merge'
import type { WallPart } from './audience'
import { chosenModel } from './reading'
import type { CoordinationModel } from './schema'
import { decisionItems, decisionMethods } from './votes'

export function wallDecision(data: CoordinationModel): WallPart[] {
  const chosen = chosenModel(data)
  const { decision } = data
  const lines = [
    line('reasons', decision.reasons, 'Why'),
    line('against', decision.againstScoreReason, 'What the figures left out'),
    line('dissent', decision.dissent, 'What some of us would have preferred'),
    line('consent', decision.consent, 'Consent'),
    line('review', plainDate(decision.reviewOn), 'We look again'),
  ].filter((one) => one.text !== '')
  const rows = ordered(data.workRows).map(({ id, work, isFixed, isFree }) => ({ id, work, isFixed, isFree }))
  return [
    ...(chosen === null
      ? []
      : [
          {
            kind: 'lines' as const,
            title: chosen.name,
            isLabelled: true,
            lines: lines.length === 0 ? [line('shape', chosen.shape, '')] : lines,
          },
        ]),
    ...(rows.length === 0 ? [] : [{ kind: 'work' as const, rows }]),
  ]
}

/** The choice that is asked about; what the hands said only after the reveal. */
export function wallConsent(data: CoordinationModel, facts: SessionFacts): WallPart[] {
  const [asked] = decisionItems(data)
  if (asked === undefined) return []
  const { lead, entries } = wallVote(facts, decisionMethods, [asked.id], noMerges)
  const lines = entries.map((entry) => ({ ...line(asked.id, asked.text, entry.small), dots: entry.dots }))
  return [{ kind: 'lines', title: lead === '' ? 'Good enough for now, safe enough to try?' : lead, isLabelled: false, lines }]
}

export function wallPath(data: CoordinationModel): WallPart[] {
  if (!data.isRevealed || data.stages.length === 0) return []
  return [
    {
      kind: 'stages',
      stages: ordered(data.stages).map((stage) => ({
        id: stage.id,
        title: stage.title,
        text: stage.text,
        isNow: stage.isNow,
        conditions: stage.conditions.map(({ id, text, isMet }) => ({ id, text, isMet })),
      })),
    },
  ]
}

function line(id: string, text: string, small: string): WallLine {
  return { id, text: text.trim(), category: null, mark: '', dots: null, small }
}
