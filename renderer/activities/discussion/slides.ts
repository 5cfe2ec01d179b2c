/** A discussion in the deck, on paper and in tables: what it came to first, then everything that was said. */
import type { Block, DataTable, HandoutPart, Slide } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { capitalised, countOf, quoted, shortened } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { byCluster, clusterOf, mergesIn, otherWordings, setAsideNotes, standingNotes, votedNotes } from './reading'
import type { Discussion, Note } from './schema'

/** What a slide shows; the rest is in the notes and in the handout, and the slide says so. */
const mostRows = 10
const mostOnCard = 4

/** No slide rather than an empty one. */
export function discussionSlides(data: Discussion, facts: DeckFacts): Slide[] {
  return [...notesSlide(data, facts), ...votesSlide(data, facts)]
}

function slideOf(data: Discussion, facts: DeckFacts, id: string, title: string, blocks: readonly Block[], notes: readonly string[]): Slide {
  const prompt = data.prompt.trim()
  const asked = prompt === '' ? [] : [`We asked: ${prompt}`]
  return {
    id: `${facts.activityId}/${id}`,
    form: 'content',
    title,
    topic: facts.activityTitle || 'Discussion',
    blocks,
    notes: [...asked, ...notes],
  }
}

function notesSlide(data: Discussion, facts: DeckFacts): Slide[] {
  const groups = byCluster(data)
  const standing = standingNotes(data)
  const named = groups.filter((group) => group.cluster !== null)
  if (standing.length === 0) return []
  const count = capitalised(countOf(standing.length, 'note'))
  const title =
    named.length === 0
      ? `${count} on ${data.prompt.trim() === '' ? 'our question' : quoted(data.prompt, 70)}`
      : `${count} gather${standing.length === 1 ? 's' : ''} round ${countOf(named.length, 'theme')}`
  const notes = groups.map(
    (group) => `${group.cluster?.name || 'Not sorted yet'}: ${group.notes.map((note) => withWordings(data, note)).join(' · ')}`,
  )
  if (named.length === 0) {
    const entries = standing.slice(0, mostRows).map((note) => ({ text: shortened(note.text, 160) }))
    const more = standing.length - entries.length
    const rest: Block[] =
      more > 0 ? [{ kind: 'paragraph', isFaint: true, text: `And ${countOf(more, 'more', 'more')}, in the notes and the handout.` }] : []
    return [slideOf(data, facts, 'notes', title, [{ kind: 'list', entries }, ...rest], notes)]
  }
  const cards = groups.map((group) => ({
    title: group.cluster?.name || 'Not sorted yet',
    text: group.notes
      .slice(0, mostOnCard)
      .map((note) => shortened(note.text, 100))
      .join('\n'),
    foot:
      group.notes.length > mostOnCard
        ? `and ${countOf(group.notes.length - mostOnCard, 'more', 'more')}`
        : countOf(group.notes.length, 'note'),
    ...(group.cluster === null ? {} : { category: group.cluster.category }),
  }))
  const columns = cards.length === 1 ? 1 : cards.length === 2 || cards.length === 4 ? 2 : 3
  return [slideOf(data, facts, 'notes', title, [{ kind: 'cards', cards, columns }], notes)]
}

/** A note with all the wordings it stands for. */
function withWordings(data: Discussion, note: Note): string {
  const others = otherWordings(data, note)
  return others.length === 0 ? note.text : `${note.text} (also: ${others.join(' / ')})`
}

function alsoWorded(data: Discussion, note: Note): { readonly detail?: string } {
  const others = otherWordings(data, note)
  return others.length === 0 ? {} : { detail: others.map((text) => `Also: ${text}`).join('\n') }
}

function votesSlide(data: Discussion, facts: DeckFacts): Slide[] {
  const voted = votedNotes(data, facts).filter(({ dots }) => dots > 0)
  const [first] = voted
  if (first === undefined) return []
  const leaders = voted.filter(({ place }) => place === 1).length
  const title =
    leaders === 1 ? `${quoted(first.note.text, 64)} drew the most dots` : `${capitalised(countOf(leaders, 'note'))} share the most dots`
  const rest =
    voted.length > mostRows ? { caption: `The first ${mostRows} of ${voted.length}; all of them are in the notes and the handout.` } : {}
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Note', weight: 6 },
      { header: 'Theme', weight: 2 },
      { header: 'Dots', align: 'end' },
    ],
    rows: voted.slice(0, mostRows).map(({ note, dots }) => {
      const cluster = clusterOf(data, note)
      return [note.text, cluster === null ? '' : { text: cluster.name, category: cluster.category }, String(dots)]
    }),
    ...rest,
  }
  return [
    slideOf(
      data,
      facts,
      'votes',
      title,
      [table],
      voted.map(({ note, dots, isAdded }) => `${dots}${isAdded ? ' (added tallies)' : ''}: ${note.text}`),
    ),
  ]
}

export function discussionHandout(data: Discussion, facts: DeckFacts): HandoutPart[] {
  if (data.notes.length === 0) return []
  const voted = votedNotes(data, facts).filter(({ dots }) => dots > 0)
  const prompt: Block[] = data.prompt.trim() === '' ? [] : [{ kind: 'statement', text: data.prompt.trim() }]
  const top: Block[] =
    voted.length === 0
      ? []
      : [{ kind: 'numbered', entries: voted.slice(0, 5).map(({ note, dots }) => ({ text: note.text, detail: countOf(dots, 'dot') })) }]
  const groups = byCluster(data).flatMap((group): Block[] => [
    { kind: 'heading', text: group.cluster?.name || 'Not sorted' },
    { kind: 'list', entries: group.notes.map((note) => ({ text: note.text, ...alsoWorded(data, note) })) },
  ])
  const votes: Block[] = voted.length === 0 ? [] : [{ kind: 'heading', text: 'Dots' }, dotsTable(voted)]
  const aside = setAsideNotes(data)
  const asides: Block[] =
    aside.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Set aside' },
          { kind: 'list', entries: aside.map((note) => ({ text: note.text })) },
        ]
  return [
    {
      id: `${facts.activityId}/discussion`,
      title: facts.activityTitle || 'Discussion',
      result: [...prompt, ...top],
      detail: [...groups, ...votes, ...asides],
    },
  ]
}

function dotsTable(voted: ReturnType<typeof votedNotes>): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'Note', weight: 6 },
      { header: 'Dots', align: 'end' },
    ],
    rows: voted.map(({ note, dots }) => [note.text, String(dots)]),
  }
}

/** Plain tables for CSV. */
export function discussionTables(data: Discussion, facts: DeckFacts): DataTable[] {
  if (data.notes.length === 0) return []
  const dots = new Map(votedNotes(data, facts).map((voted) => [voted.note.id, voted.dots]))
  const merges = mergesIn(data)
  const places = new Map(ordered(data.notes).map((note, index) => [note.id, index + 1]))
  const rows = ordered(data.notes).map((note, index) => [
    index + 1,
    note.text,
    clusterOf(data, note)?.name ?? '',
    dots.get(note.id) ?? '',
    note.isSetAside ? 'yes' : 'no',
    places.get(merges.get(note.id) ?? '') ?? '',
  ])
  return [
    { id: 'notes', title: facts.activityTitle || 'Notes', columns: ['No.', 'Note', 'Theme', 'Dots', 'Set aside', 'Merged into no.'], rows },
  ]
}
