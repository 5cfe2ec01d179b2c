/** Operations on segments, needs, presences and walks; and what follows from a canvas by reading it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordered } from '../../lib/rank'
import { stuffed } from './fixtures/stuffed'
import { gridRows, movedTo, moveOf, shownColumns, tabbedTo } from './grid-model'
import * as ops from './ops'
import * as needs from './ops-needs'
import * as places from './ops-presences'
import * as walks from './ops-walks'
import { copiedCell, gridColumns, pasteRange, rangeFrom } from './paste'
import { questionIds } from './questions'
import { inOrder, presenceQuestions, quadrantOf, waysOf } from './reading'
import { coverageOf, stakeholderCanvasProgress } from './rules'
import { type StakeholderCanvas, stakeholderCanvasSchema } from './schema'
import { needSentence } from './wording'

const ids = () => {
  let count = 0
  return () => `new${count++}`
}
const whole = (canvas: StakeholderCanvas) => stakeholderCanvasSchema.parse(JSON.parse(JSON.stringify(canvas)))

describe('operations', () => {
  test('a removed presence leaves no trace in segments, needs, ways and walks', () => {
    const canvas = stuffed(12)
    places.removePresence(canvas, { id: 'presence-1' })
    expect(JSON.stringify(canvas)).not.toContain('"presence-1"')
    expect(whole(canvas)).toEqual(canvas)
  })

  test('removing a need or its segment takes the walk along it, and the wall forgets it', () => {
    const canvas = stuffed(3)
    needs.removeNeed(canvas, { segmentId: 'segment-1', id: 'need-1-1' })
    expect(canvas.walks).toEqual([])
    const other = stuffed(3)
    ops.showSegment(other, { id: 'segment-1' })
    ops.removeSegment(other, { id: 'segment-1' })
    expect(other.walks).toEqual([])
    expect(other.shownSegmentId).toBeNull()
  })

  test('scores stay within one and five', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -100, max: 100 }), (value) => {
        const canvas = stuffed(1)
        ops.setScores(canvas, { id: 'segment-1', power: value })
        expect(whole(canvas).segments[0]?.power).toBe(canvas.segments[0]?.power)
      }),
    )
  })

  test('the same way twice, or from a place to itself, is none', () => {
    const canvas = stuffed(3)
    const before = canvas.connections.length
    places.connect(canvas, { id: 'a', fromId: 'presence-1', toId: 'presence-2' })
    places.connect(canvas, { id: 'b', fromId: 'presence-1', toId: 'presence-1' })
    places.connect(canvas, { id: 'c', fromId: 'presence-1', toId: 'nowhere' })
    expect(canvas.connections).toHaveLength(before)
  })

  test('a need moves before another and only its rank changes', () => {
    const canvas = stuffed(1)
    needs.moveNeed(canvas, { segmentId: 'segment-1', id: 'need-1-3', beforeId: 'need-1-1' })
    expect(ordered(canvas.segments[0]?.needs ?? []).map((need) => need.id)).toEqual(['need-1-3', 'need-1-1', 'need-1-2'])
  })

  test('touchpoints move up and down within their walk', () => {
    const canvas = stuffed(3)
    walks.moveTouchpoint(canvas, { walkId: 'walk-1', id: 'point-3', by: -1 })
    walks.moveTouchpoint(canvas, { walkId: 'walk-1', id: 'point-1', by: -1 })
    expect(canvas.walks[0]?.touchpoints.map((point) => point.id)).toEqual(['point-1', 'point-3', 'point-2'])
  })
})

describe('pasting much', () => {
  const range = Array.from({ length: 120 }, (_, row) =>
    gridColumns.map((column) => (column === 'name' ? `Group ${row + 1}` : `${column} ${row + 1}`)),
  )
  const at = { shownIds: [], rowId: '', column: 'name', shownColumns: gridColumns, side: 'external' } as const

  test('120 segments with eleven answers each arrive whole', () => {
    const canvas = stakeholderCanvasSchema.parse({})
    const pasted = pasteRange(canvas, range, { ...at, newId: ids() })
    expect(pasted).toMatchObject({ cells: 120 * 12, newSegments: 120, leftOut: 0, shortened: 0 })
    expect(whole(canvas)).toEqual(canvas)
    expect(inOrder(canvas).map((segment) => segment.name)).toEqual(range.map((row) => row[0]))
    expect(coverageOf(canvas).byQuestion.get('accountability')).toEqual({ answered: 120, total: 120 })
  })

  test('whatever is pasted, the canvas stays one that can be saved, and what did not fit is counted', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('x'.repeat(5000), 'line\n'.repeat(80), 'a, b; c', '61 → 80 %'))
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 13 }), { minLength: 1, maxLength: 4 }), (cells) => {
        const canvas = stakeholderCanvasSchema.parse({})
        const pasted = pasteRange(canvas, cells, { ...at, newId: ids() })
        expect(whole(canvas)).toEqual(canvas)
        expect(pasted.leftOut).toBe(Math.max(0, ...cells.map((row) => row.length - gridColumns.length)))
      }),
      { numRuns: 60 },
    )
  })

  test('a cell that is too long is shortened and said', () => {
    const canvas = stakeholderCanvasSchema.parse({})
    expect(pasteRange(canvas, [['Home owners', 'x'.repeat(4001)]], { ...at, newId: ids() }).shortened).toBe(1)
    expect(canvas.segments[0]?.seeUs).toHaveLength(4000)
  })

  test('a copied cell is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '"', '\n', '\t', ' b'), { minLength: 1 }), (parts) => {
        const text = `x${parts.join('')}x`
        expect(rangeFrom(copiedCell(text))).toEqual([[text]])
      }),
    )
  })
})

describe('moving in the grid', () => {
  const rows = gridRows(stuffed(12))
  const columns = shownColumns(new Set(['needs', 'content']))

  test('every move ends on a cell that exists', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 40 }), (presses) => {
        let spot = { rowId: rows[1]?.id ?? '', column: columns[0] ?? 'name' }
        for (const [key, isControl] of presses) {
          const move = moveOf(key, isControl)
          if (move !== null) spot = movedTo(rows, columns, spot, move)
          const row = rows.find((one) => one.id === spot.rowId)
          expect(row?.kind === 'segment' || (row?.kind === 'add' && spot.column === 'name')).toBe(true)
          expect(columns).toContain(spot.column)
        }
      }),
    )
  })

  test('Tab visits every cell once and leaves at the end', () => {
    const seen = new Set<string>()
    let spot: { rowId: string; column: (typeof columns)[number] } | null = { rowId: rows[1]?.id ?? '', column: 'name' }
    while (spot !== null) {
      seen.add(`${spot.rowId} ${spot.column}`)
      spot = tabbedTo(rows, columns, spot, 1)
    }
    const segments = rows.filter((row) => row.kind === 'segment').length
    expect(seen.size).toBe(segments * columns.length + 2)
  })
})

describe('reading', () => {
  test('quarters of the map: four and five are high, the line belongs below', () => {
    expect(quadrantOf({ power: 4, interest: 5 })).toBe('together')
    expect(quadrantOf({ power: 5, interest: 3 })).toBe('satisfied')
    expect(quadrantOf({ power: 3, interest: 4 })).toBe('listen')
    expect(quadrantOf({ power: 1, interest: 1 })).toBe('inform')
    expect(quadrantOf({ power: null, interest: 1 })).toBeNull()
  })

  test('ways name every connection among a segment’s presences exactly once', () => {
    const names = ['A', 'B', 'C', 'D']
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([from, to]) => from !== to)
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: (way) => way.join(), maxLength: 8 }), (pairs) => {
        const canvas = stakeholderCanvasSchema.parse({
          segments: [{ id: 's', rank: 'a0', name: 'S', presenceIds: names }],
          presences: names.map((name, index) => ({ id: name, rank: `a${index}`, name })),
          connections: pairs.map(([fromId, toId], index) => ({ id: `c${index}`, rank: `a${index}`, fromId, toId })),
        })
        const [segment] = canvas.segments
        const lines = segment === undefined ? [] : waysOf(canvas, segment)
        const drawn = lines.flatMap((line) => {
          const stops = line.split(' → ')
          return stops.slice(1).map((stop, index) => `${stops[index]},${stop}`)
        })
        expect(drawn.toSorted()).toEqual(pairs.map((way) => way.join()).toSorted())
        for (const name of names) expect(lines.join()).toContain(name)
      }),
    )
  })

  test('an idle, an ownerless and a dead-end presence are asked about; one to be closed only for its owner', () => {
    const canvas = stakeholderCanvasSchema.parse({
      segments: [{ id: 's', rank: 'a0', name: 'S', presenceIds: ['used'] }],
      presences: [
        { id: 'used', rank: 'a0', name: 'Used', owner: 'IT' },
        { id: 'idle', rank: 'a1', name: 'Idle' },
        { id: 'going', rank: 'a2', name: 'Going', status: 'retire' },
      ],
    })
    expect(canvas.presences.map((presence) => presenceQuestions(canvas, presence))).toEqual([
      ['Where from here?'],
      ['Whom does it serve?', 'Who looks after it?'],
      ['Who looks after it?'],
    ])
  })

  test('progress counts boxes; nothing is done on an empty canvas', () => {
    expect(stakeholderCanvasProgress(stakeholderCanvasSchema.parse({}))).toEqual({ done: 0, total: 0, sentence: 'No segments yet' })
    const progress = stakeholderCanvasProgress(stuffed(1))
    expect(progress).toMatchObject({ total: questionIds.length })
    expect(progress.sentence).toBe(`${progress.done} of 11 boxes filled for one segment`)
  })

  test('a title speaks of one and of many as people do', () => {
    expect(needSentence('Home owners', 'Quick answers')).toBe('Home owners need quick answers')
    expect(needSentence('Local press', 'A named contact.')).toBe('Local press needs a named contact')
    expect(needSentence('PR and communications', 'SMS alerts')).toBe('PR and communications need SMS alerts')
  })
})
