/** What leaves the facilitator's screen: slides, paper, tables, wall, items. And what must not. */
import { describe, expect, test } from 'vitest'
import sampleText from '../../../assets/samples/northwind.groundwork?raw'
import { factsAround } from '../../../test/contract-facts.ts'
import { readSession } from '../../storage/reading'
import { openActivity } from '../open'
import { stakeholderCanvas } from '.'
import { projectStakeholderCanvas } from './audience'
import { stuffed } from './fixtures/stuffed'
import { stakeholderCanvasHandout } from './handout'
import { stakeholderCanvasItems, stakeholderCanvasLinks } from './items'
import { type StakeholderCanvas, stakeholderCanvasSchema } from './schema'
import { stakeholderCanvasSlides } from './slides'
import { stakeholderCanvasTables } from './tables'

const facts = (data: StakeholderCanvas, edition: 'facilitator' | 'attendee' | 'sponsor' = 'attendee') => ({
  ...factsAround(stakeholderCanvas, data, 'none'),
  edition,
})
const copies = (data: StakeholderCanvas, edition: 'facilitator' | 'attendee' | 'sponsor') =>
  JSON.stringify([
    stakeholderCanvasSlides(data, facts(data, edition)),
    stakeholderCanvasHandout(data, facts(data, edition)),
    stakeholderCanvasTables(data, facts(data, edition)),
  ])
const wall = (data: StakeholderCanvas) =>
  JSON.stringify(stakeholderCanvas.steps.map((step) => projectStakeholderCanvas(data, facts(data), step.id)))
/** The same canvas with every score and note taken out: what others receive must not be able to tell the two apart. */
const unscored = (data: StakeholderCanvas): StakeholderCanvas => ({
  ...data,
  segments: data.segments.map((segment) => ({ ...segment, power: null, interest: null, stance: '', notes: '' })),
})

describe('private fields', () => {
  test.each(['attendee', 'sponsor'] as const)('a copy for %s is the same with and without scores and notes', (edition) => {
    const data = stuffed(14)
    expect(copies(data, edition)).toBe(copies(unscored(data), edition))
  })

  test('the wall is the same with and without scores and notes', () => {
    const data = stuffed(14)
    expect(wall(data)).toBe(wall(unscored(data)))
  })

  test('with the group’s word the map stands on the wall and in the copies, notes never do', () => {
    const data = { ...stuffed(14), showsScores: true }
    expect(projectStakeholderCanvas(data, facts(data), 'map').form).toBe('map')
    for (const text of [wall(data), copies(data, 'attendee'), copies(data, 'sponsor')]) expect(text).not.toContain('PRIVATE')
    expect(copies(data, 'attendee')).toContain('"kind":"matrix"')
    expect(copies(data, 'attendee')).toContain('"Stance"')
  })

  test('the facilitator’s copy holds notes and map', () => {
    const text = copies(stuffed(14), 'facilitator')
    expect(text).toContain('PRIVATE note 1')
    expect(text).toContain('"kind":"matrix"')
  })
})

describe('the wall', () => {
  test('a card that goes on over several pages keeps every need and every box once, and never asks again for needs that are known', () => {
    const data = theSample()
    const card = projectStakeholderCanvas(data, facts(data), 'card')
    const pages = stakeholderCanvas.audience.pages(card, 0.3)
    const cards = pages.flatMap((page) => (page.form === 'card' ? [page] : []))
    expect(cards.length).toBeGreaterThan(1)
    expect(cards.every((page) => page.hasNeeds)).toBe(true)
    expect(cards.flatMap((page) => [...page.needs.map((need) => need.text), ...page.boxes.map((box) => box.id)])).toEqual(
      card.form === 'card' ? [...card.needs.map((need) => need.text), ...card.boxes.map((box) => box.id)] : [],
    )
  })

  test('a walk shows one touchpoint while one is chosen, else the whole way with its breaks', () => {
    const data = theSample()
    expect(projectStakeholderCanvas({ ...data, shownPointId: 'w-1-3' }, facts(data), 'walk')).toMatchObject({
      form: 'point',
      number: 3,
      count: 5,
      breaks: true,
      repair: 'Link from the map to the forum thread on outages',
    })
    const way = projectStakeholderCanvas(data, facts(data), 'walk')
    expect(way.form === 'way' ? way.lines.map((line) => line.mark) : []).toEqual(['1', '2', '3 ✕', '4 ✕', '5 ✕'])
  })
})

