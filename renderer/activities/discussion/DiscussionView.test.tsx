import '../../ui/base.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { emptyState, Stage } from '../../../test/stage.tsx'
import { discussion } from '.'
import DiscussionView from './DiscussionView'
import { addCluster, addNotes } from './ops'
import { discussionSchema } from './schema'

async function show(step: string, texts: readonly string[] = []) {
  const data = discussionSchema.parse({ prompt: 'What surprised us?' })
  let count = 0
  addNotes(data, { texts, newId: () => `n${++count}` })
  addCluster(data, { id: 'c1', name: 'Speed' })
  const state = emptyState()
  const screen = await render(<Stage definition={discussion} view={DiscussionView} data={data} step={step} state={state} />)
  return { screen, state, now: () => discussionSchema.parse(state.data) }
}

test('the question is written above, notes are typed one after the other', async () => {
  const { screen, now } = await show('gather')
  await screen.getByRole('textbox', { name: 'Question to the room' }).fill('What did a customer teach us?')
  await screen.getByRole('textbox', { name: 'New note' }).click()
  await userEvent.keyboard('The map answered first{Enter}Nobody knew who may reply{Enter}')
  expect(now()).toMatchObject({
    prompt: 'What did a customer teach us?',
    notes: [{ text: 'The map answered first' }, { text: 'Nobody knew who may reply' }],
  })
})

test('notes are sorted into clusters by key and the cluster is named in place', async () => {
  const { screen, now } = await show('cluster', ['a1', 'a2'])
  screen.container.querySelector<HTMLElement>('[data-note="n1"]')?.focus()
  await userEvent.keyboard('1')
  await screen.getByRole('textbox', { name: 'Name of cluster 1' }).fill('Being quick')
  await screen.getByRole('textbox', { name: 'Name of a new cluster' }).click()
  await userEvent.keyboard('Who may speak{Enter}')
  expect(now().clusters.map((cluster) => cluster.name)).toEqual(['Being quick', 'Who may speak'])
  expect(now().notes.map((note) => note.clusterId)).toEqual(['c1', null])
})

test('dots are typed, revealed and ranked, without a shortlist', async () => {
  const { screen } = await show('vote', ['The map', 'The form'])
  await screen.getByRole('button', { name: 'Start the vote' }).click()
  await screen.getByRole('spinbutton', { name: 'Dots for The form' }).fill('3')
  await screen.getByRole('button', { name: 'Reveal the dots' }).click()
  await expect.poll(() => screen.getByRole('listitem').elements()[0]?.textContent).toContain('The form')
  expect(screen.getByRole('checkbox').elements()).toHaveLength(0)
})
