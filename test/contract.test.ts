/** The contract: what holds for every activity in the registry. Adding one means passing this, and nothing here names an activity. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyActivity } from '../renderer/activities/contract'
import { openActivity } from '../renderer/activities/open'
import { activities } from '../renderer/activities/registry'
import { tableCsv } from '../renderer/deck/csv'
import { deckMarkdown } from '../renderer/deck/markdown'
import { type Block, blockKinds, type Deck, type Slide } from '../renderer/deck/model'
import { severities } from '../renderer/session/loose-ends'
import { countingIds, factsAround, fixturesOf, privateMark } from './contract-facts.ts'

test('kinds are unique, each equals its folder, and item ids never repeat', () => {
  const kinds = activities.map((activity) => activity.kind)
  expect(new Set(kinds).size).toBe(kinds.length)
  for (const kind of kinds) expect(existsSync(resolve(import.meta.dirname, '../renderer/activities', kind, 'index.ts'))).toBe(true)
})

describe.each(activities.map((activity) => [activity.kind, activity] as const))('%s', (kind, activity) => {
  const { saved, stuffed } = fixturesOf(kind)
  const cases: readonly (readonly [string, object])[] = [
    ...activity.startingPoints.map((start) => [`starting point ${start.id}`, start.make(countingIds())] as const),
    ...saved.map((file) => [`saved by version ${file.version}`, ready(activity, file).data] as const),
    ...[1, 7, 40, 300].map((size) => [`stuffed with ${size}`, activity.schema.parse(stuffed(size))] as const),
  ]

  test.each(cases)('%s is whole: it parses to itself and survives JSON', (_, data) => {
    expect(activity.schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
  })

  test('every collection has unique ids and ranks', () => {
    for (const [, data] of cases) {
      for (const value of Object.values(data)) {
        if (!Array.isArray(value) || typeof value[0]?.rank !== 'string') continue
        expect(new Set(value.map((item) => item.id)).size).toBe(value.length)
        expect(new Set(value.map((item) => item.rank)).size).toBe(value.length)
      }
    }
  })

  test('migrations run 2, 3, 4 … without a gap, and each ran on a saved document', () => {
    expect(activity.migrations.map((migration) => migration.to)).toEqual(activity.migrations.map((_, index) => index + 2))
    expect(activity.version).toBe(activity.migrations.length + 1)
    expect(saved.map((file) => file.version)).toEqual(Array.from({ length: activity.version }, (_, index) => index + 1))
    for (const file of saved) expect(ready(activity, frozen(file)).state).toBe('ready')
  })

  test('data from a newer version is kept untouched and opens as such', () => {
    const envelope = envelopeOf(activity, { version: activity.version + 1, data: { anything: [1, 2] } })
    expect(openActivity(envelope)).toMatchObject({ state: 'newer' })
    expect(envelope.data).toEqual({ anything: [1, 2] })
  })

  test('any object at all opens as something, never throws, and is not changed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const before = JSON.stringify(data)
        const opened = openActivity(envelopeOf(activity, { version: activity.version, data }))
        expect(['ready', 'damaged']).toContain(opened.state)
        expect(JSON.stringify(data)).toBe(before)
      }),
      { numRuns: 60 },
    )
  })

  test('a template keeps none of the client’s words and can be used', () => {
    const full = activity.schema.parse(stuffed(40))
    const template = activity.toTemplate(full)
    expect(activity.schema.parse(template)).toEqual(template)
    const texts = activity.items(full).map((item) => item.label)
    const kept = new Set(activity.items(template).map((item) => item.label))
    const written = JSON.stringify(template)
    expect(texts.filter((text) => text !== '' && !kept.has(text) && written.includes(JSON.stringify(text)))).toEqual([])
    expect(written).not.toContain(privateMark)
    expect(activity.progress(template, factsAround(activity, template, 'none')).done).toBe(0)
  })

  describe.each(cases)('%s', (_, data) => {
    test.each(['none', 'hidden', 'shown'] as const)('makes sound slides, paper and tables with votes %s', async (votes) => {
      const facts = factsAround(activity, data, votes)
      const slides = activity.toSlides(data, facts)
      for (const slide of slides) expectSound(slide)
      expect(new Set(slides.map((slide) => slide.id)).size).toBe(slides.length)
      const parts = activity.toHandout(data, facts)
      for (const part of parts) {
        expect(part.title.trim()).not.toBe('')
        for (const block of [...part.result, ...part.detail]) expectKnown(block)
      }
      for (const table of activity.toTables(data, facts)) {
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
        expect(tableCsv(table)).not.toBe('')
      }
      const markdown = deckMarkdown(deckOf(slides))
      for (const slide of slides) expect(markdown).toContain(slide.title.slice(0, 8))
    })

    test('says the same twice, and tells an attendee nothing private', () => {
      const facts = factsAround(activity, data, 'shown')
      const write = () => JSON.stringify([activity.toSlides(data, facts), activity.toHandout(data, facts), activity.toTables(data, facts)])
      expect(write()).toBe(write())
      expect(write()).not.toContain(privateMark)
    })

    test('asks questions and counts its progress', () => {
      const facts = factsAround(activity, data, 'shown')
      const ids = new Set(activity.items(data).map((item) => item.id))
      for (const end of activity.looseEnds(data, facts)) {
        expect(end.rule).toMatch(new RegExp(`^${kind}/[a-z-]+$`))
        expect(severities).toContain(end.severity)
        if (end.itemId !== null) expect(ids).toContain(end.itemId)
        expect(end.sentence.trim()).not.toBe('')
      }
      const progress = activity.progress(data, facts)
      expect(progress.done).toBeLessThanOrEqual(progress.total)
      expect(progress.sentence).not.toBe('')
    })

    test('shows the room every step in pages, with nothing private and no vote before the reveal', () => {
      for (const step of activity.steps) {
        // Codes of the printed ballot are no secret, and follow the ballot that is open.
        const seen = (votes: 'none' | 'hidden') =>
          JSON.stringify(activity.audience.project(data, factsAround(activity, data, votes), step.id)).replace(
            /"mark":"[A-Z]+-\d+"/g,
            '"mark":""',
          )
        const before = seen('none')
        const hidden = seen('hidden')
        expect(hidden).toBe(before)
        const projection = activity.audience.project(data, factsAround(activity, data, 'shown'), step.id)
        expect(JSON.parse(JSON.stringify(projection))).toEqual(projection)
        expect(JSON.stringify(projection)).not.toContain(privateMark)
        for (const capacity of [1, 0.5, 0.05]) expect(activity.audience.pages(projection, capacity).length).toBeGreaterThan(0)
      }
    })
  })

  test('every format takes its slides: the PowerPoint package has no finding', async () => {
    const { lintPptx, writePptx } = await import('../renderer/deck/pptx')
    const data = activity.schema.parse(stuffed(40))
    const written = await writePptx(deckOf(activity.toSlides(data, factsAround(activity, data, 'shown'))))
    expect(written.ok ? '' : written.problem).toBe('')
    if (written.ok) expect(await lintPptx(written.value)).toEqual([])
  })

  test('a step has a name, a prompt for the facilitator and a length', () => {
    expect(new Set(activity.steps.map((step) => step.id)).size).toBe(activity.steps.length)
    for (const step of activity.steps)
      expect(step).toMatchObject({ name: expect.stringMatching(/\S/), prompt: expect.stringMatching(/\S/) })
  })
})

function envelopeOf(activity: AnyActivity, given: { readonly version: number; readonly data: Record<string, unknown> }) {
  return { id: 'activity-1', rank: 'a0', kind: activity.kind, title: activity.title, ...given }
}

function ready(activity: AnyActivity, file: { readonly version: number; readonly data: Record<string, unknown> }) {
  const opened = openActivity(envelopeOf(activity, { version: file.version, data: file.data }))
  if (opened.state !== 'ready') throw new Error(opened.sentence)
  return opened
}

/** Deeply frozen, so that a migration that writes into what it was given fails. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

function expectSound(slide: Slide): void {
  expect(slide.title.trim()).not.toBe('')
  expect(slide.topic.trim()).not.toBe('')
  expect(slide.form === 'content' ? slide.blocks.length : 1).toBeGreaterThan(0)
  for (const block of slide.blocks) expectKnown(block)
}

function expectKnown(block: Block): void {
  expect(blockKinds).toContain(block.kind)
  if (block.kind === 'columns') for (const column of block.columns) column.blocks.forEach(expectKnown)
}

function deckOf(slides: readonly Slide[]): Deck {
  return { title: 'Session', subtitle: '', organisation: 'Northwind Energy', language: 'en-GB', date: '2026-03-12', footer: '', slides }
}
