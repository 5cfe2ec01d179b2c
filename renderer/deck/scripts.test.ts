/** What an export says of scripts that the bundled fonts do not hold. */
import { expect, test } from 'vitest'
import { goldenSessions } from '../../test/helpers/golden-sessions'
import { scriptsWithoutFont, textsIn } from './scripts.ts'

const everything = () => true
const nothing = () => false
const named = (texts: readonly string[]) => scriptsWithoutFont(texts, everything).map(({ script }) => script)

test.each([
  ['Latin, Greek and Cyrillic are bundled', 'Größe Łódź Ωμέγα улица → © 100 %', []],
  ['Arabic', 'الصدق أمام الناس', ['Arabic']],
  ['Japanese, its Chinese characters included', '停電のとき', ['Japanese']],
  ['Chinese alone', '停電', ['Chinese']],
  ['emoji, joined ones counted once', '👩‍👩‍👧‍👦 🇬🇧 ok', ['Emoji']],
  ['a script that has no name here', 'ᚠᚢᚦ', ['Other scripts']],
] as const)('%s', (_, text, expected) => {
  expect(named([text])).toEqual(expected)
})

test('a script that the machine has is said in one calm sentence', () => {
  expect(scriptsWithoutFont(['ひらがな'], everything)).toEqual([
    { script: 'Japanese', hasFont: true, sentence: 'Japanese text is shown with this computer’s own font.' },
  ])
})

test('a script that the machine lacks is named, with what happens and what can be done', () => {
  const [tamil] = scriptsWithoutFont(['plain', 'தமிழ்'], nothing)
  expect(tamil?.hasFont).toBe(false)
  expect(tamil?.sentence).toMatch(/^This computer has no font for Tamil: PDFs and pictures show empty boxes there/)
  expect(tamil?.sentence).toContain('Slides and Markdown keep the text')
})

test('one letter that is missing is enough to say so', () => {
  const [only] = scriptsWithoutFont(['אבג'], (letter) => letter !== 'ב')
  expect(only).toMatchObject({ script: 'Hebrew', hasFont: false })
})

test('the session in many scripts names the four that are not bundled; the sample names none', async () => {
  const [sample, , , scripts] = await goldenSessions()
  expect([...named(textsIn(scripts?.session))].sort()).toEqual(['Arabic', 'Emoji', 'Hebrew', 'Japanese'])
  expect(named(textsIn(sample?.session))).toEqual([])
})
