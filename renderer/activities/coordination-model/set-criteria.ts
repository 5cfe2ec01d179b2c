/** The ten criteria of the default set, with their fits at both ends (models in their order) and the reason for each. */

type Three = readonly [readonly [number, number], readonly [number, number], readonly [number, number]]
type Source = 'articles' | 'judgement'

export interface CriterionLine {
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

export const lines: readonly CriterionLine[] = [
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
    help: 'Count experience in the field too: for how long have we been doing this in public?',
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
