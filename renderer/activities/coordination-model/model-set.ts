/**
 * The default set: three models, ten criteria with their fits at both ends, and the conditions that are never averaged away.
 * The facts come from the sources named in the method's description; the wording and the judgements marked so are Groundwork's own.
 */
import { rankAtEnd } from '../../lib/rank'
import type { Condition, CoordinationModel, Criterion, Model } from './schema'

type Three = readonly [readonly [number, number], readonly [number, number], readonly [number, number]]
type Source = 'articles' | 'judgement'

const modelIds = ['command-and-control', 'empowered-units', 'decentralised'] as const

const models: readonly Omit<Model, 'rank'>[] = [
  {
    id: 'command-and-control',
    name: 'Command and control',
    isPlural: false,
    sentence: 'One team speaks with customers; everybody else advises it.',
    shape: 'One team is responsible for all engagement; other departments advise.',
    strongAt: 'Control and one consistent voice.',
    costs: 'Reach ends with what one team can do.',
    suits: 'An organisation used to classic marketing and new to the field; a place to start.',
    example: 'A communications desk answers every public question, after asking the department that knows.',
  },
  {
    id: 'empowered-units',
    name: 'Empowered units',
    isPlural: true,
    sentence: 'Units speak for what they know; a head unit joins, steers and measures.',
    shape: 'A cross-functional team: a head unit integrates, steers and measures; each unit acts freely and must share what it learns.',
    strongAt: 'Expertise close to the customer, colleagues with a say, variety.',
    costs: 'Limited control, and hours that every unit has to find.',
    suits: 'Organisations that want to show what they know: support guides, marketing speaks for the brand, all report to one hub.',
    example: 'Support runs the forum, product answers release questions, and a head unit keeps the guide and the figures.',
  },
  {
    id: 'decentralised',
    name: 'Decentralised',
    isPlural: false,
    sentence: 'A small core team helps all or many colleagues to talk with customers themselves.',
    shape: 'A small core team enables all or many employees to talk to customers independently.',
    strongAt: 'Scale, and a culture that turns towards customers.',
    costs: 'Control is let go; alignment, clear roles and guidelines have to come first.',
    suits: 'Organisations ready to trust and to train many people.',
    example: 'Any trained colleague answers in their own name; the core team trains, helps and listens.',
  },
]

interface CriterionLine {
  readonly id: string
  readonly name: string
  readonly noun: string
  readonly source: Source
  readonly question: string
  readonly low: string
  readonly high: string
  readonly help?: string
  readonly fits: Three
  readonly why: readonly [readonly [string, Source], readonly [string, Source], readonly [string, Source]]
}

