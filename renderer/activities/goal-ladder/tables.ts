/** The ladder as plain tables: goals, links, measures, readings and pairs that pull apart, with ids so that they can be joined again. */
import type { DataTable } from '../../deck/model'
import { recordCsv, voteRecords } from '../../room/parts/vote-record'
import { thenWhatWords } from '../../session/measures'
import type { DeckFacts } from '../contract'
import { ladderOf } from './graph'
import { areaOf, linksInOrder, outlineNumbers, pairsOf } from './reading'
import { ownerFor } from './record'
import { type GoalLadder, levelNames } from './schema'
import { votedLines } from './votes'

export function goalLadderTables(data: GoalLadder, facts: DeckFacts): DataTable[] {
  const ladder = ladderOf(data.goals)
  const rows = outlineNumbers(ladder)
  const measures = rows.flatMap(({ goal }) => goal.measures.map((measure) => ({ goal, measure })))
  const number = (value: number | null) => value ?? ''
  const tables: DataTable[] = [
    {
      id: 'goals',
      title: 'Goals',
      columns: ['Id', 'Number', 'Goal', 'Level', 'Area', 'Owner', 'Horizon', 'Status', 'Confidence', 'Expected return', 'Return by'],
      rows: rows.map(({ goal, number: place }) => [
        goal.id,
        place,
        goal.text,
        levelNames[goal.level],
        areaOf(data, goal)?.name ?? '',
        ownerFor(facts, goal),
        goal.horizon,
        goal.status,
        number(goal.confidence),
        goal.expectedReturn,
        goal.expectedReturnBy,
      ]),
    },
    {
      id: 'links',
      title: 'Links',
      columns: ['Goal id', 'Goal', 'Supports id', 'Supports', 'Because', 'Primary', 'Hands yes', 'Hands no', 'Hands reword'],
      rows: linksInOrder(ladder).map(({ child, parent, link }) => [
        child.id,
        child.text,
        parent.id,
        parent.text,
        link.because,
        link.isPrimary ? 'yes' : 'no',
        link.hands.yes,
        link.hands.no,
        link.hands.reword,
      ]),
    },
    {
      id: 'measures',
      title: 'Measures',
      columns: ['Id', 'Goal id', 'Goal', 'Measure', 'Kind', 'Baseline', 'Target', 'Unit', 'By', 'Source', 'Then what'],
      rows: measures.map(({ goal, measure }) => [
        measure.id,
        goal.id,
        goal.text,
        measure.name,
        measure.kind,
        number(measure.baseline),
        number(measure.target),
        measure.unit,
        measure.by,
        measure.source,
        measure.thenWhat === '' ? '' : thenWhatWords[measure.thenWhat],
      ]),
    },
    {
      id: 'readings',
      title: 'Readings',
      columns: ['Measure id', 'Measure', 'Date', 'Value', 'Source'],
      rows: measures.flatMap(({ measure }) =>
        measure.readings.map((reading) => [measure.id, measure.name, reading.date, number(reading.value), reading.source]),
      ),
    },
    {
      id: 'conflicts',
      title: 'Pairs that pull apart',
      columns: ['Goal id', 'Goal', 'Other goal id', 'Other goal', 'Why', 'Resolution'],
      rows: pairsOf(data, ladder).map(({ first, second, conflict }) => [
        first.id,
        first.text,
        second.id,
        second.text,
        conflict.why,
        conflict.resolution,
      ]),
    },
    ...recordCsv(voteRecords(facts, votedLines(data), 'goal'), 'Goal'),
  ]
  return tables.filter((table) => table.rows.length > 0)
}
