/** Slides of the session around the activities: what is too much for them says where the rest is. */
import { expect, test } from 'vitest'
import { questionSlide } from './record-slides'

const asked = (count: number) =>
  questionSlide(Array.from({ length: count }, (_, index) => ({ text: `Who takes on action ${index + 1}?`, detail: 'Actions' })))

test('open questions stand in a table with the part they belong to', () => {
  const slide = asked(3)
  expect(slide?.title).toBe('Three questions are still open')
  expect(slide?.blocks).toMatchObject([{ kind: 'table', rows: [['Who takes on action 1?', { text: 'Actions' }], {}, {}] }])
  expect(slide?.blocks[0]).not.toHaveProperty('caption')
})

test('of several hundred open questions the slide shows the first and says where all of them are', () => {
  const [table] = asked(389)?.blocks ?? []
  expect(table?.kind === 'table' ? [table.rows.length, table.caption] : []).toEqual([
    36,
    'The first 36 of 389; all of them are in the facilitator’s handout.',
  ])
})