describe('slides', () => {
  test('the sample’s titles say what was found', () => {
    const data = theSample()
    expect(stakeholderCanvasSlides(data, facts(data)).map((slide) => slide.title)).toEqual([
      'We serve eight groups; two are well understood',
      'Home owners need quick answers when the power fails',
      'Installers need technical answers from someone who knows',
      'Small firms need to settle things outside office hours',
      'Field crews need to say what they see without a form',
      'Four more groups have questions still open',
      expect.stringMatching(/^We meet people in ten places; \w+ lead nowhere$/),
      '“The power fails on a Sunday evening”: the way breaks three times',
    ])
  })

  test('groups of which little is known share one slide with all that is known of each, what to ask next, and every answer in the notes', () => {
    const data = theSample()
    const slide = stakeholderCanvasSlides(data, facts(data)).find((one) => one.title.startsWith('Four more groups'))
    const [table] = slide?.blocks ?? []
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))) : []
    expect(rows.map((row) => row[0])).toEqual([
      'Local press',
      'Landlords and housing associations',
      'Customer service',
      'Product development',
    ])
    expect(rows[0]?.[2]).toBe(
      'Served by: Newsroom line with a rota\nPresences: Service line, Newsroom\nContent: Figures with their source · When something happens\nHow they see us: Silent until the second day',
    )
    expect(rows[2]?.slice(1)).toEqual(['One view of what was promised', 'Only the need', expect.stringContaining('learning loop')])
    expect(slide?.notes).toContain('Landlords and housing associations:')
  })

  test('one or two needs without a place are named under the map of places, more have a slide of their own', () => {
    const data = theSample()
    const slides = stakeholderCanvasSlides(data, facts(data))
    const map = slides.find((one) => one.id.endsWith('/presences'))
    expect(JSON.stringify(map?.blocks)).toContain('No place yet for “One view of what was promised” (Customer service).')
    const without = {
      ...data,
      segments: data.segments.map((segment) => ({
        ...segment,
        needs: segment.needs.map((need) => ({ ...need, presenceIds: [], isOffline: false })),
      })),
    }
    const open = stakeholderCanvasSlides(without, facts(without)).find((one) => one.id.endsWith('/unserved'))
    expect(open?.title).toMatch(/needs have no place where they are met$/)
  })

  test('a full card has its facts, the presences as ways', () => {
    const data = theSample()
    const card = stakeholderCanvasSlides(data, facts(data)).find((slide) => slide.title.startsWith('Home owners'))
    const block = card?.blocks[0]
    const labels = block?.kind === 'facts' ? block.facts.map((fact) => fact.label) : []
    expect(labels.slice(0, 5)).toEqual(['SERVED BY', 'PRESENCES', 'CONTENT', 'MEASURE', 'ACCOUNTABLE'])
    expect(JSON.stringify(block)).toContain('Main site → Outage map')
  })

  test('of 120 segments every one is in a table, and nearly empty ones have no slide of their own', () => {
    const data = stakeholderCanvasSchema.parse({
      segments: Array.from({ length: 120 }, (_, index) => ({
        id: `s${index}`,
        rank: `a${String(index).padStart(3, '0')}1`,
        name: `Group ${index}`,
        seeUs: index === 0 ? '' : 'slow',
      })),
    })
    const slides = stakeholderCanvasSlides(data, facts(data))
    expect(slides).toHaveLength(1)
    const [table] = slides[0]?.blocks ?? []
    expect(table?.kind === 'table' ? table.rows.length : 0).toBe(120)
  })

  test('of many well known segments twelve have a slide each, and the overview says where the others stand', () => {
    const words = { seeUs: 'slow', situation: 'new here', content: 'prices', contentRhythm: 'weekly', learningLoop: 'a call a month' }
    const data = stakeholderCanvasSchema.parse({
      segments: Array.from({ length: 30 }, (_, index) => ({
        id: `s${index}`,
        rank: `a${String(index).padStart(3, '0')}1`,
        name: `Group ${index}`,
        ...words,
        needs: [{ id: `n${index}`, rank: 'a0', text: `Answer ${index}`, servedBy: 'a person' }],
      })),
    })
    const slides = stakeholderCanvasSlides(data, facts(data))
    expect(slides.filter((slide) => slide.id.includes('/card-'))).toHaveLength(12)
    expect(JSON.stringify(slides[0]?.blocks)).toContain('The twelve known best have a slide each; what is known of the others')
    for (const segment of data.segments) expect(slides[0]?.notes.join('\n')).toContain(`${segment.name}, `)
  })

  test('an empty canvas makes no slide, no page and no table', () => {
    const data = stakeholderCanvasSchema.parse({})
    expect(stakeholderCanvasSlides(data, facts(data))).toEqual([])
    expect(stakeholderCanvasHandout(data, facts(data))).toEqual([])
    expect(stakeholderCanvasTables(data, facts(data))).toEqual([])
  })
})

