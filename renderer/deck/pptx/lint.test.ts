/** Each fault that makes PowerPoint offer a repair is found: a sound package is broken in one place, and the lint says where. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { goldenDeck } from '../layout/fixtures/golden.ts'
import { lintPptx, writePptx } from './index.ts'

let sound: Readonly<Record<string, Uint8Array>> = {}

beforeAll(async () => {
  const slides = goldenDeck.slides.map((one) => ({ ...one, section: one.topic === '' ? 'Opening' : one.topic }))
  const result = await writePptx({ ...goldenDeck, slides })
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

/** The package with a link on its third slide. */
function linked(target: string): Readonly<Record<string, Uint8Array>> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const link = `<Relationship Id="rId99" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`
  const withLink = broken('ppt/slides/_rels/slide3.xml.rels', '</Relationships>', link)
  const used = strFromU8(sound[slide] ?? new Uint8Array()).replace(/(<p:cNvPr id="3"[^>]*)\/>/, '$1><a:hlinkClick r:id="rId99"/></p:cNvPr>')
  return { ...withLink, [slide]: strToU8(used) }
}

function withFormula(): Uint8Array {
  const files = unzipSync(sound[workbook] ?? new Uint8Array())
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace('<v>', '<f>1+1</f><v>')
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(sheet) })
}

function workbookWithout(part: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(sound[workbook] ?? new Uint8Array())).filter(([name]) => name !== part)))
}

