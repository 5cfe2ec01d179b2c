import { describe, expect, test } from 'vitest'
import { ordered } from '../../lib/rank'
import { aManifesto } from './fixtures/builders'
import * as ops from './ops'
import { agreedBeliefs, candidates, standingBeliefs } from './reading'
import type { Manifesto } from './schema'

describe('rewording', () => {
  const typed = (data: Manifesto, from: string, steps: readonly string[]) => {
    for (const text of steps) ops.rewordBelief(data, { id: 'b1', text, from, at: 't' })
  }

  test('a burst of typing keeps the wording of before once, not every letter', () => {
    const data = aManifesto('We listen')
    typed(data, 'We listen', ['We listen t', 'We listen to', 'We listen to people'])
    expect(data.beliefs[0]).toMatchObject({ text: 'We listen to people', history: [{ text: 'We listen', at: 't' }] })
  })

  test('typing that ends where it began leaves no trace', () => {
    const data = aManifesto('We listen')
    typed(data, 'We listen', ['We listen!', 'We listen'])
    expect(data.beliefs[0]).toMatchObject({ text: 'We listen', history: [], stage: 'draft' })
  })

  test('an agreed belief that is reworded is no longer agreed', () => {
    const data = aManifesto('We listen')
    ops.setStage(data, { id: 'b1', stage: 'agreed' })
    typed(data, 'We listen', ['We hear'])
    expect(data.beliefs[0]?.stage).toBe('refined')
  })

  test('an earlier wording brought back keeps the one it replaces', () => {
    const data = aManifesto('One')
    ops.rewordBelief(data, { id: 'b1', text: 'Two', from: 'One', at: 't1' })
    ops.rewordBelief(data, { id: 'b1', text: 'One', from: 'Two', at: 't2' })
    expect(data.beliefs[0]).toMatchObject({ text: 'One', history: [{ text: 'One' }, { text: 'Two' }] })
  })
})

describe('sorting and tidying', () => {
  test('a belief moves into a theme before another one, and nobody else changes', () => {
    const data = aManifesto('a', 'b', 'c')
    ops.addTheme(data, { id: 't', name: 'Theme' })
    const others = structuredClone(data.beliefs.filter((belief) => belief.id !== 'b3'))
    ops.moveBelief(data, { id: 'b3', themeId: 't', beforeId: 'b1' })
    expect(ordered(data.beliefs).map((belief) => belief.id)).toEqual(['b3', 'b1', 'b2'])
    expect(data.beliefs.filter((belief) => belief.id !== 'b3')).toEqual(others)
  })

  test('removing a theme unsorts its beliefs, and new themes take the colour used least', () => {
    const data = aManifesto('a')
    for (const id of ['t1', 't2', 't3']) ops.addTheme(data, { id, name: id })
    expect(data.themes.map((theme) => theme.category)).toEqual([1, 2, 3])
    ops.moveBelief(data, { id: 'b1', themeId: 't2', beforeId: null })
    ops.removeTheme(data, { id: 't2' })
    expect(data.beliefs[0]?.themeId).toBeNull()
    ops.addTheme(data, { id: 't4', name: 't4' })
    expect(data.themes.at(-1)?.category).toBe(2)
  })

  test('what is set aside is off the ballot and comes back as it was', () => {
    const data = aManifesto('a', 'b')
    ops.setAside(data, { id: 'b1' })
    expect(standingBeliefs(data).map((belief) => belief.id)).toEqual(['b2'])
    ops.restoreBelief(data, { id: 'b1' })
    expect(data.beliefs[0]?.stage).toBe('draft')
  })

  test('with a shortlist only that goes on, without one everything does', () => {
    const data = aManifesto('a', 'b')
    expect(candidates(data)).toHaveLength(2)
    ops.setShortlist(data, { ids: ['b2'] })
    expect(candidates(data).map((belief) => belief.id)).toEqual(['b2'])
  })

  test('agreed beliefs are put in order among themselves, others in between stay put', () => {
    const data = aManifesto('a', 'b', 'c', 'd')
    for (const id of ['b1', 'b3', 'b4']) ops.setStage(data, { id, stage: 'agreed' })
    ops.moveAgreed(data, { id: 'b4', beforeId: 'b1' })
    expect(agreedBeliefs(data).map((belief) => belief.id)).toEqual(['b4', 'b1', 'b3'])
    ops.moveAgreed(data, { id: 'b4', beforeId: null })
    expect(agreedBeliefs(data).map((belief) => belief.id)).toEqual(['b1', 'b3', 'b4'])
  })

  test('the first signature dates the page, a second by the same person changes nothing', () => {
    const data = aManifesto('a')
    const sign = (isSigned: boolean, id: string) => ops.setSigned(data, { participantId: 'p1', isSigned, id, at: 't', today: '2026-03-12' })
    sign(true, 's1')
    sign(true, 's2')
    expect(data).toMatchObject({ signedOn: '2026-03-12', signatures: [{ id: 's1' }] })
    sign(false, '')
    expect(data.signatures).toEqual([])
  })
})
