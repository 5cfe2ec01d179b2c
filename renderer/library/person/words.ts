/** What removing a person from everything says before, meanwhile and at the end. Pure. */
import type { PersonFound, PersonPlace } from '../../storage/finding-person'
import type { EverywhereReport } from '../../storage/removing-everywhere'
import { count, shownName } from '../words'

/** "Head of support, head@example.org" → both, once each. */
export function wordingsFrom(names: string): readonly string[] {
  const parts = names.split(/[,;\n]/).map((one) => one.trim().replace(/\s+/g, ' '))
  return [...new Set(parts.filter((one) => one !== ''))]
}

export function placeTitle({ kind, title }: Pick<PersonPlace, 'kind' | 'title'>): string {
  const shown = shownName(title) || (kind === 'template' ? 'Untitled template' : 'Untitled session')
  return kind === 'template' ? `${shown} (template)` : shown
}

/** "On the list: Head of support, Customer service · 3 texts · 4 earlier versions · in the trash" */
export function placeLine({ people, texts, versions, changes, unreadable, isTrashed }: PersonPlace): string {
  const parts = [
    people.length === 0 ? '' : `on the list: ${people.map(personWords).join(' and ')}`,
    texts === 0 ? '' : count(texts, 'text'),
    versions === 0 ? '' : count(versions, 'earlier version'),
    changes === 0 ? '' : `${count(changes, 'change')} in the journal`,
    unreadable === 0 ? '' : `${count(unreadable, 'part')} that cannot be read`,
    isTrashed ? 'in the trash' : '',
  ].filter((part) => part !== '')
  const line = parts.join(' · ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`
}

function personWords({ name, job, department }: PersonPlace['people'][number]): string {
  const parts = [...new Set([job, department].map(shownName))].filter((part) => part !== '')
  return parts.length === 0 ? shownName(name) : parts.join(', ')
}

/** "Named in 3 sessions and one template." */
export function foundSentence({ places, unclear }: PersonFound): string {
  const sessions = places.filter((place) => place.kind === 'session').length
  const templates = places.length - sessions
  if (places.length > 0) return `Named in ${joined([some(sessions, 'session'), some(templates, 'template')])}.`
  return unclear.length === 0
    ? 'Nobody of that name was found, in no session, earlier version, journal or template of yours.'
    : 'Nobody of that name was found in what can be read.'
}

/** The one sentence at the end, and what of it needs saying beside. */
export function doneSentence({ sessions, templates, versions, deleted, unforgotten, kept, notReached }: EverywhereReport): string {
  const done = joined([some(sessions, 'session'), some(versions, 'earlier version'), some(templates, 'template')])
  const first = done === '' ? 'The person was removed from nothing' : `The person was removed from ${done}`
  const rest = [
    deleted === 0 ? '' : `${count(deleted, 'part')} that could not be read ${deleted === 1 ? 'was' : 'were'} deleted`,
    kept.length === 0 ? '' : `${count(kept.length, 'place')} stayed as ${kept.length === 1 ? 'it was' : 'they were'}`,
    notReached === 0 ? '' : `you stopped before ${count(notReached, 'more place')}`,
    unforgotten === 0 ? '' : workingCopySentence(unforgotten),
  ].filter((part) => part !== '')
  return `${[first, ...rest].join('; ')}.`
}

function workingCopySentence(sessions: number): string {
  const advice = sessions === 1 ? 'open that session and leave it' : 'open these sessions and leave them'
  return `the fast working copy of ${count(sessions, 'session')} in this browser could not be reached and may still name them: start Groundwork again, ${advice}, which makes it anew`
}

function some(many: number, one: string): string {
  return many === 0 ? '' : many === 1 ? `one ${one}` : `${many} ${one}s`
}

function joined(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '')
  return given.length < 2 ? (given[0] ?? '') : `${given.slice(0, -1).join(', ')} and ${given.at(-1)}`
}
