/**
 * What to look at before the record goes out: half sentences, actions without owner, date or first step, decisions that name nobody, agreed
 * goals without owner or measure. Names are in `tidying-names`, spelling comes from the dictionaries. Pure: only what will stand on paper.
 */
import type { IndexedItem } from '../session/links'
import type { Action, Participant, SessionDocument } from '../session/schema'
import { idOf, type TidyFinding, type TidyFix, type TidyGroup, type TidyText } from './tidying-finding'
import { similarTo } from './tidying-names'
import { linkIndexOf, looseEndsOf } from './whole'

/** Came with the template, and was read by somebody before. */
const written: ReadonlySet<string> = new Set(['prompts', 'criteria', 'models'])

/** The words of the session that stand in what is handed out afterwards; agenda, situation and what came with the template do not. */
export function isOnPaper({ activityId, path }: TidyText): boolean {
  if (activityId !== null) return !written.has(path[0] ?? '')
  return ['decisions', 'actions', 'parkingLot', 'votes', 'title'].includes(path[0] ?? '')
}

/** Everything but spelling and names, in the order of the groups. `today` is `YYYY-MM-DD`. */
export function structureFindings(document: SessionDocument, texts: readonly TidyText[], today: string): readonly TidyFinding[] {
  const { items } = linkIndexOf(document)
  return [
    ...texts.flatMap((text) => sentenceFindings(text, items.get(text.itemId ?? ''), document.languages)),
    ...document.actions.flatMap((action) => actionFindings(action, document)),
    ...texts.flatMap((text) => decisionFindings(text, document)),
    ...looseEndsOf(document, today).flatMap(({ rule, sentence, itemId, activityId }): TidyFinding[] => {
      if (itemId === null || !/^goal-ladder\/no-(owner|measure)$/.test(rule) || items.get(itemId)?.isAgreed !== true) return []
      return [{ id: `goals ${rule} ${itemId}`, group: 'goals', question: sentence, itemId, activityId, fix: { kind: 'open', itemId } }]
    }),
  ]
}

/** Items whose words are sentences on their own; goals and notes may be a few words. */
const sentenceKinds: ReadonlySet<string> = new Set(['belief', 'decision'])
/** No English sentence ends with these; with a preposition it may. */
const danglers = /\s(and|or|but|because|so that|of|the|a|an|if|than|every|our|your|their|whose)\s*[.…]*\s*$/i
const openEnd = /(…|\.\.\.|[,;:–—-])\s*$/u
const twice = /(?<![\p{L}\p{N}])(\p{L}{2,})\s+\1(?![\p{L}\p{N}])/iu
/** Said twice on purpose. */
const mayRepeat: ReadonlySet<string> = new Set(['had', 'that', 'die', 'der', 'das', 'nous', 'vous'])

function sentenceFindings(at: TidyText, item: IndexedItem | undefined, languages: readonly string[]): TidyFinding[] {
  if (item?.isOut === true) return []
  const text = at.text.trim()
  const isSentence = item !== undefined && sentenceKinds.has(item.kind) && item.label === at.text
  const finding = (question: string, suggestion: string): TidyFinding[] => [
    {
      id: idOf('sentences', at, question),
      group: 'sentences',
      question,
      itemId: at.itemId,
      activityId: at.activityId,
      fix: { kind: 'text', at, suggestion },
    },
  ]
  const repeated = twice.exec(text)
  if (repeated !== null && !mayRepeat.has((repeated[1] ?? '').toLowerCase())) {
    const [whole, word = ''] = repeated
    return finding(`Is “${whole}” one word too many?`, text.slice(0, repeated.index) + word + text.slice(repeated.index + whole.length))
  }
  const isEnglish = languages.length === 0 || languages.some((language) => language.startsWith('en'))
  if (isEnglish && danglers.test(text)) return finding('This stops in the middle: how does it go on?', '')
  if (openEnd.test(text)) return finding('Does this end here?', `${text.replace(openEnd, '').trimEnd()}${isSentence ? '.' : ''}`)
  for (const [open, close] of [
    ['(', ')'],
    ['“', '”'],
    ['[', ']'],
  ] as const) {
    if (text.split(open).length > text.split(close).length) return finding(`“${open}” is not closed.`, closed(text, close))
  }
  if (isSentence && !/\s/.test(text)) return finding('One word alone: what does it say?', '')
  return []
}

/** Before the full stop, if there is one. */
function closed(text: string, close: string): string {
  return /[.!?]$/.test(text) && close !== '”' ? `${text.slice(0, -1)}${close}${text.slice(-1)}` : `${text}${close}`
}

function actionFindings(action: Action, { participants }: SessionDocument): TidyFinding[] {
  if (action.state === 'done' || action.state === 'dropped' || action.text.trim() === '') return []
  const of = (what: string, question: string, fix: TidyFix, group: TidyGroup = 'actions'): TidyFinding => ({
    id: `${group} ${what} ${action.id}`,
    group,
    question,
    itemId: action.id,
    activityId: action.activityId,
    fix,
  })
  const actionId = action.id
  const name = action.ownerName.trim()
  const found: TidyFinding[] = []
  if (action.ownerId === null && name === '') {
    found.push(of('owner', 'Who takes this on?', { kind: 'owner', actionId, suggestedId: namedIn(action.text, participants)?.id ?? null }))
  } else if (action.ownerId === null) {
    const meant = participants.find((person) => [person.name, person.job].some((known) => known !== '' && similarTo(name, known)))
    const question =
      meant === undefined
        ? `“${name}” is not on the list of participants. Add them?`
        : `Is “${name}” the same as “${meant.name || meant.job}”?`
    found.push(
      of(
        'name',
        question,
        meant === undefined ? { kind: 'person', actionId, name } : { kind: 'owner', actionId, suggestedId: meant.id },
        'names',
      ),
    )
  }
  if (action.due === '') found.push(of('due', 'By when is it done?', { kind: 'due', actionId }))
  if (action.state === 'open' && action.firstStep.trim() === '') {
    found.push(of('first-step', 'What will be done within seven days?', { kind: 'first-step', actionId }))
  }
  return found
}

const anybody = /\b(we|us|our|ours|everybody|everyone|anybody|nobody|every|each|all|both)\b/i

/** A decision that names no one: neither a person or department of the list nor the group itself. Asked in English sessions only. */
function decisionFindings(at: TidyText, { participants, decisions, languages }: SessionDocument): TidyFinding[] {
  const decision = at.field === 'text' && at.path[0] === 'decisions' ? decisions.find(({ id }) => id === at.path[1]) : undefined
  if (decision === undefined || at.text.trim() === '' || !(languages[0] ?? 'en').startsWith('en')) return []
  if (anybody.test(at.text) || namedIn(at.text, participants) !== undefined) return []
  if (participants.some(({ department }) => holds(at.text, department))) return []
  const question = 'Who sees to it? The decision names nobody.'
  return [
    {
      id: idOf('decisions', at, 'who'),
      group: 'decisions',
      question,
      itemId: at.itemId,
      activityId: at.activityId,
      fix: { kind: 'text', at, suggestion: '' },
    },
  ]
}

/** The person a text names, if it is one only. */
function namedIn(text: string, participants: readonly Participant[]): Participant | undefined {
  const found = participants.filter(({ name, job }) => holds(text, name) || holds(text, job))
  return found.length === 1 ? found[0] : undefined
}

function holds(text: string, words: string): boolean {
  const spaced = (one: string) =>
    ` ${one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `
  return words.trim() !== '' && spaced(text).includes(spaced(words))
}
