/** Handing out: previews, ticks, order, editions, files, and what is said when a copy is out of date. */
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import type { MemoryHost } from '../../../test/helpers/memory-host'
import type { Host } from '../../host'
import { editSession, goTo } from '../../session/ops/basics'
import { change } from '../../store/document'
import { savedPart, showPreferences, usePreferences } from '../../store/preferences'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession, secret } from '../fixtures/room-session'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const stem = 'Northwind-Energy-digital-working-group-2026-03-12'
beforeEach(() => showPreferences({}))

/** A one-page PDF that PDF.js can draw, without fonts. */
const onePage = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 210 297]/Contents 4 0 R>>endobj\n4 0 obj<</Length 24>>stream\n1 0 0 rg 0 0 210 297 re f\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** A host that prints: answers `onePage` and remembers what it was asked. */
function printing(printed: string[], patch: Partial<Host> = {}) {
  return (memory: MemoryHost): Host => ({
    ...memory,
    describe: async () => {
      const answer = await memory.describe()
      return answer.ok ? { ok: true, value: { ...answer.value, canPrint: true } } : answer
    },
    printPdf: async ({ html }) => {
      printed.push(html)
      return { ok: true, value: onePage }
    },
    ...patch,
  })
}

test('every slide of the deck is previewed in its order; one that is ticked out is not in the file, and the file says so', async () => {
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-ticks' }), 'share')
  const tick = screen.getByRole('checkbox', { name: /We took one decision/ })
  await expect.element(tick).toBeChecked()
  await tick.click()
  await expect.element(screen.getByText(/^\d+ of \d+ slides/)).toBeVisible()
  await screen.getByRole('button', { name: 'Save Markdown' }).click()
  await expect.element(screen.getByText(`Saved as ${stem}.md.`, { exact: true }).first()).toBeVisible()
  expect(text(host.saved[0]?.bytes)).toContain('One action')
  expect(text(host.saved[0]?.bytes)).not.toContain('## We took one decision')
  expect(text(host.saved[0]?.bytes)).toContain('One slide of the deck: “We took one decision”')
})

test('slides are put in order with the keyboard alone: the focus stays, the place is said, and the file follows', async () => {
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-order' }), 'share')
  const action = screen.getByRole('checkbox', { name: /One action/ })
  await expect.element(action).toBeVisible()
  ;(action.element() as HTMLElement).focus()
  // Faster than the screen follows, there and back again.
  await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{ArrowRight}{/Alt}')
  await expect.element(screen.getByText(/^One action.* is now slide \d+ of \d+\.$/)).toBeInTheDocument()
  await expect.element(action).toHaveFocus()
  await screen.getByRole('button', { name: 'Save Markdown' }).click()
  await expect.poll(() => host.saved).toHaveLength(1)
  const written = text(host.saved[0]?.bytes)
  expect(written.indexOf('## One action')).toBeLessThan(written.indexOf('## We took one decision'))
  await screen.getByRole('button', { name: 'Back to the order of the agenda' }).click()
  await expect.element(screen.getByRole('button', { name: 'Back to the order of the agenda' })).not.toBeInTheDocument()
})

test('single clicks move a slide too, and the last slide, which says what is left out, stays last', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-clicks' }), 'share')
  const later = screen.getByRole('button', { name: /^Move Northwind Energy.* later$/ })
  await later.click()
  const names = () =>
    screen
      .getByRole('img')
      .elements()
      .map((element) => element.getAttribute('aria-label'))
  await expect.poll(() => names()[1]).toBe('Northwind Energy: digital working group')
  expect(names().at(-1)).toMatch(/^Not in this copy/)
  expect(screen.getByRole('button', { name: /Move Not in this copy/ }).elements()).toEqual([])
})

test('the attendees’ copy holds no private word; without names, departments stand in their place', async () => {
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-private' }), 'share')
  await screen.getByRole('checkbox', { name: /With people’s names/ }).click()
  await screen.getByRole('button', { name: 'Save Markdown' }).click()
  await expect.poll(() => host.saved).toHaveLength(1)
  expect(text(host.saved[0]?.bytes)).not.toContain(secret)
  expect(text(host.saved[0]?.bytes)).not.toContain('Head of support')
})

test('the sponsor’s deck begins with everything on one page', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-sponsor' }), 'share')
  await screen.getByRole('radio', { name: 'Sponsor' }).click()
  await expect.element(screen.getByRole('checkbox', { name: /^2 We leave with one decision and one action/ })).toBeVisible()
})

test('an export is marked out of date when the session changed since, not when the room moves on, and no longer once the change is undone', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-stale' }), 'share')
  await screen.getByRole('button', { name: 'Save Session file' }).click()
  await expect.element(screen.getByText(/^Saved as .*\.groundwork\.$/).first()).toBeVisible()
  change('Go', (draft) => goTo(draft, { stepId: null }), { undo: 'skip' })
  expect(screen.getByText(/out of date/).elements()).toHaveLength(0)
  change('Edit title', (draft) => editSession(draft, { title: 'Another title' }))
  await expect.element(screen.getByText(/is out of date: the session has changed since/)).toBeVisible()
  change('Edit title', (draft) => editSession(draft, { title: 'Northwind Energy: digital working group' }))
  await expect.element(screen.getByText(/out of date/)).not.toBeInTheDocument()
})

