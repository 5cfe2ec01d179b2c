/** What people get from themes and brands: their colours where these can be read, near ones with a sentence where not, in every writer. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { contrastOf, luminanceOf, textContrast } from './contrast.ts'
import { faultsOf } from './layout/fixtures/check.ts'
import { goldenDeck } from './layout/fixtures/golden.ts'
import { layoutDeck, palettes } from './layout/index.ts'
import { measuredIn } from './layout/measure.ts'
import { slidesHtml } from './paper/slides-html.ts'
import { lintPptx, writePlacedPptx } from './pptx/index.ts'
import { defaultTheme, noBrand, paperThemeOf, type Theme, themeNames, themeOf } from './theme.ts'

/** One red pixel, twice as wide as high. */
const logo = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4z8AARAAI/gH/xp559wAAAABJRU5ErkJggg=='

test('contrast is that of WCAG: black on white 21, #767676 on white just readable', () => {
  expect(contrastOf('000000', 'FFFFFF')).toBeCloseTo(21)
  expect(contrastOf('767676', 'FFFFFF')).toBeGreaterThanOrEqual(4.5)
  expect(contrastOf('777777', 'FFFFFF')).toBeLessThan(4.5)
  expect(luminanceOf('FF0000')).toBeCloseTo(0.2126)
})

/** What is set on what. */
const pairs = [
  ['ink', 'surface'],
  ['ink', 'paper'],
  ['ink2', 'surface'],
  ['ink3', 'surface'],
  ['accent', 'surface'],
  ['accent', 'paper'],
  ['accent', 'accentSoft'],
  ['accentInk', 'accent'],
  ['coverInk', 'cover'],
  ['signalText', 'surface'],
] as const
const weakest = (theme: Theme) => Math.min(...pairs.map(([text, ground]) => contrastOf(theme.colours[text], theme.colours[ground])))

test.each(themeNames)('every text of the %s theme can be read', (name) => {
  expect(weakest(themeOf(name, noBrand).theme)).toBeGreaterThanOrEqual(textContrast)
})

test('whatever colours a brand has, every text can be read in every theme', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, colour, fc.constantFrom(...themeNames), (primary, secondary, name) => {
      expect(weakest(themeOf(name, { ...noBrand, primary, secondary }).theme)).toBeGreaterThanOrEqual(textContrast)
    }),
    { numRuns: 600 },
  )
})

test('a colour that can be read is kept and nothing is said', () => {
  const { theme, notes } = themeOf('light', { ...noBrand, primary: '#0b3d91' })
  expect([theme.colours.accent, theme.colours.cover, notes]).toEqual(['0B3D91', '0B3D91', []])
})

