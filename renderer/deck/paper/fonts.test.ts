import { expect, test } from 'vitest'
import { readFontFile } from '../../../test/helpers/paper'
import { fontFaces, fontFiles, fontFilesFor, loadFonts } from './fonts'

const subsetsOf = (text: string) => [...new Set(fontFilesFor(text).map((file) => file.subset))]

test('English needs the basic Latin files only; other letters bring their own', () => {
  expect(subsetsOf('We say “sorry” first – Größe, façade')).toEqual(['latin'])
  expect(subsetsOf('Łódź')).toEqual(['latin', 'latin-ext'])
  expect(subsetsOf('Ωμέγα')).toEqual(['latin', 'greek'])
  expect(subsetsOf('Привет')).toEqual(['latin', 'cyrillic'])
  expect(subsetsOf('العملاء 日本語 🎉')).toEqual(['latin'])
})

test('every file named is really there, a woff2 each', async () => {
  for (const file of fontFiles) {
    const bytes = await readFontFile(file)
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('wOF2')
  }
})

test('fonts reach the page as data, never as addresses', async () => {
  const css = fontFaces(await loadFonts({ title: 'Hello' }, readFontFile))
  expect(css.match(/@font-face/g)).toHaveLength(6)
  expect(css.match(/src:url\(data:font\/woff2;base64,[A-Za-z0-9+/]+=*\)/g)).toHaveLength(6)
  expect(css).not.toMatch(/https?:|file:/)
})
