/** The workshop pack: everything of one edition in one zip, with a page that says what is what and what is not in it. */
import { ok, type Result } from '../../lib/result'
import type { Paper, Publication } from '../model'
import { cleanText } from '../text'
import { zipped } from '../zip'
import { isPaperId, makeOutput, type OutputId, stopped } from './formats'
import type { Look, OutputFile, OutputTools } from './making'
import { stemOf } from './names'

interface Entry {
  readonly id: OutputId
  readonly folder: string
  /** What it is, for the list in the pack. */
  readonly words: string
}

const entries: readonly Entry[] = [
  { id: 'pptx', folder: '', words: 'the deck for PowerPoint, every text, table and chart editable' },
  { id: 'slides', folder: '', words: 'the same slides for reading' },
  { id: 'handout', folder: '', words: 'the whole record on paper' },
  { id: 'markdown', folder: '', words: 'the deck as plain text for wikis and mail' },
  { id: 'ics', folder: '', words: 'days, due dates and reviews for your calendar' },
  { id: 'csv', folder: 'tables/', words: 'tables for a spreadsheet, one file each' },
  { id: 'session', folder: '', words: 'the session itself: open it in Groundwork to go on' },
]

const readmeName = 'README.txt'
const messageName = 'message.txt'

/** Prints that cannot be made on this machine are left out and named; any other failure ends the pack. Same session, same bytes. */
export async function makePack(publication: Publication, look: Look, tools: OutputTools): Promise<Result<readonly OutputFile[]>> {
  const papers = papersFor(publication)
  const wanted: readonly Entry[] = [
    ...entries.filter(({ id }) => hasContent(id, publication)),
    ...papers.map(({ id, name }): Entry => ({ id, folder: 'papers/', words: name.toLowerCase() })),
  ]
  const parts = new Map<string, string | Uint8Array>()
  const lines: string[] = []
  const missing: string[] = []
  for (const [index, entry] of wanted.entries()) {
    tools.onStep({ done: index, total: wanted.length + 1, what: entry.words })
    if (tools.signal.aborted) return stopped()
    const made = await makeOutput(entry.id, publication, look, { ...tools, onStep: () => undefined })
    if (!made.ok && made.problem.code === 'print-unavailable') {
      missing.push(`${capital(entry.words)}: nothing can be printed on this computer.`)
      continue
    }
    if (!made.ok) return made
    for (const { name, bytes } of made.value) {
      const path = `${entry.folder}${inFolder(entry, name, publication)}`
      parts.set(path, bytes)
      if (entry.id !== 'csv') lines.push(`${path}\r\n    ${capital(entry.words)}.`)
    }
    if (entry.id === 'csv') {
      lines.push('tables/', `    ${capital(entry.words)}:`, ...publication.tables().map(({ id, title }) => `    ${id}.csv  ${title}`))
    }
  }
  tools.onStep({ done: wanted.length, total: wanted.length + 1, what: 'the zip' })
  parts.set(messageName, crlf(publication.message([...parts.keys()].filter((name) => !name.startsWith('tables/')))))
  lines.push(`${messageName}\r\n    A message to send with it.`)
  const readme = readmeText(publication, lines, [...packLeavesOut(publication), ...missing])
  const bytes = await zipped(new Map([[readmeName, readme], ...parts]), tools.deflate)
  if (tools.signal.aborted) return stopped()
  return ok([{ name: `${stemOf(publication)}-pack-${publication.edition}.zip`, bytes }])
}

/** What the pack will hold, in the order of its list, for showing before it is made. */
export function packContents(publication: Publication): readonly { readonly id: OutputId; readonly words: string }[] {
  const papers = papersFor(publication).map(({ id, name }) => ({ id, words: name }))
  return [...entries.filter(({ id }) => hasContent(id, publication)).map(({ id, words }) => ({ id, words: capital(words) })), ...papers]
}

/** What the list in the pack says is left out of it. */
export function packLeavesOut(publication: Publication): readonly string[] {
  return [...publication.leftOut(), ...sessionSentence(publication), ...paperSentence(publication)]
}

/** What was written on in the room is of use to the facilitator only, and nobody is invited to a day that has come. */
function papersFor(publication: Publication): readonly Paper[] {
  const { edition, date, today } = publication
  const papers = publication.papers()
  if (edition === 'facilitator') return papers
  const isOver = date !== '' && today >= date
  return papers.filter(({ when }) => when !== 'day' && !(isOver && when === 'before'))
}

function paperSentence(publication: Publication): readonly string[] {
  const names = publication
    .papers()
    .filter((paper) => !papersFor(publication).includes(paper))
    .map(({ name }) => name.toLowerCase())
  return names.length === 0 ? [] : [`Papers from before and for the day: ${names.join(', ')}.`]
}

function hasContent(id: OutputId, publication: Publication): boolean {
  if (id === 'session') return publication.sessionText !== null
  if (id === 'csv') return publication.tables().length > 0
  if (id === 'ics') return publication.dates().length > 0
  return true
}

function sessionSentence({ sessionText }: Publication): readonly string[] {
  return sessionText === null ? ['The session file, which holds private notes and every name.'] : []
}

/** Inside a folder the session's name need not stand in every name. */
function inFolder({ id, folder }: Entry, name: string, publication: Publication): string {
  const stem = stemOf(publication)
  return folder !== '' && (id === 'csv' || isPaperId(id)) && name.startsWith(`${stem}-`) ? name.slice(stem.length + 1) : name
}

function readmeText(publication: Publication, files: readonly string[], missing: readonly string[]): string {
  const { title, organisation, date, today, copy } = publication
  const head = [title, organisation, date].filter((part) => part !== '').join(', ')
  return crlf(
    [
      head.replace(/\s+/g, ' '),
      `${copy}. Made on ${today} with Groundwork.`,
      '',
      'What is in this pack',
      '',
      ...files,
      '',
      'Not in this pack',
      '',
      ...(missing.length === 0 ? ['Nothing was left out.'] : missing.map((sentence) => `- ${sentence}`)),
      '',
    ].join('\n'),
  )
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
/** Line ends that every Windows editor shows. */
const crlf = (text: string) => cleanText(text).replaceAll('\n', '\r\n')