test('yellow on white becomes a darker yellow for words, stays on the cover, and a sentence says so', () => {
  const { theme, notes } = themeOf('light', { ...noBrand, primary: '#ffeb00' })
  expect(theme.colours.cover).toBe('FFEB00')
  expect(theme.colours.coverInk).toBe(palettes.light.ink)
  expect(theme.colours.accent).not.toBe('FFEB00')
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(/^#ffeb00 is too light to read .* Headings and lines use #[0-9a-f]{6} instead\. The cover keeps your colour\.$/)
})

test('papers are never dark', () => {
  expect(paperThemeOf('dark', noBrand).theme).toEqual(defaultTheme)
})

test.each(themeNames)('in the %s theme with a garish brand, the deck is sound and holds the same places', async (name) => {
  const { theme } = themeOf(name, { ...noBrand, primary: '#ffeb00', secondary: '#ff00ff', logo })
  const placed = layoutDeck(goldenDeck, theme)
  expect(placed.slides.flatMap(faultsOf)).toEqual([])
  const written = await writePlacedPptx(placed)
  if (!written.ok) throw new Error(written.problem.sentence)
  expect(await lintPptx(written.value)).toEqual([])
  expect(slidesHtml(placed, [])).toContain(`--deck-accent:#${theme.colours.accent.toLowerCase()}`)
})

test('PowerPoint finds the brand in its theme, and slides name the theme instead of digits', async () => {
  const { theme } = themeOf('light', { ...noBrand, primary: '#0b3d91', headingFont: 'sans', bodyFont: 'serif', logo })
  const parts = await partsOf(theme)
  expect(parts['ppt/theme/theme1.xml']).toContain('<a:accent1><a:srgbClr val="0B3D91"/></a:accent1>')
  expect(parts['ppt/theme/theme1.xml']).toContain('<a:majorFont><a:latin typeface="Arial"/>')
  expect(parts['ppt/theme/theme1.xml']).toContain('<a:minorFont><a:latin typeface="Georgia"/>')
  const slides = Object.entries(parts).filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
  const fixed = slides.flatMap(([, xml]) => xml.match(/<a:srgbClr val="\w+"/g) ?? [])
  const named = slides.flatMap(([, xml]) => xml.match(/<a:schemeClr val="\w+"/g) ?? [])
  expect(fixed.length).toBeLessThan(named.length / 10)
  expect(Object.values(parts).join('')).not.toContain('a:role')
})

test('a damaged logo, as a session from elsewhere may hold it, is left out with a note, and the deck is written all the same', async () => {
  const bytes = Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64')
  for (let at = 8; at < bytes.length; at += 1) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 0x40
    const { theme, notes } = themeOf('light', { ...noBrand, logo: `data:image/png;base64,${damaged.toString('base64')}` })
    expect(theme.logo, `byte ${at}`).toBeNull()
    expect(notes).toEqual(['The logo of this session is damaged and is left out. Choose it again under Prepare.'])
    if (at % 20 === 0) expect(await writePlacedPptx(layoutDeck(goldenDeck, theme))).toMatchObject({ ok: true })
  }
  const cut = `data:image/png;base64,${bytes.subarray(0, 50).toString('base64')}`
  expect(themeOf('light', { ...noBrand, logo: cut }).theme.logo).toBeNull()
})

test('the logo stands once in the file, on the layouts, so that new slides have it too', async () => {
  const files = await filesOf(themeOf('light', { ...noBrand, logo }).theme)
  const pictures = Object.keys(files).filter((path) => path.startsWith('ppt/media/'))
  expect(pictures).toContain('ppt/media/logo.png')
  for (const form of [1, 2, 3]) {
    expect(strFromU8(files[`ppt/slideLayouts/slideLayout${form}.xml`] ?? new Uint8Array())).toContain('name="Logo"')
  }
})

test('in the dark theme PowerPoint takes the dark slots for grounds', async () => {
  const parts = await partsOf(themeOf('dark', noBrand).theme)
  expect(parts['ppt/slideMasters/slideMaster1.xml']).toContain('<p:clrMap bg1="dk1" tx1="lt1"')
  expect(parts['ppt/theme/theme1.xml']).toContain(`<a:dk1><a:srgbClr val="${palettes.dark.surface}"/></a:dk1>`)
  expect(parts['ppt/notesMasters/notesMaster1.xml']).toContain('<p:clrMap bg1="lt1" tx1="dk1"')
})

test('a brand that sets titles in the sans and texts in the serif is measured in these', () => {
  const { theme } = themeOf('light', { ...noBrand, headingFont: 'sans', bodyFont: 'serif' })
  const { slides } = layoutDeck(goldenDeck, theme)
  expect(measuredIn(theme.fonts, () => slides.flatMap(faultsOf))).toEqual([])
  expect(JSON.stringify(slides)).not.toBe(JSON.stringify(layoutDeck(goldenDeck).slides))
})

async function filesOf(theme: Theme): Promise<Readonly<Record<string, Uint8Array>>> {
  const written = await writePlacedPptx(layoutDeck(goldenDeck, theme))
  if (!written.ok) throw new Error(written.problem.sentence)
  return unzipSync(written.value)
}

async function partsOf(theme: Theme): Promise<Readonly<Record<string, string>>> {
  const files = await filesOf(theme)
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, /\.(png|xlsx)$/.test(path) ? '' : strFromU8(bytes)]))
}
