/** Each fault that makes PowerPoint offer a repair is found: a sound package is broken in one place, and the lint says where. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { goldenDeck } from '../layout/fixtures/golden.ts'
import { lintPptx, writePptx } from './index.ts'

let sound: Readonly<Record<string, Uint8Array>> = {}

beforeAll(async () => {
  const result = await writePptx(goldenDeck)
  if (!result.ok) throw new Error(result.problem.sentence)
  sound = unzipSync(result.value)
})

const slide = 'ppt/slides/slide3.xml'
const findingsIn = async (files: Readonly<Record<string, Uint8Array>>) =>
  (await lintPptx(zipSync({ ...files }))).map((finding) => `${finding.part}: ${finding.message}`)

/** The package with one part changed by replacing the first match. */
function broken(part: string, found: string | RegExp, by: string): Readonly<Record<string, Uint8Array>> {
  const before = strFromU8(sound[part] ?? new Uint8Array())
  const after = before.replace(found, by)
  if (after === before) throw new Error(`${part} holds nothing like ${String(found)}`)
  return { ...sound, [part]: strToU8(after) }
}

function without(part: string): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(sound).filter(([name]) => name !== part))
}

const table = 'ppt/slides/slide9.xml'
const drawing = 'ppt/slides/slide13.xml'
test.each<readonly [string, () => Readonly<Record<string, Uint8Array>>, RegExp]>([
  ['a tag that is never closed', () => broken(slide, '</p:spTree>', ''), /closes p:cSld where p:spTree is open/],
  ['a control character', () => broken(slide, 'We agreed', 'We \u0001agreed'), /character that XML does not allow: U\+0001/],
  ['a noncharacter', () => broken(slide, 'We agreed', 'We \uFFFEagreed'), /U\+FFFE/],
  ['a loose ampersand', () => broken(slide, '<a:t>We', '<a:t>& We'), /ampersand that is no entity/],
  ['a loose ampersand in an attribute', () => broken(slide, 'name="We agreed', 'name="We & agreed'), /ampersand in name/],
  ['an attribute twice', () => broken(slide, 'anchor="t"', 'anchor="t" anchor="t"'), /names anchor twice/],
  ['a prefix that nobody declared', () => broken(slide, '<p:cSld>', '<p:cSld><q:x/>'), /not declared: q:x/],
  ['"]]>" in a text', () => broken(slide, '<a:t>We', '<a:t>]]> We'), /"\]\]>" in a text/],
  ['no XML declaration', () => broken(slide, /^<\?xml.*\?>/, ''), /XML declaration/],
  [
    'a part without content type',
    () => ({ ...sound, 'ppt/slides/extra.xml': sound[slide] ?? new Uint8Array() }),
    /extra\.xml: This part has no content type/,
  ],
  [
    'a content type without part',
    () => broken('[Content_Types].xml', '</Types>', '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>'),
    /slideMaster2\.xml, which is not there/,
  ],
  ['content types that are missing', () => without('[Content_Types].xml'), /There are no content types/],
  ['content types that are not first', () => ({ 'a.png': new Uint8Array(), ...sound }), /not the first entry/],
  ['an entry for a folder', () => ({ ...sound, 'ppt/media/': new Uint8Array() }), /entry for a folder/],
  [
    'a relationship that leads nowhere',
    () => broken(`ppt/slides/_rels/slide3.xml.rels`, 'slideLayout3.xml', 'slideLayout9.xml'),
    /slideLayout9\.xml, which is not there/,
  ],
  [
    'a relationship that leads outside',
    () => broken(`ppt/slides/_rels/slide3.xml.rels`, '/></Relationships>', ' TargetMode="External"/></Relationships>'),
    /leads outside the file/,
  ],
  ['a relationship id used twice', () => broken(`ppt/slides/_rels/slide3.xml.rels`, 'Id="rId2"', 'Id="rId1"'), /rId1 is there twice/],
  ['an id that is no relationship', () => broken('ppt/presentation.xml', 'r:id="rId3"', 'r:id="rId999"'), /uses rId999/],
  [
    'a part that nothing leads to',
    () => broken('ppt/_rels/presentation.xml.rels', /<Relationship Id="rId\d+" Type="[^"]*viewProps"[^>]*>/, ''),
    /viewProps\.xml: No relationship leads/,
  ],
  ['a shape number used twice', () => broken(slide, '<p:cNvPr id="3"', '<p:cNvPr id="2"'), /shape number 2 is used twice/],
  ['a shape without text body', () => broken(slide, /<p:txBody>.*?<\/p:txBody>/, ''), /shape without p:txBody/],
  [
    'a text body without paragraph',
    () => broken(slide, /<a:lstStyle\/><a:p>.*?<\/p:txBody>/, '<a:lstStyle/></p:txBody>'),
    /p:txBody without a paragraph/,
  ],
  ['an empty run', () => broken(slide, /<a:t>[^<]+<\/a:t>/, '<a:t></a:t>'), /empty text run/],
  ['a cell without paragraph', () => broken(table, /<a:txBody>.*?<\/a:txBody>/, ''), /table cell without a:p/],
  ['a row with too few cells', () => broken(table, /<a:tc>.*?<\/a:tc>/, ''), /3 cells in a grid of 4 columns/],
  ['a margin that is no number', () => broken(table, /marL="\d+"/, 'marL="NaN"'), /marL="NaN"/],
  ['an anchor of another kind', () => broken(table, 'anchor="t"', 'anchor="mid"'), /anchor "mid"/],
  ['a fractional place', () => broken(slide, /<a:off x="685800"/, '<a:off x="685800.5"'), /not a whole number/],
  ['a negative size', () => broken(slide, /cx="\d\d+"/, 'cx="-5"'), /negative cx/],
  ['a shape beyond the slide', () => broken(slide, /<a:off x="685800"/, '<a:off x="12685800"'), /beyond the slide/],
  ['a named colour', () => broken('ppt/theme/theme1.xml', /<a:srgbClr val="[0-9A-F]{6}"/, '<a:srgbClr val="red"'), /not six hexadecimal digits: red/],
  ['an empty outline', () => broken(slide, /<a:ln>.*?<\/a:ln>/, '<a:ln/>'), /an empty a:ln/],
  ['a background without effect list', () => broken(slide, '<a:effectLst/>', ''), /background without a:effectLst/],
  ['a connector that hangs on nothing', () => broken(drawing, /<a:stCxn id="\d+"/, '<a:stCxn id="9999"'), /hangs on shape 9999/],
  ['a slide without title', () => broken(slide, '<p:ph type="title"/>', ''), /no title placeholder/],
  ['a slide with two titles', () => broken(slide, '<p:ph type="body" idx="1"/>', '<p:ph type="title"/>'), /more than one title/],
  ['notes without master', () => without('ppt/notesMasters/notesMaster1.xml'), /Notes need one notes master/],
  ['a picture that is none', () => ({ ...sound, 'ppt/media/image1.png': strToU8('hello') }), /not what its ending says/],
])('%s is found', async (_, make, message) => {
  expect((await findingsIn(make())).join('\n')).toMatch(message)
})

test('a sound package has no findings', async () => {
  expect(await findingsIn(sound)).toEqual([])
})

test('the same name twice in the zip is found', async () => {
  const twice = zipSync({ ...sound, 'ppt/PresProps.xml': sound['ppt/presProps.xml'] ?? new Uint8Array() })
  expect((await lintPptx(twice)).map((finding) => finding.message)).toContain('The package holds this name twice.')
})

test('a file that is no zip is refused, not thrown at', async () => {
  expect(await lintPptx(strToU8('hello'))).toEqual([{ part: '', message: 'The file is not a zip package.' }])
})
