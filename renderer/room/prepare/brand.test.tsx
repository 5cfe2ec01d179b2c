/** The brand as a facilitator sets it: colours with a sentence where they change, a logo that is made anew, the look of the slide beside it. */
import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { imageSize } from '../../deck/layout/blocks/image-size'
import { ok } from '../../lib/result'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'
import { colourFrom } from './BrandColour'
import { logoFrom, measuredPicture, mostLogoBytes } from './brand-logo'

const svg = (inner: string, box = '0 0 400 100') =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inner}</svg>`)

test('a colour that cannot be read on white is kept as typed, and a sentence says what decks use instead', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare')
  await screen.getByRole('textbox', { name: 'First colour as digits' }).fill('FFEB00')
  expect(now().brand.primary).toBe('#ffeb00')
  await expect.element(screen.getByText(/^#ffeb00 is too light to read on this background/)).toBeVisible()
  await screen.getByRole('button', { name: 'Clear the first colour' }).click()
  expect(now().brand.primary).toBe('')
  await expect.element(screen.getByText(/too light/)).not.toBeInTheDocument()
})

test('a logo from a file is stored as a picture of our own making, shown, and removed again', async () => {
  const file = { name: 'logo.svg', bytes: svg('<rect width="400" height="100" fill="#b3372f"/>') }
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare', null, (host) => ({ ...host, openFile: async () => ok([file]) }))
  await screen.getByRole('button', { name: 'Choose a logo…' }).click()
  await expect.element(screen.getByRole('img', { name: 'The logo as it is stored' })).toBeVisible()
  expect(now().brand.logo).toMatch(/^data:image\/png;base64,/)
  expect(imageSize(now().brand.logo)).toEqual({ width: 800, height: 200 })
  await screen.getByRole('button', { name: 'Remove the logo' }).click()
  expect(now().brand.logo).toBe('')
})

test('a file that is no picture changes nothing and says what to do', async () => {
  const file = { name: 'logo.png', bytes: new TextEncoder().encode('no picture at all') }
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare', null, (host) => ({ ...host, openFile: async () => ok([file]) }))
  await screen.getByRole('button', { name: 'Choose a logo…' }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent('This file is no PNG, JPEG or SVG picture. The logo was not changed')
  expect(now().brand.logo).toBe('')
})

test('a picture that claims more pixels than can be opened is refused unopened', async () => {
  const bytes = new Uint8Array(64)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x89504e47)
  view.setUint32(16, 60_000)
  view.setUint32(20, 60_000)
  expect(await logoFrom(bytes)).toMatchObject({ ok: false, problem: { code: 'too-many-pixels' } })
  expect(await logoFrom(new Uint8Array(mostLogoBytes + 1))).toMatchObject({ ok: false, problem: { code: 'too-large' } })
  view.setUint32(16, 4)
  view.setUint32(20, 4)
  expect(await logoFrom(bytes)).toMatchObject({ ok: false, problem: { code: 'damaged' } })
})

test('scripts and outside pictures of an SVG do nothing', async () => {
  const stem = '<script>document.title = "taken"</script><image href="https://example.org/spy.png" width="10" height="10"/>'
  const before = document.title
  const logo = await logoFrom(svg(`${stem}<rect width="100" height="100"/>`, '0 0 100 100'))
  expect(logo).toMatchObject({ ok: true })
  expect(document.title).toBe(before)
  expect(performance.getEntriesByType('resource').filter((entry) => entry.name.includes('example.org'))).toEqual([])
})

test('an SVG without proportions is measured when it is drawn', () => {
  expect(measuredPicture(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
    format: 'image/svg+xml',
    size: null,
  })
})

test('colours are taken in every common spelling', () => {
  expect(['#abc', 'ABCDEF', ' #0F6466 ', '', 'teal', '#12345'].map(colourFrom)).toEqual(['#aabbcc', '#abcdef', '#0f6466', '', null, null])
})

test('the section has no fault that axe finds', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'prepare')
  await expect.element(screen.getByRole('heading', { name: 'Brand' })).toBeInTheDocument()
  expect(await violationsInBothSchemes()).toEqual([])
})
