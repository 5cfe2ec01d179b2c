/** Loose ends of a manifesto, as questions the room may hear, and how far the work has come. */

import { countOf, quoted } from '../../room/parts/words'
import type { SessionFacts } from '../../session/facts'
import type { LooseEnd } from '../../session/loose-ends'
import { latestRound } from '../../session/voting'
import type { Progress } from '../contract'
import { agreedBeliefs, byTheme, candidates, concernsOf, consentByBelief, standingBeliefs } from './reading'
import type { Manifesto } from './schema'

/** More lines than this are a list nobody remembers. */
export const mostBeliefs = 10

export function manifestoLooseEnds(data: Manifesto, facts: SessionFacts): LooseEnd[] {
  return [...consentEnds(data, facts), ...concernEnds(data, facts), ...roundEnds(facts), ...pageEnds(data, facts)]
}

function consentEnds(data: Manifesto, facts: SessionFacts): LooseEnd[] {
  const standings = consentByBelief(data, facts)
  return candidates(data).flatMap((belief): LooseEnd[] => {
    const result = standings.get(belief.id)?.result
    const line = quoted(belief.text)
    if (result === undefined) {
      if (belief.stage !== 'agreed') return []
      const sentence = `${line} stands as agreed, but nobody’s hands were counted: shall we ask now?`
      return [{ rule: 'manifesto/agreed-without-consent', severity: 'should', itemId: belief.id, sentence }]
    }
    if (result.blocks > 0) {
      const who = result.blocks === 1 ? 'One of us' : `${result.blocks} of us`
      const sentence = `${who} cannot live with ${line}: what would have to change?`
      return [{ rule: 'manifesto/block-open', severity: 'must', itemId: belief.id, sentence }]
    }
    if (result.isSplit) {
      const sentence = `You disagree about ${line}: what does each side fear?`
      return [{ rule: 'manifesto/you-disagree', severity: 'should', itemId: belief.id, sentence }]
    }
    return []
  })
}

function concernEnds(data: Manifesto, facts: SessionFacts): LooseEnd[] {
  return concernsOf(data, facts)
    .filter((concern) => !concern.isResolved && concern.belief.stage !== 'set-aside')
    .map((concern) => ({
      rule: 'manifesto/concern-open',
      severity: concern.level === 1 ? 'must' : 'should',
      itemId: concern.belief.id,
      sentence: `${quoted(concern.belief.text, 40)} has a concern without an answer (${quoted(concern.text)}): what would settle it?`,
    }))
}

function roundEnds(facts: SessionFacts): LooseEnd[] {
  const dots = latestRound(facts.rounds, facts.activityId, 'dots')
  if (dots === null || dots.state !== 'open') return []
  const sentence = 'The dots are in but not yet shown: shall we look at them together?'
  return dots.tallies.length + dots.ballots.length === 0
    ? []
    : [{ rule: 'manifesto/dots-hidden', severity: 'nice', itemId: null, sentence, isPrivate: true }]
}

function pageEnds(data: Manifesto, facts: SessionFacts): LooseEnd[] {
  const agreed = agreedBeliefs(data)
  const ends: LooseEnd[] = []
  const ask = (rule: string, severity: LooseEnd['severity'], itemId: string | null, sentence: string) =>
    ends.push({ rule: `manifesto/${rule}`, severity, itemId, sentence })
  if (agreed.length > mostBeliefs) {
    ask('too-many', 'should', null, `${agreed.length} beliefs are agreed: which would you miss least?`)
  }
  for (const belief of agreed) {
    if (belief.why.trim() === '') ask('no-why', 'nice', belief.id, `${quoted(belief.text)}: why do we believe it?`)
  }
  if (agreed.length > 0 && data.preamble.trim() === '') {
    ask('no-preamble', 'should', null, 'Who are “we” in this manifesto, and for whom is it?')
  }
  const signed = new Set(data.signatures.map((signature) => signature.participantId))
  const missing = facts.presentIds.filter((id) => !signed.has(id)).length
  if (signed.size > 0 && missing > 0) {
    ask(
      'unsigned',
      'should',
      null,
      `${missing === 1 ? 'One person here has' : `${missing} people here have`} not signed yet: shall we ask?`,
    )
  }
  const unsorted = data.themes.length === 0 || agreed.length > 0 ? undefined : byTheme(data).find((group) => group.theme === null)
  const first = unsorted?.beliefs[0]
  if (unsorted !== undefined && first !== undefined) {
    const count = unsorted.beliefs.length
    ask('unsorted', 'nice', first.id, `${count === 1 ? 'One line has' : `${count} lines have`} no theme yet: where do they belong?`)
  }
  return ends
}

/** What is nearest to being finished counts: agreeing once a consent round has answers, before that sorting into themes. */
export function manifestoProgress(data: Manifesto, facts: SessionFacts): Progress {
  const standing = standingBeliefs(data)
  if (standing.length === 0) return { done: 0, total: 0, sentence: 'No beliefs yet' }
  const agreed = agreedBeliefs(data).length
  if (agreed > 0 || consentByBelief(data, facts).size > 0) {
    const total = new Set([...candidates(data), ...agreedBeliefs(data)]).size
    return { done: agreed, total, sentence: `${agreed} of ${total} beliefs agreed` }
  }
  if (data.themes.length > 0) {
    const known = new Set(data.themes.map((theme) => theme.id))
    const done = standing.filter((belief) => belief.themeId !== null && known.has(belief.themeId)).length
    return { done, total: standing.length, sentence: `${done} of ${standing.length} beliefs in a theme` }
  }
  const written = countOf(standing.length, 'belief')
  return { done: 0, total: standing.length, sentence: `${written.charAt(0).toUpperCase()}${written.slice(1)} written` }
}
