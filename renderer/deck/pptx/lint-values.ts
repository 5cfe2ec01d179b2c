/** What single attributes may hold: whole numbers within the schema's bounds, six-digit colours, names from closed lists. */
import type { XmlElement } from './xml-scan.ts'

const notNumbers = /^(NaN|undefined|null|-?Infinity|\[object Object\])$/
const whole = /^-?\d+$/
const language = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/
const flag = /^(0|1|true|false)$/

/** Smallest and largest whole number, or what the text looks like. */
type Rule = readonly [number, number] | RegExp

const largest = 2_147_483_647
/** Four thousand inches in English Metric Units: the most that DrawingML allows for indents. */
const indent = 51_206_400
const text: Readonly<Record<string, Rule>> = { sz: [100, 400_000], b: flag, i: flag, lang: language, altLang: language }
const outline: Readonly<Record<string, Rule>> = { w: [0, 20_116_800] }
const paragraph: Readonly<Record<string, Rule>> = {
  marL: [0, indent],
  marR: [0, indent],
  indent: [-indent, indent],
  lvl: [0, 8],
  algn: /^(l|ctr|r|just|justLow|dist|thaiDist)$/,
  rtl: flag,
}

const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'a:rPr': text,
  'a:defRPr': text,
  'a:endParaRPr': text,
  'a:pPr': paragraph,
  'a:spcPts': { val: [0, 158_400] },
  'a:spcPct': { val: [0, 13_200_000] },
  'a:buAutoNum': { startAt: [1, 32_767] },
  'a:buChar': { char: /^.+$/u },
  'a:ln': outline,
  'a:lnL': outline,
  'a:lnR': outline,
  'a:lnT': outline,
  'a:lnB': outline,
  'a:xfrm': { rot: [-largest - 1, largest], flipH: flag, flipV: flag },
  'a:srgbClr': { val: /^[0-9A-Fa-f]{6}$/ },
  'a:schemeClr': { val: /^(bg1|tx1|bg2|tx2|accent[1-6]|hlink|folHlink|phClr|dk1|lt1|dk2|lt2)$/ },
  'a:gridCol': { w: [1, largest] },
  'a:tr': { h: [0, largest] },
  'a:tc': { gridSpan: [1, 1000], rowSpan: [1, 1000], hMerge: flag, vMerge: flag },
  'a:tcPr': { marL: [0, indent], marR: [0, indent], marT: [0, indent], marB: [0, indent], anchor: /^(t|ctr|b)$/ },
  'a:bodyPr': { lIns: [0, indent], tIns: [0, indent], rIns: [0, indent], bIns: [0, indent], anchor: /^(t|ctr|b)$/, rtlCol: flag },
  'p:cNvPr': { id: [1, largest] },
  'p:ph': { idx: [0, 4_294_967_295] },
  'p:sldId': { id: [256, largest] },
  'p:sldMasterId': { id: [2_147_483_648, 4_294_967_295] },
  'p:sldLayoutId': { id: [2_147_483_648, 4_294_967_295] },
  'p:sldSz': { cx: [914_400, indent], cy: [914_400, indent] },
  'p14:section': { id: /^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/ },
  'c:gapWidth': { val: [0, 500] },
  'c:idx': { val: [0, 4_294_967_295] },
  'c:ptCount': { val: [0, 4_294_967_295] },
}

/** What is wrong with the attributes of one tag; the same for every time it is written. */
export function valueTroubles({ name, attributes }: XmlElement): readonly string[] {
  const messages: string[] = []
  const own = rules[name]
  for (const [key, value] of attributes) {
    const rule = own?.[key]
    if (notNumbers.test(value) && isMeasured(key)) messages.push(`${name} has ${key}="${value}"`)
    else if (rule !== undefined && !isWithin(value, rule)) messages.push(said(name, key, value, rule))
  }
  return messages
}

/** Names and descriptions are people's words: somebody may well type "null". */
const isMeasured = (key: string) => key !== 'name' && key !== 'descr' && key !== 'title'

function isWithin(value: string, rule: Rule): boolean {
  if (rule instanceof RegExp) return rule.test(value)
  return whole.test(value) && Number(value) >= rule[0] && Number(value) <= rule[1]
}

function said(name: string, key: string, value: string, rule: Rule): string {
  if (name === 'a:srgbClr') return `a colour is not six hexadecimal digits: ${value}`
  if (name === 'a:schemeClr') return `a theme colour that no theme has: ${value}`
  if (name === 'a:gridCol') return `a table column is "${value}" wide`
  if (name === 'a:tr') return `a table row is "${value}" high`
  if (name === 'p:cNvPr') return `a shape's number is "${value}"`
  if (key === 'anchor') return `${name} has the anchor "${value}"`
  if (rule instanceof RegExp) return `${name} has ${key}="${value}", which is none of its values`
  return `${name} has ${key}="${value}", not a whole number from ${rule[0]} to ${rule[1]}`
}
