/** How goals, owners and links are written up for slides, paper and tables, within what an edition may hold. */
import { capitalised, countOf, plainDate } from '../../room/parts/words'
import { latestReading, measureLine, spanOf } from '../../session/measures'
import type { DeckFacts } from '../contract'
import { linkSentence } from './graph'
import { areaOf, type ReadLink } from './reading'
import { type Goal, type GoalLadder, levelNames } from './schema'

/** The owner as this edition may name them: the person, or their department when names are left out. */
export function ownerFor(facts: DeckFacts, goal: Pick<Goal, 'ownerId' | 'ownerName'>): string {
  const person = goal.ownerId === null ? undefined : facts.participants.find((one) => one.id === goal.ownerId)
  if (person !== undefined) return facts.isNamed ? person.name || person.job : person.department
  const typed = goal.ownerName.trim()
  return facts.isNamed || facts.departments.includes(typed) ? typed : ''
}

/** "2027" or "30 June 2027"; '' while open. */
export function horizonWords(horizon: string): string {
  return horizon.length === 4 ? horizon : plainDate(horizon)
}

/** "3 of 5", or ''. */
export function confidenceWords(goal: Goal): string {
  return goal.confidence === null ? '' : `${goal.confidence} of 5`
}

export function measuresOf(goal: Goal): string {
  return goal.measures.map(measureLine).join('\n')
}

/** "4,000 fewer calls a month by 31 December 2027", or ''. */
export function returnWords(goal: Goal): string {
  const what = goal.expectedReturn.trim()
  const by = plainDate(goal.expectedReturnBy)
  return what === '' ? '' : by === '' ? what : `${what} by ${by}`
}

/** The link as it is read aloud, with its reason: "We will … in order to …, because …" */
export function sentenceOf({ child, parent, link }: ReadLink): string {
  const sentence = linkSentence(child, parent)
  const because = link.because.trim().replace(/\.$/, '')
  return because === '' ? sentence : `${sentence.replace(/\.$/, '')}, because ${because}.`
}

/** The same in two lines, so that many of them can be looked over: what we will do, and what that is for. */
export function sentenceInTwo(link: ReadLink): { readonly does: string; readonly purpose: string } {
  const sentence = sentenceOf(link)
  const end = 'We will '.length + link.child.text.replace(/[.\s]+$/, '').length
  return { does: sentence.slice(0, end), purpose: sentence.slice(end).replace(/^[,\s]+/, '') }
}

/** What the hands said; '' before anybody was asked. */
export function handsWords({ link: { hands } }: Pick<ReadLink, 'link'>): string {
  const parts = [
    hands.yes > 0 ? `${hands.yes} yes` : '',
    hands.no > 0 ? `${hands.no} no` : '',
    hands.reword > 0 ? `${hands.reword} reword` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `Hands: ${parts.join(', ')}.`
}

/** One paragraph for speaker notes with everything that is known of a goal. */
export function goalNote(data: GoalLadder, facts: DeckFacts, goal: Goal, number: string): string {
  const area = areaOf(data, goal)
  const owner = ownerFor(facts, goal)
  const horizon = horizonWords(goal.horizon)
  const expected = returnWords(goal)
  const parts = [
    `${number === '' || number === '–' ? levelNames[goal.level] : number}: ${goal.text}.`,
    owner === '' ? '' : `Owner: ${owner}.`,
    area === null ? '' : `Area: ${area.name}.`,
    ...goal.measures.map((measure) => {
      const latest = latestReading(measure)
      const by = plainDate(measure.by)
      const reading =
        latest === null || latest.value === null
          ? ''
          : `; last read ${plainDate(latest.date)}: ${spanOf({ ...measure, baseline: latest.value, target: null })}`
      const source = measure.source === '' ? '' : `; source: ${measure.source}`
      return `Measure: ${measureLine(measure)}${by === '' ? '' : ` by ${by}`}${source}${reading}.`
    }),
    horizon === '' ? '' : `By ${horizon}.`,
    goal.confidence === null ? '' : `Confidence ${confidenceWords(goal)}.`,
    expected === '' ? '' : `Expected return: ${expected}.`,
  ]
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\.\.+/g, '.')
}

/** "Three goals", at the start of a title. */
export function counted(count: number, singular = 'goal', plural = `${singular}s`): string {
  return capitalised(countOf(count, singular, plural))
}