const lines: readonly CriterionLine[] = [
  {
    id: 'objective',
    name: 'Main aim',
    noun: 'the main aim',
    source: 'articles',
    question: 'What do we mainly want from being online?',
    low: 'one recognisable voice, told well',
    high: 'many people in close conversation, changing what we offer',
    fits: [
      [2, -2],
      [1, 1],
      [-2, 2],
    ],
    why: [
      ['One team keeps one voice steady, but its reach ends with the team', 'articles'],
      ['Lets several departments show what they know while the brand still has an owner', 'articles'],
      ['Puts many people in touch with customers, which changes the culture most', 'articles'],
    ],
  },
  {
    id: 'comfort',
    name: 'Comfort with colleagues speaking',
    noun: 'comfort with colleagues speaking',
    source: 'articles',
    question: 'Who may speak for us in public?',
    low: 'only a few approved people',
    high: 'anyone trained, in their own name',
    fits: [
      [2, -1],
      [0, 1],
      [-2, 2],
    ],
    why: [
      ['Asks few people to speak, so nerves matter little; wastes willingness where it exists', 'articles'],
      ['Gives named groups freedom inside a frame, so it needs some trust', 'articles'],
      ['Rests on letting go; without comfort it is a risk nobody will carry', 'articles'],
    ],
  },
  {
    id: 'investment',
    name: 'Time and money',
    noun: 'time and money',
    source: 'articles',
    question: 'What can we put in over eighteen months?',
    low: 'whatever can be spared from today’s work',
    high: 'a budget and hours set aside for several years',
    fits: [
      [1, 0],
      [-1, 1],
      [-1, 1],
    ],
    why: [
      ['The cheapest way to begin; extra money does not make it reach further', 'judgement'],
      ['Needs a head unit and hours in each unit, which have to come from somewhere', 'articles'],
      ['Training and supporting many costs more than it looks; money eases that', 'judgement'],
    ],
  },
  {
    id: 'people',
    name: 'People and practice',
    noun: 'people and practice',
    source: 'articles',
    question: 'How many of us already do this well?',
    low: 'one or two, still learning',
    high: 'many, in most departments',
    help: 'Count experience in the field too: being new to it is the case for command and control.',
    fits: [
      [1, -1],
      [-1, 1],
      [-2, 2],
    ],
    why: [
      ['Works with one or two beginners; leaves a practised crowd unused', 'articles'],
      ['Needs one good person per unit to be more than a drawing', 'judgement'],
      ['Needs many practised people, and grows best from them', 'articles'],
    ],
  },
  {
    id: 'regulation',
    name: 'Legal exposure',
    noun: 'legal exposure',
    source: 'judgement',
    question: 'How much can one public sentence cost us?',
    low: 'ordinary law only',
    high: 'closely supervised; wording may need sign-off',
    fits: [
      [-1, 2],
      [1, 0],
      [2, -2],
    ],
    why: [
      ['One checked channel makes it provable that things were proper', 'judgement'],
      ['Legal can be part of the head unit, but every unit adds a door', 'judgement'],
      ['Free where little can go wrong; each independent voice is an exposure where much can', 'judgement'],
    ],
  },
  {
    id: 'expertise',
    name: 'Where the answers sit',
    noun: 'where the answers sit',
    source: 'articles',
    question: 'Who could answer what customers ask?',
    low: 'one team can answer nearly all',
    high: 'specialists in many departments, even unexpected ones',
    fits: [
      [1, -2],
      [0, 2],
      [-1, 1],
    ],
    why: [
      ['Fine while one team has the answers; a bottleneck when specialists have them', 'articles'],
      ['Made for this: support guides, marketing speaks for the brand, a head unit joins them', 'articles'],
      ['Reaches specialists everywhere, without a promise that they join up', 'articles'],
    ],
  },
  {
    id: 'units',
    name: 'Units, regions, brands',
    noun: 'the number of units, regions and brands',
    source: 'judgement',
    question: 'How many faces do customers see?',
    low: 'one brand, one place, one language',
    high: 'many brands, regions or languages',
    fits: [
      [1, -2],
      [-1, 2],
      [0, 1],
    ],
    why: [
      ['Simple for one face; a single team cannot live in many places', 'judgement'],
      ['The head unit holds the line, units adapt; heavy for one small brand', 'judgement'],
      ['Local people can act at once; not needed for one place', 'judgement'],
    ],
  },
  {
    id: 'speed',
    name: 'Speed expected',
    noun: 'the speed expected',
    source: 'judgement',
    question: 'How fast must a good answer come?',
    low: 'within days',
    high: 'within the hour, at any time',
    fits: [
      [1, -1],
      [0, 1],
      [-1, 2],
    ],
    why: [
      ['Careful answers take the queue; fine when days are fine', 'judgement'],
      ['Units answer what they know without asking; the head unit steps in for hard ones', 'judgement'],
      ['Most hands, so quickest; hasty where speed was never asked for', 'judgement'],
    ],
  },
  {
    id: 'policy',
    name: 'Policy and training in place',
    noun: 'policy and training',
    source: 'articles',
    question: 'What is written, known and practised?',
    low: 'nothing written, nobody trained',
    high: 'roles clear, rules known, people trained',
    fits: [
      [1, 0],
      [-1, 1],
      [-2, 2],
    ],
    why: [
      ['Few people to brief, so it can start before the rules are finished', 'judgement'],
      ['Roles and sharing duties must be agreed or units drift', 'articles'],
      ['Alignment, roles and guidelines have to come first', 'articles'],
    ],
  },
  {
    id: 'leadership',
    name: 'Support from the top',
    noun: 'support from the top',
    source: 'articles',
    question: 'What do our leaders do about it?',
    low: 'they tolerate it',
    high: 'a sponsor opens doors and takes part',
    fits: [
      [0, 0],
      [-1, 1],
      [-2, 2],
    ],
    why: [
      ['Can run quietly inside one department, with or without attention', 'judgement'],
      ['Needs someone above the departments to make sharing a duty', 'articles'],
      ['Needs leaders who take the risk in public and listen themselves', 'articles'],
    ],
  },
]

