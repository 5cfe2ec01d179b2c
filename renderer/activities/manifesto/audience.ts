/**
 * What the room sees of a manifesto, by step. The projection's type has no field for a private reason, and authors come in only when the
 * group shows them; of votes nothing at all enters before the reveal.
 */

import { ordered } from '../../lib/rank'
import { pagesOfColumns, pagesOfLines, pagesOfSingleLines, type WallColumn, type WallLine } from '../../room/parts/wall'
import { wallVote } from '../../room/parts/wall-votes'
import { plainDate } from '../../room/parts/words'
import type { SessionFacts } from '../../session/facts'
import { supportSentence } from '../../session/voting-words'
import {
  agreedBeliefs,
  byTheme,
  candidates,
  consentByBelief,
  mergesIn,
  narrowingMethods,
  originalOf,
  standingBeliefs,
  themeOf,
} from './reading'
import type { Belief, Manifesto } from './schema'

export type ManifestoProjection =
  | { readonly form: 'questions'; readonly lead: string; readonly questions: readonly string[] }
  | { readonly form: 'lines'; readonly lead: string; readonly lines: readonly WallLine[] }
  | { readonly form: 'columns'; readonly columns: readonly WallColumn[] }
  | {
      readonly form: 'page'
      readonly preamble: string
      readonly lines: readonly WallLine[]
      readonly names: readonly string[]
      /** In words, or ''. */
      readonly date: string
    }

export function projectManifesto(data: Manifesto, facts: SessionFacts, step: string): ManifestoProjection {
  const standing = standingBeliefs(data)
  const question = questionFor(data, facts)
  if (standing.length === 0) return { form: 'questions', lead: question, questions: questionsOf(data) }
  switch (step) {
    case 'cluster':
      return { form: 'columns', columns: columnsOf(data, facts) }
    case 'vote':
      return votes(data, facts)
    case 'refine':
      return {
        form: 'lines',
        lead: '',
        lines: candidates(data).map((belief) => ({ ...lineOf(data, facts, belief), small: beganAs(belief) })),
      }
    case 'consent':
      return { form: 'lines', lead: '', lines: consentLines(data, facts) }
    case 'sign':
      return signedPage(data, facts)
    default:
      // The newest first: what was just said is what the room looks for.
      return { form: 'lines', lead: question, lines: standing.toReversed().map((belief) => lineOf(data, facts, belief)) }
  }
}

export function manifestoPages(projection: ManifestoProjection, capacity: number): readonly ManifestoProjection[] {
  switch (projection.form) {
    case 'questions':
      return [projection]
    case 'lines':
      return pagesOfLines(projection.lines, capacity, projection.lead).map((lines) => ({ ...projection, lines }))
    case 'columns':
      return pagesOfColumns(projection.columns, capacity).map((columns) => ({ ...projection, columns }))
    case 'page': {
      const before = projection.preamble === '' ? 0 : 1 + Math.ceil(projection.preamble.length / 60)
      const pages = pagesOfSingleLines(projection.lines, capacity, before)
      const last = pages.length - 1
      return pages.map((lines, index) => ({
        ...projection,
        lines,
        preamble: index === 0 ? projection.preamble : '',
        names: index === last ? projection.names : [],
        date: index === last ? projection.date : '',
      }))
    }
  }
}

/** The question above the wall, unless the activity's title, which stands there anyway, says the same. */
function questionFor(data: Manifesto, facts: SessionFacts): string {
  const question = data.question.trim()
  return question === facts.activityTitle.trim() ? '' : question
}

function questionsOf(data: Manifesto): string[] {
  return ordered(data.prompts)
    .map((prompt) => prompt.text)
    .filter((text) => text !== '')
}

function columnsOf(data: Manifesto, facts: SessionFacts): WallColumn[] {
  return byTheme(data).map((group) => ({
    id: group.theme?.id ?? 'unsorted',
    name: group.theme === null ? 'Not sorted yet' : group.theme.name || 'No name yet',
    category: group.theme?.category ?? null,
    lines: group.beliefs.map((belief) => lineOf(data, facts, belief)),
  }))
}

function votes(data: Manifesto, facts: SessionFacts): ManifestoProjection {
  const standing = standingBeliefs(data)
  const beliefs = new Map(standing.map((belief) => [belief.id, belief]))
  const { lead, entries } = wallVote(facts, narrowingMethods, [...beliefs.keys()], mergesIn(data))
  const lines = entries.flatMap(({ id, ...said }) => {
    const belief = beliefs.get(id)
    if (belief === undefined) return []
    const line = lineOf(data, facts, belief)
    return [{ ...line, ...said, small: said.small || line.small }]
  })
  return { form: 'lines', lead, lines }
}

function consentLines(data: Manifesto, facts: SessionFacts): WallLine[] {
  const standings = consentByBelief(data, facts)
  return candidates(data).map((belief) => {
    const result = standings.get(belief.id)?.result
    const small = result === undefined ? '' : `${supportSentence(result)}${belief.stage === 'agreed' ? ' · agreed' : ''}`
    return { ...lineOf(data, facts, belief), small }
  })
}

function signedPage(data: Manifesto, facts: SessionFacts): ManifestoProjection {
  const names = new Map(facts.participants.map((person) => [person.id, person.name || person.job]))
  const agreed = agreedBeliefs(data)
  const shown = agreed.length > 0 ? agreed : candidates(data)
  return {
    form: 'page',
    preamble: data.preamble.trim(),
    lines: shown.map((belief, index) => ({ ...lineOf(data, facts, belief), small: '', mark: String(index + 1) })),
    names: ordered(data.signatures).flatMap((signature) => names.get(signature.participantId) ?? []),
    date: plainDate(data.signedOn),
  }
}

function lineOf(data: Manifesto, facts: SessionFacts, belief: Belief): WallLine {
  return {
    id: belief.id,
    text: belief.text,
    category: themeOf(data, belief)?.category ?? null,
    mark: '',
    dots: null,
    small: data.areAuthorsShown ? authorsOf(belief, facts) : '',
  }
}

function authorsOf(belief: Belief, facts: SessionFacts): string {
  const authors = facts.participants.filter((person) => belief.authorIds.includes(person.id))
  return authors.map((person) => person.name || person.job).join(', ')
}

function beganAs(belief: Belief): string {
  const original = originalOf(belief)
  return original === belief.text ? '' : `It began as: ${original}`
}
