/** What is done without looking is heard: each operation says one sentence, and one only. */
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { announce } from '../../ui/announce'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'

// Watched, not replaced: the sentences are spoken as ever.
vi.mock('../../ui/announce', { spy: true })
afterEach(() => vi.mocked(announce).mockClear())

interface Operation {
  readonly what: string
  /** Steps of the manifesto's part: 1 Write … 4 Cluster, 5 Dots, 7 Consent. */
  readonly step?: number
  /** Where the keys are pressed: the text of a note, or the name of a control. */
  readonly note?: string
  readonly control?: RegExp
  readonly keys: string
  readonly says: RegExp
}

const [first, second] = ['A customer never has to explain the same problem to two departments.', 'What one team learns']
const cluster = { step: 4 }
const operations: readonly Operation[] = [
  { what: 'a belief is added', step: 1, control: /^New belief$/, keys: 'We answer by name{Enter}', says: /^one belief added\.$/ },
  { what: 'a note goes to a group by its digit', ...cluster, note: first, keys: '2', says: /^Moved to Honest in public\.$/ },
  {
    what: 'a note goes to the next group',
    ...cluster,
    note: first,
    keys: '{Control>}{ArrowRight}{/Control}',
    says: /^Moved to Honest in public\.$/,
  },
  {
    what: 'a note moves in its group',
    ...cluster,
    note: first,
    keys: '{Alt>}{ArrowDown}{/Alt}',
    says: /^Moved to One company to the customer\.$/,
  },
  { what: 'a note is selected', ...cluster, note: first, keys: ' ', says: /^Selected, 1 in all\.$/ },
  { what: 'the selection is extended', ...cluster, note: first, keys: '{Shift>}{ArrowDown}{/Shift}', says: /^2 selected\.$/ },
  { what: 'a group is made', ...cluster, note: first, keys: 'g', says: /^One belief grouped\. Type the name/ },
  { what: 'a note is set aside', ...cluster, note: first, keys: 's', says: /^Set aside\.$/ },
  { what: 'a note is removed', ...cluster, note: first, keys: '{Delete}', says: /^Removed\. Undo brings it back\.$/ },
  { what: 'a vote is opened', step: 5, control: /^Start the vote$/, keys: '{Enter}', says: /^The round is open\./ },
  { what: 'the room goes to the next step', ...cluster, keys: '{Alt>}{ArrowRight}{/Alt}', says: /^What do we believe\?, Dots\.$/ },
  { what: 'the room goes to the next part', ...cluster, keys: '{Alt>}{ArrowDown}{/Alt}', says: /^Break\.$|^Break, Break\.$/ },
  { what: 'a part begins', ...cluster, keys: '{Alt>}{Enter}{/Alt}', says: /^What do we believe\? has begun\.$/ },
  { what: 'the timer starts', ...cluster, keys: 't', says: /^The timer runs\.$/ },
  { what: 'entries are hidden', ...cluster, keys: '{Shift>}H{/Shift}', says: /^The wall shows only how much is written\.$/ },
  { what: 'the wall is frozen', ...cluster, keys: 'f', says: /^The audience view stands still\.$/ },
  { what: 'the wall is blanked', ...cluster, keys: 'b', says: /^The audience view is blank\.$/ },
  { what: 'the wall is pinned', ...cluster, keys: '{Shift>}P{/Shift}', says: /^The audience view stays where it is\.$/ },
  { what: 'a question is put off', ...cluster, keys: '{Shift>}Q{/Shift}', says: /^Put off: / },
  { what: 'a decision is recorded', ...cluster, keys: 'dWe answer by name{Enter}', says: /^Decision recorded: We answer by name$/ },
  { what: 'an action is recorded', ...cluster, keys: 'aAsk the desk{Enter}', says: /^Action recorded: Ask the desk$/ },
  { what: 'a thought is parked', ...cluster, keys: 'pWho pays?{Enter}', says: /^Parked: Who pays\?$/ },
]

async function show({ what, step = 4, note, control }: Pick<Operation, 'what' | 'step' | 'note' | 'control'>) {
  const place = { agendaItemId: 'what-do-we-believe', stepId: `what-do-we-believe-${step}`, activityId: null }
  const room = await renderRoom(aRoomSession({ id: what.replaceAll(' ', '-'), place }), 'run')
  const { screen } = room
  await expect.element(screen.getByRole('heading', { level: 2, name: 'What do we believe?' })).toBeVisible()
  if (note !== undefined) {
    await expect.element(screen.getByText(note).first()).toBeVisible()
    screen.getByText(note).first().element().closest<HTMLElement>('[data-note]')?.focus()
  } else if (control !== undefined) {
    const found = control.source.startsWith('^New')
      ? screen.getByRole('textbox', { name: control })
      : screen.getByRole('button', { name: control })
    await expect.element(found).toBeVisible()
    ;(found.element() as HTMLElement).focus()
  }
  vi.mocked(announce).mockClear()
  return room
}

const heard = () => vi.mocked(announce).mock.calls.map(([sentence]) => sentence)

test.each(operations)('$what: it is said, once', async ({ keys, says, ...where }) => {
  await show(where)
  await userEvent.keyboard(keys)
  await expect.poll(heard).toHaveLength(1)
  expect(heard()[0]).toMatch(says)
})

test('what merges is said, and what is taken apart again, undone and done again', async () => {
  const { screen } = await show({ what: 'merging', step: 4, note: first })
  const focused = () => document.activeElement?.textContent ?? ''
  await userEvent.keyboard(' {ArrowDown}')
  await expect.poll(focused).toContain(second)
  await userEvent.keyboard(' m')
  await screen.getByRole('button', { name: `Use these words: ${first}` }).click()
  await expect.element(screen.getByRole('textbox', { name: /^The wording from now on/ })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => heard().at(-1)).toBe('two beliefs merged into one. U takes them apart again.')
  await expect.poll(focused).toContain(first)
  vi.mocked(announce).mockClear()
  await userEvent.keyboard('u')
  await expect.poll(heard).toEqual(['Taken apart: two beliefs, each with its own wording and votes.'])
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => heard().at(-1)).toBe('Undone: Take beliefs apart')
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.poll(() => heard().at(-1)).toBe('Done again: Take beliefs apart')
  expect(heard()).toHaveLength(3)
})