test('choices and what was handed out come back after a restart, and stay with their session', async () => {
  const first = await renderRoom(aRoomSession({ id: 'share-kept' }), 'share')
  await first.screen.getByRole('radio', { name: 'Sponsor' }).click()
  await first.screen.getByRole('radio', { name: 'Letter' }).click()
  await first.screen.getByRole('radio', { name: 'Dark' }).click()
  await first.screen.getByRole('checkbox', { name: /We took one decision/ }).click()
  await first.screen.getByRole('button', { name: 'Save Session file' }).click()
  await expect.element(first.screen.getByText(/^Saved as .*\.groundwork\.$/).first()).toBeVisible()
  const saved = JSON.parse(JSON.stringify(savedPart(usePreferences.getState())))
  await first.screen.unmount()
  showPreferences(saved)
  const again = await renderRoom(JSON.parse(JSON.stringify(aRoomSession({ id: 'share-kept' }))), 'share')
  await expect.element(again.screen.getByRole('radio', { name: 'Sponsor' })).toBeChecked()
  await expect.element(again.screen.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await expect.element(again.screen.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect.element(again.screen.getByRole('checkbox', { name: /We took one decision/ })).not.toBeChecked()
  await expect.element(again.screen.getByText(/^Saved as .*\.groundwork\.$/).first()).toBeVisible()
  expect(text(first.host.saved[0]?.bytes)).not.toContain('excluded')
  await again.screen.unmount()
  const other = await renderRoom(aRoomSession({ id: 'share-other' }), 'share')
  await expect.element(other.screen.getByRole('radio', { name: 'Attendees' })).toBeChecked()
}, 60_000)

test('where nothing can be printed the screen says so, what to do, and offers the rest', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-print' }), 'share')
  await expect.element(screen.getByText(/PDFs cannot be made here/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Save Handout as PDF' })).toBeDisabled()
  await expect.element(screen.getByRole('button', { name: 'Save Session file' })).toBeEnabled()
  await screen.getByRole('button', { name: /^Handout as PDF/ }).click()
  await expect.element(screen.getByText(/Pages cannot be shown here/)).toBeVisible()
})

test('the deck is a PowerPoint package, and where the host prints the PDFs are made from whole pages', async () => {
  const printed: string[] = []
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-files' }), 'share', null, printing(printed))
  await screen.getByRole('button', { name: 'Save Deck' }).click()
  await expect.poll(() => host.saved.map((file) => file.name)).toEqual([`${stem}.pptx`])
  expect(text(host.saved[0]?.bytes.slice(0, 2))).toBe('PK')
  await screen.getByRole('radio', { name: 'Letter' }).click()
  await screen.getByRole('button', { name: 'Save Handout as PDF' }).click()
  await expect.poll(() => printed).toHaveLength(1)
  expect(printed[0]).toContain('Agenda as it happened')
  expect(printed[0]).not.toContain(secret)
})

test('the pages of the handout are drawn from the very PDF that is saved', async () => {
  const printed: string[] = []
  const { screen } = await renderRoom(aRoomSession({ id: 'share-pages' }), 'share', null, printing(printed))
  await screen.getByRole('button', { name: /^Handout as PDF/ }).click()
  const page = screen.getByRole('img', { name: 'Handout as PDF, page 1 of 1' })
  await expect.element(page).toBeVisible()
  await expect.element(page).toHaveAttribute('data-drawn', 'true')
  const canvas = page.element() as HTMLCanvasElement
  const [red, green] = canvas.getContext('2d')?.getImageData(20, 20, 1, 1).data ?? []
  expect([red, green]).toEqual([255, 0])
  expect(printed).toHaveLength(1)
})

test('the pack is one zip with everything in it, also in the middle of a session', async () => {
  const printed: string[] = []
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-pack' }), 'share', null, printing(printed))
  await screen.getByRole('button', { name: /^Workshop pack/ }).click()
  await expect.element(screen.getByText('The session file, which holds private notes and every name.')).toBeVisible()
  await screen.getByRole('button', { name: 'Save Workshop pack' }).click()
  await expect.poll(() => host.saved.map((file) => file.name), { timeout: 15_000 }).toEqual([`${stem}-pack-attendee.zip`])
  const parts = unzipSync(host.saved[0]?.bytes ?? new Uint8Array())
  for (const name of ['README.txt', 'message.txt', `${stem}.pptx`, `${stem}-handout.pdf`, `${stem}.ics`, 'tables/actions.csv']) {
    expect(Object.keys(parts)).toContain(name)
  }
  expect(strFromU8(parts[`${stem}.ics`] ?? new Uint8Array())).toContain('Bring the ten most asked questions')
})

test('giving up stops the print itself, saves nothing, and leaves the screen ready', async () => {
  const jobs: { started: string; stopped: string } = { started: '', stopped: '' }
  let release: () => void = () => undefined
  const { screen, host } = await renderRoom(
    aRoomSession({ id: 'share-cancel' }),
    'share',
    null,
    printing([], {
      printPdf: ({ job }) => {
        jobs.started = job ?? ''
        return new Promise((resolve) => {
          release = () => resolve({ ok: false, problem: { code: 'cancelled', sentence: '' } })
        })
      },
      stopPrint: async ({ job }) => {
        jobs.stopped = job
        release()
        return { ok: true, value: undefined }
      },
    }),
  )
  await screen.getByRole('button', { name: 'Save Handout as PDF' }).click()
  await expect.poll(() => jobs.started).not.toBe('')
  await screen.getByRole('button', { name: 'Cancel Handout as PDF' }).click()
  await expect.poll(() => jobs.stopped).toBe(jobs.started)
  await expect.element(screen.getByRole('button', { name: 'Save Handout as PDF' })).toBeEnabled()
  expect(host.saved).toEqual([])
})

test('the focus stays on the button while it is made, a place is chosen, and it is saved', async () => {
  let choose: () => void = () => undefined
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-focus' }), 'share', null, (memory) => ({
    ...memory,
    saveFiles: async (given) => {
      await new Promise<void>((resolve) => {
        choose = resolve
      })
      return memory.saveFiles(given)
    },
  }))
  const save = screen.getByRole('button', { name: 'Save Markdown' })
  await expect.element(save).toBeVisible()
  ;(save.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Choose where to save it.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  choose()
  await expect.element(screen.getByText(/^Saved as .*\.md\.$/)).toBeVisible()
  expect(host.saved).toHaveLength(1)
  await expect.element(save).toHaveFocus()
})

test('tables, dates and the message are shown as they will be', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-shown' }), 'share')
  await screen.getByRole('button', { name: /^Tables/ }).click()
  await expect
    .element(screen.getByRole('region', { name: 'Actions' }).getByRole('cell', { name: 'Bring the ten most asked questions' }))
    .toBeVisible()
  await screen.getByRole('button', { name: /^Calendar/ }).click()
  await expect.element(screen.getByText('Due: Bring the ten most asked questions')).toBeVisible()
  await screen.getByRole('button', { name: /^Cover message/ }).click()
  await expect.element(screen.getByRole('button', { name: 'Copy the message' })).toBeVisible()
  await expect.element(screen.getByText(/What we decided/)).toBeVisible()
})