describe('the handout', () => {
  test('findings and open questions come first, then every card, the register, the ways and the walks', () => {
    const data = theSample()
    const [part] = stakeholderCanvasHandout(data, facts(data))
    expect(part?.result[0]).toMatchObject({ kind: 'statement', text: 'We serve eight groups; two are well understood.' })
    const headings = part?.detail.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual([
      ...data.segments.map((segment) => segment.name),
      'Register of presences',
      'Ways between presences',
      'Walk: The power fails on a Sunday evening',
    ])
  })
})

describe('tables', () => {
  test('segments have one row each and one column for each question', () => {
    const data = theSample()
    const tables = stakeholderCanvasTables(data, facts(data))
    expect(tables.map((table) => [table.id, table.rows.length])).toEqual([
      ['segments', 8],
      ['needs', 13],
      ['presences', 11],
      ['connections', 9],
      ['segment-measures', 4],
      ['walks', 5],
    ])
    expect(tables[0]?.columns).not.toContain('Power')
  })
})

describe('items and links', () => {
  test('segments, needs, measures and presences can be pointed at, each once', () => {
    const items = stakeholderCanvasItems(theSample())
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set(['segment', 'need', 'measure', 'presence']))
  })

  test('a presence serves the segment and the need, leads on, and the segment is measured', () => {
    const links = stakeholderCanvasLinks(theSample())
    const has = (from: string, relation: string, to: string) =>
      links.some((link) => link.from === from && link.relation === relation && link.to === to)
    expect(has('pr-map', 'serves', 'sg-owners')).toBe(true)
    expect(has('pr-map', 'serves', 'n-outage')).toBe(true)
    expect(has('pr-site', 'connects-to', 'pr-map')).toBe(true)
    expect(has('sg-owners', 'measured-by', 'm-first')).toBe(true)
  })
})

function theSample(): StakeholderCanvas {
  const read = readSession(sampleText, () => 'fresh')
  if (!read.ok) throw new Error('The sample cannot be read.')
  const envelope = read.value.document.activities.find((activity) => activity.kind === 'stakeholder-canvas')
  const opened = envelope === undefined ? null : openActivity(envelope)
  if (opened?.state !== 'ready') throw new Error('The sample has no canvas.')
  return stakeholderCanvasSchema.parse(opened.data)
}
