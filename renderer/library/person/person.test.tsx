/** Removing a person from everything, played in the real browser on a host in memory. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openApp } from '../../../test/helpers/app'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { aSession } from '../../../test/helpers/library'
import { writeSessionFile } from '../../session/file'
import { emptySession, participantSchema } from '../../session/schema'
import { changePreferences, usePreferences } from '../../store/preferences'

const name = 'Rosalind Okonkwo'
const opener = () => page.getByRole('button', { name: 'Remove a person from everything …' })
const dialog = () => page.getByRole('dialog', { name: 'Remove a person from everything' })

/** Three sessions of others, and of the person: one session, one in the trash, one template. */
async function anApp() {
  const app = await openApp({ at: '#/settings' })
  const person = participantSchema.parse({ id: 'rosalind', rank: 'a0', name, job: 'Head of support', email: 'r@example.org' })
  await aSession({ id: 'hers', title: 'How we answer', participants: [person], location: `The office of ${name}` })
  await aSession({ id: 'old', title: 'Last year', participants: [{ ...person, id: 'rosalind-2', job: 'Claims manager' }] })
  await app.host.moveSession({ sessionId: 'old', to: 'trash' })
  const template = { ...emptySession('t', ''), kind: 'template' as const, title: 'Half a day', location: `With ${name}` }
  await app.host.templates({ do: 'save', templateId: 'half-a-day', text: writeSessionFile(template) })
  return app
}

async function look(names: string) {
  await opener().click()
  await dialog().getByRole('textbox', { name: 'Names to look for' }).fill(names)
  await userEvent.keyboard('{Enter}')
}

test('it shows where the person is named, removes what is ticked, and says at the end what it did and what it cannot reach', async () => {
  const { host } = await anApp()
  changePreferences({ spellingWords: ['Okonkwo'] })
  await look(`${name}, r@example.org`)
  const found = dialog().getByText('Named in 2 sessions and one template.')
  await expect.element(found).toHaveFocus()
  const hers = dialog().getByRole('checkbox', { name: 'How we answer' })
  await expect
    .element(hers)
    .toHaveAccessibleDescription('On the list: Head of support · 1 text · 1 earlier version · 1 change in the journal')
  await expect.element(dialog().getByRole('checkbox', { name: 'Last year' })).toHaveAccessibleDescription(/Claims manager.*in the trash/)
  await expect.element(dialog().getByRole('checkbox', { name: 'Half a day (template)' })).toHaveAccessibleDescription('1 text')
  await expect.element(dialog().getByText('Untick a session in which somebody else is called so.')).toBeVisible()
  await expect.element(dialog().getByText(/From your own dictionary goes: Okonkwo/)).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
  await dialog().getByRole('checkbox', { name: 'Last year' }).click()
  await dialog().getByRole('button', { name: 'Remove for good from 2 places' }).click()
  await expect.element(dialog().getByText('The person was removed from one session, one earlier version and one template.')).toHaveFocus()
  await expect.element(dialog().getByText(/still name the person: Groundwork cannot reach them/)).toBeVisible()
  expect(JSON.stringify(host.sessions.get('hers'))).not.toMatch(/Rosalind|rosalind|r@example/)
  expect(JSON.stringify(host.sessions.get('old'))).toContain(name)
  const templates = await host.templates({ do: 'list' })
  expect(templates.ok && templates.value.find((one) => one.templateId === 'half-a-day')?.text).toContain('With a former participant')
  expect(usePreferences.getState().spellingWords).toEqual([])
  await dialog().getByRole('button', { name: 'Done' }).click()
  await expect.element(opener()).toHaveFocus()
})

test('a name that nobody has is said to be nowhere, and other names can be tried', async () => {
  await anApp()
  await look('Somebody Else')
  await expect.element(dialog().getByText(/^Nobody of that name was found/)).toHaveFocus()
  await expect.element(dialog().getByRole('button', { name: /Remove for good/ })).not.toBeInTheDocument()
  await dialog().getByRole('button', { name: 'Other names' }).click()
  await expect.element(dialog().getByRole('textbox', { name: 'Names to look for' })).toHaveValue('Somebody Else')
})

test('what cannot be read has to be given up first, and a session that the disk refuses is named with the reason', async () => {
  const { host } = await anApp()
  const stored = host.sessions.get('hers')
  const [only] = stored?.snapshots ?? []
  if (stored === undefined || only === undefined) throw new Error('It was just made.')
  stored.snapshots = [{ ...only, generation: { ...only.generation, generationId: 'torn', isReadable: false } }, only]
  await look(name)
  const button = dialog().getByRole('button', { name: 'Remove for good from 3 places' })
  await expect.element(button).toBeDisabled()
  await dialog().getByRole('checkbox', { name: 'Delete 1 part that cannot be read' }).click()
  host.failing('rewriteSession', { code: 'disk-full', sentence: 'The disk is full. Nothing was changed.' })
  await button.click()
  await expect.element(dialog().getByText('The person was removed from one template; 2 places stayed as they were.')).toBeVisible()
  await expect.element(dialog().getByText('The disk is full. Nothing was changed.').first()).toBeVisible()
  await expect.element(dialog().getByRole('listitem').first()).toHaveTextContent('How we answer')
  expect(await violationsInBothSchemes()).toEqual([])
})

test('it can be stopped between two sessions; what is done stays done and the rest is as it was', async () => {
  const { host } = await anApp()
  const real = host.rewriteSession
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  Object.assign(host, {
    rewriteSession: async (request: Parameters<typeof real>[0]) => {
      if (request.do === 'commit') await held
      return real(request)
    },
  })
  await look(name)
  await dialog().getByRole('button', { name: 'Remove for good from 3 places' }).click()
  await expect.element(dialog().getByText(/^Removing from 1 of 3/)).toBeVisible()
  await dialog().getByRole('button', { name: 'Stop after this one' }).click()
  await expect.element(dialog().getByRole('button', { name: 'Stopping after this one …' })).toBeDisabled()
  letGo()
  await expect.element(dialog().getByText(/from one session and one earlier version; you stopped before 2 more places\./)).toBeVisible()
  const naming = [...host.sessions].filter(([, stored]) => JSON.stringify(stored).includes(name))
  expect(naming).toHaveLength(1)
})
