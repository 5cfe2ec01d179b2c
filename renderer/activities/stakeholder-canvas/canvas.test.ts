import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, measureFromLine, setCell } from './cells'
import { addSegment, gridColumns, isRange, pasteRange, rangeFrom } from './paste'
import { type QuestionId, questionIds } from './questions'
import { completenessOf, coverageOf, stakeholderCanvasLooseEnds } from './rules'
import { type StakeholderCanvas, stakeholderCanvasSchema } from './schema'

describe('cells as text', () => {
  test('what is typed into any cell is what it shows afterwards', () => {
    const line = fc.stringMatching(/^[a-z][a-z ]{0,18}[a-z]$/)
    fc.assert(
      fc.property(fc.constantFrom(...questionIds), fc.uniqueArray(line, { minLength: 1, maxLength: 4 }), (question, lines) => {
        const { canvas, type } = aCanvas()
        if (question === 'servedBy') type('needs', lines.map((_, index) => `need ${index}`).join('\n'))
        type(question, lines.join('\n'))
        expect(cellText(canvas, segment(canvas), question)).toBe(lines.join('\n'))
      }),
    )
  })

  test('rewording one need keeps what hangs on it, and the other needs keep their identity', () => {
    const { canvas, type } = aCanvas()
    type('needs', 'Quick answers\nBills they understand')
    type('servedBy', 'Outage map\nA bill that explains itself')
    const before = segment(canvas).needs.map((need) => need.id)
    type('needs', 'Quick answers when the power fails\nBills they understand')
    expect(segment(canvas).needs.map((need) => [need.id, need.servedBy])).toEqual([
      [before[0], 'Outage map'],
      [before[1], 'A bill that explains itself'],
    ])
    type('needs', 'Bills they understand\nQuick answers when the power fails')
    expect(segment(canvas).needs.map((need) => need.id)).toEqual([before[1], before[0]])
  })

  test('names of presences are matched with the register; new ones enter it as planned', () => {
    const { canvas, type } = aCanvas()
    canvas.presences.push({
      id: 'map',
      rank: 'a0',
      name: 'Outage map',
      kind: 'site',
      address: '',
      owner: 'Grid',
      purpose: '',
      status: 'live',
    })
    type('presences', 'outage MAP, Help forum')
    expect(segment(canvas).presenceIds).toHaveLength(2)
    expect(canvas.presences.map((presence) => [presence.name, presence.status])).toEqual([
      ['Outage map', 'live'],
      ['Help forum', 'planned'],
    ])
  })

  test('a measure is read with its numbers', () => {
    expect(measureFromLine('Solved in first contact, 61 → 80 %')).toEqual({
      name: 'Solved in first contact',
      baseline: 61,
      target: 80,
      unit: '%',
    })
    expect(measureFromLine('Calls 12,400 -> 8,000 a month')).toEqual({ name: 'Calls', baseline: 12400, target: 8000, unit: 'a month' })
    expect(measureFromLine('Answered in 4 h')).toEqual({ name: 'Answered in 4 h', baseline: null, target: null, unit: '' })
  })
})

describe('pasting from a spreadsheet', () => {
  test('quoted cells with line breaks and quotes stay one cell', () => {
    expect(rangeFrom('Home owners\t"Quick answers\nBills ""explained"""\r\n'.replace('\r\n', '\n'))).toEqual([
      ['Home owners', 'Quick answers\nBills "explained"'],
    ])
    expect(isRange('one line')).toBe(false)
    expect(isRange('a\tb')).toBe(true)
  })

  test('a range fills from the cell on; rows beyond the end become segments of that side', () => {
    const { canvas } = aCanvas()
    const range = rangeFrom('Home owners\tslow\tprices rose\nInstallers\tgood meters\tfull order books\n')
    const pasted = pasteRange(canvas, range, {
      shownIds: ['s1'],
      rowId: 's1',
      column: 'name',
      shownColumns: gridColumns,
      side: 'external',
      newId: counter('x'),
    })
    expect(pasted).toEqual({ cells: 6, newSegments: 1, leftOut: 0, shortened: 0, rowsLeftOut: 0 })
    expect(canvas.segments.map((one) => [one.name, one.seeUs, one.situation])).toEqual([
      ['Home owners', 'slow', 'prices rose'],
      ['Installers', 'good meters', 'full order books'],
    ])
  })

  test('columns that find no place are counted, not lost in silence; hidden columns are skipped', () => {
    const { canvas } = aCanvas()
    const pasted = pasteRange(canvas, [['status now', 'too much']], {
      shownIds: ['s1'],
      rowId: 's1',
      column: 'content',
      shownColumns: ['name', 'needs', 'content'],
      side: 'external',
      newId: counter('x'),
    })
    expect(pasted.leftOut).toBe(1)
    expect(segment(canvas).content).toBe('status now')
  })
})

describe('questions and figures', () => {
  test('a segment without needs, an unserved need, an idle and an ownerless presence, and two presences without a way are asked about', () => {
    const { canvas, type } = aCanvas()
    expect(rulesOf(canvas)).toEqual(['stakeholder-canvas/no-need'])
    type('needs', 'Quick answers')
    expect(rulesOf(canvas)).toEqual(['stakeholder-canvas/need-unserved'])
    for (const need of segment(canvas).needs) need.isOffline = true
    expect(rulesOf(canvas)).toEqual([])
    type('presences', 'Outage map\nHelp forum')
    expect(rulesOf(canvas)).toEqual([
      'stakeholder-canvas/unconnected',
      'stakeholder-canvas/presence-no-owner',
      'stakeholder-canvas/presence-no-owner',
    ])
    expect(stakeholderCanvasLooseEnds(canvas)[0]?.sentence).toBe(
      'Home owners use Outage map and Help forum: how do they get from one to the other?',
    )
    const [map, forum] = canvas.presences
    canvas.connections.push({ id: 'c', rank: 'a0', fromId: forum?.id ?? '', toId: map?.id ?? '', how: 'link' })
    expect(rulesOf(canvas)).not.toContain('stakeholder-canvas/unconnected')
    type('presences', 'Outage map')
    expect(rulesOf(canvas)).toContain('stakeholder-canvas/presence-idle')
  })

  test('completeness counts each answered question once', () => {
    const { canvas, type } = aCanvas()
    expect(completenessOf(canvas, segment(canvas))).toEqual({ answered: 0, total: 11 })
    type('needs', 'Quick answers')
    type('servedBy', 'Outage map')
    type('learningLoop', 'Ten calls a month')
    expect(completenessOf(canvas, segment(canvas)).answered).toBe(3)
    const { byQuestion } = coverageOf(canvas)
    expect(byQuestion.get('learningLoop')).toEqual({ answered: 1, total: 1 })
    expect(byQuestion.get('accountability')).toEqual({ answered: 0, total: 1 })
  })
})

function aCanvas() {
  const canvas: StakeholderCanvas = stakeholderCanvasSchema.parse({})
  addSegment(canvas, { id: 's1', name: 'Home owners', side: 'external' })
  const newId = counter('n')
  return { canvas, type: (question: QuestionId, text: string) => setCell(canvas, 's1', question, text, newId) }
}
function segment(canvas: StakeholderCanvas) {
  const [first] = canvas.segments
  if (first === undefined) throw new Error('no segment')
  return first
}
function rulesOf(canvas: StakeholderCanvas): string[] {
  return stakeholderCanvasLooseEnds(canvas).map((one) => one.rule)
}
function counter(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${count++}`
}