test('letters that the bundled fonts do not hold are named before anything is saved', async () => {
  const { screen } = await renderRoom(aRoomSession({ id: 'share-fonts', title: 'مرحبا بكم' }), 'share')
  await expect.element(screen.getByText(/Arabic/)).toBeVisible()
})

test('T-66 a file that could not be written says why, and is offered for another place without being made again', async () => {
  const printed: string[] = []
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-full' }), 'share', null, printing(printed))
  const sentence = 'Deck.pptx was not written: it or its folder is in use or cannot be written to. Choose another place or name.'
  host.failing('saveFiles', { code: 'disk-full', sentence })
  await screen.getByRole('button', { name: 'Save Handout as PDF' }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent(sentence)
  host.failing('saveFiles', null)
  await screen.getByRole('button', { name: 'Save Handout as PDF as…' }).click()
  await expect.element(screen.getByText(/^Saved as .*-handout\.pdf\.$/).first()).toBeVisible()
  expect(host.saved.map(({ name }) => name)).toEqual([`${stem}-handout.pdf`])
  expect(printed).toHaveLength(1)
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: 'Save Handout as PDF', exact: true })).toBeEnabled()
})

test('T-66 a file that had no place is made anew when the session has changed since', async () => {
  const printed: string[] = []
  const { screen, host } = await renderRoom(aRoomSession({ id: 'share-locked' }), 'share', null, printing(printed))
  host.failing('saveFiles', { code: 'disk-full', sentence: 'It was not written. Choose another place or name.' })
  await screen.getByRole('button', { name: 'Save Handout as PDF' }).click()
  await expect.element(screen.getByRole('alert')).toBeVisible()
  host.failing('saveFiles', null)
  change('Edit title', (draft) => editSession(draft, { title: 'A new name' }))
  await screen.getByRole('button', { name: 'Save Handout as PDF as…' }).click()
  await expect.poll(() => printed).toHaveLength(2)
  expect(printed[1]).toContain('A new name')
})

test.each(['Deck', 'Tables', 'Calendar', 'Cover message', 'Workshop pack'])(
  'axe finds nothing on Share in light and dark while it shows %s',
  async (name) => {
    const { screen } = await renderRoom(aRoomSession({ id: 'share-axe' }), 'share')
    await expect.element(screen.getByRole('checkbox', { name: /We took one decision/ })).toBeVisible()
    await screen.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    expect(await violationsInBothSchemes()).toEqual([])
  },
)
