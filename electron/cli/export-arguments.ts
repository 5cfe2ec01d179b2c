/** The flags of `export`, read strictly: every mistake is one sentence that says what would be right. */
import {
  type Edition,
  editions,
  type FormatId,
  formatIds,
  type PaperId,
  paperIds,
  type ThemeName,
  themeNames,
} from '../../renderer/headless'
import { fail, ok, type Result } from '../result'
import { argumentsFrom, textFlag } from './command'
import { today } from './files'

/** As they are typed; the papers go by their own names. */
const flags = {
  pptx: 'pptx',
  pdf: 'slides',
  handout: 'handout',
  md: 'markdown',
  png: 'png',
  csv: 'csv',
  ics: 'ics',
  session: 'session',
} as const satisfies Record<string, FormatId>
/** Without any format flag. */
const usual: readonly FormatId[] = ['pptx', 'slides', 'handout', 'markdown']
const papers = ['a4', 'letter'] as const
const posters = ['a3', 'a4', 'letter'] as const

export type Wanted = FormatId | PaperId | 'pack'

export interface ExportArguments {
  readonly path: string
  readonly out: string
  readonly wanted: readonly Wanted[]
  readonly paper: (typeof papers)[number]
  readonly poster: (typeof posters)[number]
  readonly edition: Edition
  /** null: as the session's brand says. */
  readonly theme: ThemeName | null
  readonly isNamed: boolean
  /** `YYYY-MM-DD`, printed and written into the files. */
  readonly date: string
  /** How far the room's clock was ahead of UTC; null: read from the planned and the real start. */
  readonly minutesFromUtc: number | null
}

export const exportUsage = [
  'export F.groundwork --out DIR [what] [how]',
  `  what: ${Object.keys(flags).map(flagged).join(' ')}`,
  `        ${paperIds.map(flagged).join(' ')}`,
  '        --pack (all of it in one zip); nothing named: --pptx --pdf --handout --md',
  `  how:  --edition ${editions.join('|')} (attendee)  --no-names  --theme ${themeNames.join('|')} (the session’s)`,
  `        --paper ${papers.join('|')} (a4)  --poster-size ${posters.join('|')} (a3)  --date YYYY-MM-DD (today)`,
  '        --utc +01:00 (how far the room’s clock was from UTC; read from the planned start)',
].join('\n      ')

export function readExportArguments(given: readonly string[]): Result<ExportArguments, 'usage'> {
  const text = { type: 'string' as const }
  const on = { type: 'boolean' as const }
  const switches = [...Object.keys(flags), ...paperIds, 'pack', 'no-names']
  const options = {
    ...Object.fromEntries(switches.map((name) => [name, on])),
    ...{ out: text, paper: text, 'poster-size': text, date: text, edition: text, theme: text, utc: text },
  }
  const parsed = argumentsFrom(given, options, 1, 'Which file?')
  if (!parsed.ok) return parsed
  const isOn = (name: string) => parsed.value.values[name] === true
  const out = textFlag(parsed.value, 'out')
  const date = textFlag(parsed.value, 'date') ?? today()
  const paper = oneOf(papers, textFlag(parsed.value, 'paper') ?? 'a4')
  const poster = oneOf(posters, textFlag(parsed.value, 'poster-size') ?? 'a3')
  const edition = oneOf(editions, textFlag(parsed.value, 'edition') ?? 'attendee')
  const givenTheme = textFlag(parsed.value, 'theme')
  const theme = givenTheme === null ? null : oneOf(themeNames, givenTheme)
  if (out === null || out === '') return fail('usage', '--out DIR is needed: the folder in which the files will be.')
  if (paper === undefined) return fail('usage', `--paper is ${papers.join(' or ')}.`)
  if (poster === undefined) return fail('usage', `--poster-size is ${posters.join(', ')}.`)
  if (edition === undefined) return fail('usage', `--edition is ${editions.join(', ')}.`)
  if (theme === undefined) return fail('usage', `--theme is ${themeNames.join(', ')}.`)
  if (!isDate(date)) return fail('usage', '--date looks like 2026-03-12.')
  const utc = textFlag(parsed.value, 'utc')
  const minutesFromUtc = utc === null ? null : offsetOf(utc)
  if (minutesFromUtc === undefined) return fail('usage', '--utc looks like +01:00 or -04:30, or 0.')
  const wanted: readonly Wanted[] = [
    ...Object.entries(flags).flatMap(([name, id]) => (isOn(name) ? [id] : [])),
    ...paperIds.filter(isOn),
    ...(isOn('pack') ? (['pack'] as const) : []),
  ]
  const path = parsed.value.positionals[0] ?? ''
  const how = { paper, poster, edition, theme, isNamed: !isOn('no-names'), date, minutesFromUtc }
  return ok({ path, out, wanted: wanted.length === 0 ? usual : wanted, ...how })
}

/** Minutes; undefined when it is no offset that a clock on earth has. */
function offsetOf(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-]?)(\d{1,2})(?::?([0-5]\d))?$/.exec(text) ?? []
  if (hours === undefined) return undefined
  const size = Number(hours) * 60 + Number(minutes ?? 0)
  return size > 14 * 60 ? undefined : sign === '-' ? -size : size
}

function flagged(name: string): string {
  return `--${name}`
}

function oneOf<Value extends string>(all: readonly Value[], given: string): Value | undefined {
  return all.find((one) => one === given)
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  )
}

/** For messages: which of the known ids a flag stands for. */
export function flagOf(wanted: Wanted): string {
  return `--${Object.entries(flags).find(([, id]) => id === wanted)?.[0] ?? wanted}`
}

export const isFormat = (wanted: Wanted): wanted is FormatId => formatIds.some((id) => id === wanted)
