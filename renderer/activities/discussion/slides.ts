/** A discussion in the deck, on paper and in tables: what it came to first, then everything that was said. */
import type { Block, DataTable, HandoutPart, Slide } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { shortQuote } from '../../lib/short-quote'
import { capitalised, countOf, shortened } from '../../room/parts/words'
import { supportSentence } from '../../session/voting-words'
import type { DeckFacts } from '../contract'
import { askedNotes, byCluster, clusterOf, mergesIn, otherWordings, setAsideNotes, standingNotes, votedNotes } from './reading'
import type { Discussion, Note } from './schema'

/** What a slide shows; the rest is in the notes and in the handout, and the slide says so. */
const mostRows = 10
const mostOnCard = 4

/** No slide rather than an empty one. */
export function discussionSlides(data: Discussion, facts: DeckFacts): Slide[] {
  return [
    ...notesSlide(data, facts),
    ...votesSlide(data, facts, 'dots'),
    ...votesSlide(data, facts, 'ranking'),
    ...consentSlide(data, facts),
  ]
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
      ? `${count} on ${data.prompt.trim() === '' ? 'our question' : `“${shortQuote(data.prompt, 60)}”`}`
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
        ? `And ${countOf(group.notes.length - mostOnCard, 'more', 'more')}`
        : capitalised(countOf(group.notes.length, 'note')),
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

function votesSlide(data: Discussion, facts: DeckFacts, method: 'dots' | 'ranking'): Slide[] {
  const unit = method === 'ranking' ? 'points' : 'dots'
  const voted = votedNotes(data, facts, method).filter(({ dots }) => dots > 0)
  const [first] = voted
  if (first === undefined) return []
  const leaders = voted.filter(({ place }) => place === 1).length
  const title =
    leaders === 1
      ? `“${shortQuote(first.note.text)}” drew the most ${unit}`
      : `${capitalised(countOf(leaders, 'note'))} share the most ${unit}`
  const rest =
    voted.length > mostRows ? { caption: `The first ${mostRows} of ${voted.length}; all of them are in the notes and the handout.` } : {}
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Note', weight: 6 },
      { header: 'Theme', weight: 2 },
      { header: capitalised(unit), align: 'end' },
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
      method === 'ranking' ? 'ranking' : 'votes',
      title,
      [table],
      voted.map(({ note, dots, isAdded }) => `${dots}${isAdded ? ' (added tallies)' : ''}: ${note.text}`),
    ),
  ]
}

function consentSlide(data: Discussion, facts: DeckFacts): Slide[] {
  const asked = askedNotes(data, facts)
  if (asked.length === 0) return []
  const agreed = asked.filter(({ result }) => result.isAgreed).length
  const title = agreed === asked.length ? `We agree on ${agreed === 1 ? 'it' : `all ${agreed}`}` : `${agreed} of ${asked.length} are agreed`
  const caption = asked.length > mostRows ? { caption: `The first ${mostRows} of ${asked.length}; all of them are in the handout.` } : {}
  const notes = asked.map(({ note, result }) => `${note.text}: ${supportSentence(result)}`)
  return [slideOf(data, facts, 'consent', title, [{ ...consentTable(asked.slice(0, mostRows)), ...caption }], notes)]
}

function consentTable(asked: ReturnType<typeof askedNotes>): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    columns: [
      { header: 'Note', weight: 4 },
      { header: 'Support', weight: 3 },
      { header: 'Concerns and answers', weight: 4 },
    ],
    rows: asked.map(({ note, result, concerns }) => [
      { text: note.text, isStrong: result.isAgreed },
      result.answered === 0 ? '' : supportSentence(result),
      concerns
        .map((one) => `${one.text} ${one.resolution.trim() || (one.isResolved ? 'Answered in the room.' : 'Still open.')}`)
        .join('\n'),
    ]),
  }
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
  const ranked = votedNotes(data, facts, 'ranking').filter(({ dots }) => dots > 0)
  const asked = askedNotes(data, facts)
  const votes: Block[] = [
    ...(voted.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Dots' }, countsTable(voted, 'Dots')]),
    ...(ranked.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Ranking' }, countsTable(ranked, 'Points')]),
    ...(asked.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Consent' }, consentTable(asked)]),
  ]
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

function countsTable(voted: ReturnType<typeof votedNotes>, header: string): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'Note', weight: 6 },
      { header, align: 'end' },
    ],
    rows: voted.map(({ note, dots }) => [note.text, String(dots)]),
  }
}

/** Plain tables for CSV. */
export function discussionTables(data: Discussion, facts: DeckFacts): DataTable[] {
  if (data.notes.length === 0) return []
  const dots = new Map(votedNotes(data, facts).map((voted) => [voted.note.id, voted.dots]))
  const points = new Map(votedNotes(data, facts, 'ranking').map((voted) => [voted.note.id, voted.dots]))
  const support = new Map(askedNotes(data, facts).map((asked) => [asked.note.id, supportSentence(asked.result)]))
  const merges = mergesIn(data)
  const places = new Map(ordered(data.notes).map((note, index) => [note.id, index + 1]))
  const rows = ordered(data.notes).map((note, index) => [
    index + 1,
    note.text,
    clusterOf(data, note)?.name ?? '',
    dots.get(note.id) ?? '',
    points.get(note.id) ?? '',
    support.get(note.id) ?? '',
    note.isSetAside ? 'yes' : 'no',
    places.get(merges.get(note.id) ?? '') ?? '',
  ])
  return [
    {
      id: 'notes',
      title: facts.activityTitle || 'Notes',
      columns: ['No.', 'Note', 'Theme', 'Dots', 'Points', 'Support', 'Set aside', 'Merged into no.'],
      rows,
    },
  ]
}