type ConditionLine = Pick<Condition, 'id' | 'modelId' | 'kind' | 'isWatch' | 'terms' | 'need' | 'question'>
const conditions: readonly ConditionLine[] = [
  {
    id: 'team-named',
    modelId: 'command-and-control',
    kind: 'named',
    isWatch: false,
    terms: [],
    need: 'a named and staffed team',
    question: 'Which team, and who stands in for it?',
  },
  {
    id: 'bottleneck',
    modelId: 'command-and-control',
    kind: 'threshold',
    isWatch: true,
    terms: [
      { criterionId: 'units', atLeast: 4 },
      { criterionId: 'expertise', atLeast: 4 },
    ],
    need: 'what others may answer without asking',
    question: 'One team will be the bottleneck. What may others answer without asking?',
  },
  {
    id: 'head-unit-named',
    modelId: 'empowered-units',
    kind: 'named',
    isWatch: false,
    terms: [],
    need: 'a named head unit',
    question: 'Who integrates, steers and measures, and what must every unit share?',
  },
  threshold(
    'units-policy',
    'empowered-units',
    'policy',
    2.5,
    'policy and training',
    'Who integrates, steers and measures, and what must every unit share?',
  ),
  threshold(
    'units-leadership',
    'empowered-units',
    'leadership',
    2.5,
    'support from the top',
    'Who integrates, steers and measures, and what must every unit share?',
  ),
  threshold('free-policy', 'decentralised', 'policy', 3.5, 'policy and training', 'Roles, rules and training come before the freedom.'),
  threshold(
    'free-comfort',
    'decentralised',
    'comfort',
    3,
    'comfort with colleagues speaking',
    'Roles, rules and training come before the freedom.',
  ),
  threshold(
    'free-leadership',
    'decentralised',
    'leadership',
    3,
    'support from the top',
    'Roles, rules and training come before the freedom.',
  ),
  {
    id: 'sign-off',
    modelId: 'decentralised',
    kind: 'threshold',
    isWatch: true,
    terms: [{ criterionId: 'regulation', atLeast: 4 }],
    need: 'a quick way to sign-off',
    question: 'Which sentences need sign-off, and how fast can it be had?',
  },
]

function threshold(id: string, modelId: string, criterionId: string, atLeast: number, need: string, question: string): ConditionLine {
  return { id, modelId, kind: 'threshold', isWatch: false, terms: [{ criterionId, atLeast }], need, question }
}

/** The three kinds of work of the source, and three of ours. */
const work = ['Answer customers’ questions', 'Publish', 'Look after the accounts', 'Measure', 'Train colleagues', 'Act in a crisis']

/** The suggested short set for ninety minutes: seven criteria at most. */
export const shortSet: readonly string[] = ['objective', 'comfort', 'investment', 'people', 'expertise', 'regulation', 'policy']

/** The default content. Ids inside the set are made with `newId`, so that two activities of one session never share any. */
export function defaultSet(newId: () => string): Pick<CoordinationModel, 'setName' | 'models' | 'criteria' | 'conditions' | 'workRows'> {
  const modelId = new Map<string, string>(modelIds.map((id) => [id, newId()]))
  const criterionId = new Map(lines.map((line) => [line.id, newId()]))
  const own = (ids: ReadonlyMap<string, string>, id: string) => ids.get(id) ?? id
  return {
    setName: 'Three ways to coordinate',
    models: withRanks(models.map((model) => ({ ...model, id: own(modelId, model.id) }))),
    criteria: withRanks(
      lines.map((line) => ({
        ...criterionFrom(line),
        id: own(criterionId, line.id),
        fits: modelIds.map((id, index) => ({
          modelId: own(modelId, id),
          atOne: line.fits[index]?.[0] ?? 0,
          atFive: line.fits[index]?.[1] ?? 0,
          why: line.why[index]?.[0] ?? '',
          source: line.why[index]?.[1] ?? ('judgement' as const),
        })),
      })),
    ),
    conditions: withRanks(
      conditions.map((condition) => ({
        ...condition,
        id: newId(),
        isNeedPlural: condition.need === 'policy and training',
        modelId: own(modelId, condition.modelId),
        terms: condition.terms.map((term) => ({ ...term, criterionId: own(criterionId, term.criterionId) })),
        answer: '',
      })),
    ),
    workRows: withRanks(work.map((one) => ({ id: newId(), work: one, isFixed: '', isFree: '' }))),
  }
}

function criterionFrom(line: CriterionLine): Omit<Criterion, 'id' | 'rank' | 'fits'> {
  return {
    name: line.name,
    noun: line.noun,
    question: line.question,
    lowMeans: line.low,
    highMeans: line.high,
    help: line.help ?? '',
    source: line.source,
    weight: 3,
    weightHands: [],
    isStruck: false,
    groupAnswer: null,
    fitReason: '',
  }
}

function withRanks<Item extends { readonly id: string }>(items: readonly Item[]): (Item & { rank: string })[] {
  const ranked: (Item & { rank: string })[] = []
  for (const item of items) ranked.push({ ...item, rank: rankAtEnd(ranked) })
  return ranked
}