const workbook = 'ppt/embeddings/workbook1.xlsx'
const picture = 'ppt/media/image1.png'
const bullets = 'ppt/slides/slide6.xml'
const table = 'ppt/slides/slide9.xml'
const drawing = 'ppt/slides/slide13.xml'
test.each<readonly [string, () => Readonly<Record<string, Uint8Array>>, RegExp]>([
  ['a tag that is never closed', () => broken(slide, '</p:spTree>', ''), /closes p:cSld where p:spTree is open/],
  ['a control character', () => broken(slide, 'We agreed', 'We \u0001agreed'), /character that XML does not allow: U\+0001/],
  ['a noncharacter', () => broken(slide, 'We agreed', 'We \uFFFEagreed'), /U\+FFFE/],
  [
    'a colour that recolouring would not reach',
    () => broken(slide, '</a:p>', '<a:endParaRPr><a:solidFill><a:srgbClr val="12AB34"/></a:solidFill></a:endParaRPr></a:p>'),
    /colour 12AB34 is none of the theme/,
  ],
  ['a loose ampersand', () => broken(slide, '<a:t>We', '<a:t>& We'), /ampersand that is no entity/],
  ['a loose ampersand in an attribute', () => broken(slide, 'name="We agreed', 'name="We & agreed'), /ampersand that is no entity.*name=/],
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
  [
    'a named colour',
    () => broken('ppt/theme/theme1.xml', /<a:srgbClr val="[0-9A-F]{6}"/, '<a:srgbClr val="red"'),
    /not six hexadecimal digits: red/,
  ],
  ['an empty outline', () => broken(slide, /<a:ln>.*?<\/a:ln>/, '<a:ln/>'), /an empty a:ln/],
  ['a background without effect list', () => broken(slide, '<a:effectLst/>', ''), /background without a:effectLst/],
  ['a connector that hangs on nothing', () => broken(drawing, /<a:stCxn id="\d+"/, '<a:stCxn id="9999"'), /hangs on shape 9999/],
  ['a slide without title', () => broken(slide, '<p:ph type="title"/>', ''), /no title placeholder/],
  ['a slide with two titles', () => broken(slide, '<p:ph type="body" idx="1"/>', '<p:ph type="title"/>'), /more than one title/],
  ['notes without master', () => without('ppt/notesMasters/notesMaster1.xml'), /Notes need one notes master/],
  ['a relationship that nothing uses', () => broken('ppt/presentation.xml', /<p:sldId id="258" r:id="rId5"\/>/, ''), /never uses rId5/],
  ['a link to a file of this computer', () => linked('file:///etc/passwd'), /rId99 leads outside the file/],
  [
    'a part that is led to as something else',
    () => broken('[Content_Types].xml', 'presentationml.slideLayout+xml', 'presentationml.slideMaster+xml'),
    /led to as slideLayout, but its content type is/,
  ],
  [
    'two content types for one part',
    () => broken('[Content_Types].xml', /(<Override [^>]*slide3\.xml"[^>]*>)/, '$1$1'),
    /Two content types/,
  ],
  ['a slide number used twice', () => broken('ppt/presentation.xml', 'id="257"', 'id="256"'), /slide number 256 is used twice/],
  ['a slide number out of bounds', () => broken('ppt/presentation.xml', 'id="257"', 'id="12"'), /p:sldId has id="12"/],
  [
    'a slide listed twice',
    () => broken('ppt/presentation.xml', /(<p:sldId id="257" r:id="rId4"\/>)/, '$1<p:sldId id="999" r:id="rId4"/>'),
    /slide2\.xml is in the list of slides twice/,
  ],
  [
    'a slide that is not listed',
    () => broken('ppt/presentation.xml', '<p:sldId id="257" r:id="rId4"/>', ''),
    /slide2\.xml: This slide is not in the list/,
  ],
  [
    'a layout number used twice',
    () => broken('ppt/slideMasters/slideMaster1.xml', 'id="2147483650"', 'id="2147483649"'),
    /2147483649 of a master or layout is used twice/,
  ],
  ['a master number below the least', () => broken('ppt/presentation.xml', 'id="2147483648"', 'id="5"'), /p:sldMasterId has id="5"/],
  [
    'a slide without layout',
    () => broken('ppt/slides/_rels/slide3.xml.rels', /<Relationship Id="rId1"[^>]*>/, ''),
    /A slide needs one layout, this one has 0/,
  ],
  [
    'a place that the layout does not have',
    () => broken(slide, '<p:ph type="ftr" sz="quarter" idx="11"/>', '<p:ph type="ftr" sz="quarter" idx="77"/>'),
    /fills the place “number 77”/,
  ],
  [
    'a layout that its master does not list',
    () => broken('ppt/slideMasters/_rels/slideMaster1.xml.rels', /<Relationship Id="rId3"[^>]*slideLayout3[^>]*>/, ''),
    /slideLayout3\.xml: Its master does not list this layout/,
  ],
  [
    'a layout without master',
    () => broken('ppt/slideLayouts/_rels/slideLayout3.xml.rels', /<Relationship [^>]*>/, ''),
    /A layout needs one master/,
  ],
  [
    'notes that belong to another slide',
    () => broken('ppt/notesSlides/_rels/notesSlide3.xml.rels', 'slide3.xml', 'slide4.xml'),
    /slide4\.xml does not know these notes/,
  ],
  [
    'notes without their master',
    () => broken('ppt/notesSlides/_rels/notesSlide3.xml.rels', /<Relationship [^>]*notesMaster1[^>]*>/, ''),
    /Notes without a notes master/,
  ],
  [
    'a theme shared by two masters',
    () => broken('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1'),
    /theme1\.xml: Two masters share this theme/,
  ],
  [
    'a master without theme',
    () => broken('ppt/slideMasters/_rels/slideMaster1.xml.rels', /<Relationship [^>]*theme1[^>]*>/, ''),
    /A master needs one theme/,
  ],
  ['a slide without relationships', () => without('ppt/slides/_rels/slide3.xml.rels'), /slide3\.xml: This part has no relationships/],
  [
    'a chart without workbook',
    () => broken('ppt/charts/_rels/chart1.xml.rels', /<Relationship [^>]*>/, ''),
    /A chart without one workbook/,
  ],
  [
    'a workbook that is cut off',
    () => ({ ...sound, [workbook]: (sound[workbook] ?? new Uint8Array()).slice(0, 300) }),
    /The workbook is damaged/,
  ],
  ['a workbook with a formula', () => ({ ...sound, [workbook]: withFormula() }), /The workbook holds a formula/],
  ['a workbook without sheet', () => ({ ...sound, [workbook]: workbookWithout('xl/worksheets/sheet1.xml') }), /The workbook has no sheet/],
  [
    'a workbook without its list of sheets',
    () => ({ ...sound, [workbook]: workbookWithout('xl/workbook.xml') }),
    /The workbook has no xl\/workbook\.xml/,
  ],
  [
    'a chart with more names than values',
    () => broken('ppt/charts/chart1.xml', /<c:ptCount val="3"\/>/, '<c:ptCount val="4"/>'),
    /Names and values of the chart differ/,
  ],
  [
    'a picture that is cut off',
    () => ({ ...sound, [picture]: (sound[picture] ?? new Uint8Array()).slice(0, 50) }),
    /The picture is cut off/,
  ],
  [
    'a picture that is damaged',
    () => ({ ...sound, [picture]: (sound[picture] ?? new Uint8Array()).map((byte, at) => (at === 20 ? byte + 1 : byte)) }),
    /The picture is damaged \(IHDR\)/,
  ],
  ['a type size of nothing', () => broken(slide, /sz="3000"/, 'sz="0"'), /a:rPr has sz="0"/],
  ['a type size in fractions', () => broken(slide, /sz="3000"/, 'sz="30.5"'), /a:rPr has sz="30.5"/],
  ['a language that is none', () => broken(slide, 'lang="en-GB"', 'lang="English (UK)"'), /lang="English \(UK\)", which is none/],
  ['a list level that PowerPoint does not have', () => broken(slide, 'marL="', 'lvl="9" marL="'), /lvl="9"/],
  ['a numbering that starts at nothing', () => broken(slide, 'type="arabicPeriod"', 'type="arabicPeriod" startAt="0"'), /startAt="0"/],
  ['a bullet without a sign', () => broken(bullets, 'char="•"', 'char=""'), /a:buChar has char=""/],
  ['an alignment of another kind', () => broken(slide, 'algn="l"', 'algn="left"'), /algn="left"/],
  [
    'a theme colour that no theme has',
    () => broken(slide, '<a:schemeClr val="accent1"', '<a:schemeClr val="accent9"'),
    /theme colour that no theme has: accent9/,
  ],
  ['a line of negative width', () => broken(drawing, /<a:ln w="\d+"/, '<a:ln w="-1"'), /a:ln has w="-1"/],
  ['a column without width', () => broken(table, /<a:gridCol w="\d+"/, '<a:gridCol w="0"'), /table column is "0" wide/],
  ['a row of fractional height', () => broken(table, /<a:tr h="\d+"/, '<a:tr h="1.5"'), /table row is "1.5" high/],
  ['a cell that spans too far', () => broken(table, '<a:tc>', '<a:tc gridSpan="9">'), /spans 9 columns/],
  ['a table without rows', () => broken(table, /<a:tr .*<\/a:tr>/, ''), /a table without rows/],
  [
    'properties behind the text',
    () => broken(slide, /(<a:pPr .*?<\/a:pPr>)(<a:r>.*?<\/a:r>)/, '$2$1'),
    /properties are not its first child/,
  ],
  ['text behind the end', () => broken(slide, /(<a:r>.*?<\/a:r>)(<a:endParaRPr [^>]*>)/, '$2$1'), /goes on after its end/],
  ['a date that is none', () => broken('docProps/core.xml', '2026-03-12T00:00:00Z', '12 March'), /created at no date: "12 March"/],
  [
    'a number that is none in a chart',
    () => broken('ppt/charts/chart1.xml', /<c:max val="[^"]*"/, '<c:max val="NaN"'),
    /c:max has val="NaN"/,
  ],
  ['an empty title', () => broken(slide, /<a:t>We agreed[^<]*</, '<a:t> <'), /an empty title/],
  ['two root elements', () => broken('docProps/app.xml', '</Properties>', '</Properties><b/>'), /more than one root/],
  ['text outside the root', () => broken('docProps/app.xml', '</Properties>', '</Properties>b'), /text outside its root/],
  ['a document type', () => broken('docProps/app.xml', '<Properties', '<!DOCTYPE x><Properties'), /broken tag: <!DOCTYPE/],
  [
    'a program inside',
    () => ({ ...sound, 'ppt/vbaProject.bin': strToU8('macro') }),
    /vbaProject\.bin: A part of a kind that no deck holds/,
  ],
  ['a picture that is none', () => ({ ...sound, 'ppt/media/image1.png': strToU8('hello') }), /not what its ending says/],
])('T-62 %s is found', async (_, make, message) => {
  expect((await findingsIn(make())).join('\n')).toMatch(message)
})

test('T-62 a sound package has no findings', async () => {
  expect(await findingsIn(sound)).toEqual([])
})

test('a link to the web or to a mail is nobody’s fault', async () => {
  expect(await findingsIn(linked('https://northwind.example/outages'))).toEqual([])
  expect(await findingsIn(linked('mailto:support@northwind.example'))).toEqual([])
})

test('the same name twice in the zip is found', async () => {
  const twice = zipSync({ ...sound, 'ppt/PresProps.xml': sound['ppt/presProps.xml'] ?? new Uint8Array() })
  expect((await lintPptx(twice)).map((finding) => finding.message)).toContain('The package holds this name twice.')
})

test('a file that is no zip is refused, not thrown at', async () => {
  expect(await lintPptx(strToU8('hello'))).toEqual([{ part: '', message: 'The file is not a zip package.' }])
})
