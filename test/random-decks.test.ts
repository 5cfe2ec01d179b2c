/** T-62 on sessions that nobody thought of: the deck of each is written, and our own lint reads the finished package again. `GROUNDWORK_DECKS` says how many. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tell } from '../electron/services/test-kit/figures'
import { deckOf } from '../renderer/activities/assemble'
import { editions } from '../renderer/deck/model'
import { lintPptx, writePptx } from '../renderer/deck/pptx'
import { randomSession } from './helpers/random-session.ts'

const decks = Number(process.env.GROUNDWORK_DECKS ?? 20)

test(`in the decks of ${decks} random sessions PowerPoint finds nothing to repair`, { timeout: 3_600_000 }, async ({ task }) => {
  const seed = fc.readConfigureGlobal()?.seed ?? Math.floor(Math.random() * 2 ** 31)
  let bytes = 0
  for (const [index, session] of fc.sample(randomSession(8), { seed, numRuns: decks }).entries()) {
    const edition = editions[index % editions.length] ?? 'attendee'
    const written = await writePptx(deckOf(session, { edition, isNamed: index % 2 === 0, today: '2026-03-13' }))
    if (!written.ok) throw new Error(`Session ${index} of seed ${seed}: ${written.problem.path}: ${written.problem.sentence}`)
    expect(await lintPptx(written.value), `session ${index} of seed ${seed}`).toEqual([])
    bytes += written.value.length
  }
  tell(task, `${decks} random sessions as decks (${(bytes / 1e6).toFixed(0)} MB), 0 findings of the lint`)
})
