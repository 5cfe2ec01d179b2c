/** The golden session in many scripts: every text that a session can hold, said by each of the voices in turn. */
import { coordinationModelSchema } from '../../renderer/activities/coordination-model/schema'
import { discussionSchema } from '../../renderer/activities/discussion/schema'
import { goalLadderSchema } from '../../renderer/activities/goal-ladder/schema'
import { manifestoSchema } from '../../renderer/activities/manifesto/schema'
import { activityOfKind } from '../../renderer/activities/registry'
import { stakeholderCanvasSchema } from '../../renderer/activities/stakeholder-canvas/schema'
import { emptySession, type SessionDocument, sessionSchema } from '../../renderer/session/schema'
import { voices } from './golden-voices.ts'

const [german, emoji, arabic, hebrew, japanese, hostile] = voices
/** One thing for each voice, with an id and a rank of its own. */
const each = <Item extends object>(stem: string, make: (voice: (typeof voices)[number], index: number) => Item) =>
  voices.map((voice, index) => ({ id: `${stem}-${index + 1}`, rank: `a${index}`, ...make(voice, index) }))

const manifesto = () =>
  manifestoSchema.parse({
    question: arabic?.belief,
    prompts: each('prompt', ({ note }) => ({ text: note })),
    themes: each('theme', ({ theme }, index) => ({ name: theme, category: index + 1 })),
    beliefs: each('belief', ({ belief, why, reasons }, index) => ({
      text: belief,
      why,
      stage: 'agreed',
      themeId: `theme-${index + 1}`,
      history: [{ text: reasons, at: '2026-03-12T09:00:00.000Z' }],
    })),
    preamble: japanese?.belief,
    signatures: each('signature', (_, index) => ({ participantId: `person-${index + 1}`, at: '2026-03-12T10:00:00.000Z' })),
    signedOn: '2026-03-12',
  })

const ladder = () =>
  goalLadderSchema.parse({
    areas: each('area', ({ department, segment }, index) => ({ name: department, offline: segment, category: index + 1 })),
    goals: [
      { id: 'vision', rank: 'Zz', text: hebrew?.goal, level: 'vision', status: 'agreed' },
      ...each('goal', ({ goal, because, note, servedBy, reasons }, index) => ({
        text: goal,
        level: 'objective',
        areaId: `area-${index + 1}`,
        ownerId: `person-${index + 1}`,
        horizon: '2027-06-30',
        status: 'agreed',
        confidence: (index % 5) + 1,
        parents: [{ goalId: 'vision', because, hands: { yes: 9, no: 1 } }],
        measures: [{ id: `measure-${index + 1}`, name: note, baseline: 22, target: 50, unit: '%', by: '2027-06-30', source: servedBy }],
        expectedReturn: reasons,
      })),
    ],
    conflicts: [{ id: 'conflict-1', rank: 'a0', firstId: 'goal-1', secondId: 'goal-3', why: hebrew?.why, resolution: emoji?.reasons }],
  })

const canvas = () =>
  stakeholderCanvasSchema.parse({
    segments: each('segment', (voice, index) => ({
      name: voice.segment,
      side: index % 2 === 0 ? 'external' : 'internal',
      size: voice.note,
      importance: voice.reasons,
      seeUs: voice.belief,
      seeUsSource: voice.presence,
      situation: voice.why,
      needs: [{ id: `need-${index + 1}`, rank: 'a0', text: voice.need, servedBy: voice.servedBy, presenceIds: [`presence-${index + 1}`] }],
      presenceIds: [`presence-${index + 1}`],
      howPresencesConnect: voice.because,
      content: voice.action,
      contentTone: voice.theme,
      servedInternally: voice.decision,
      internalDepartment: voice.department,
      learningLoop: voice.firstStep,
      measures: [{ id: `canvas-measure-${index + 1}`, name: voice.criterion, baseline: 61, target: 80, unit: '%' }],
      accountability: voice.parked,
      accountableTo: voice.job,
      power: (index % 5) + 1,
      interest: ((index * 2) % 5) + 1,
      stance: 'supportive',
    })),
    presences: each('presence', ({ presence, department, reasons }) => ({ name: presence, owner: department, purpose: reasons })),
    connections: each('way', ({ because }, index) => ({
      fromId: `presence-${index + 1}`,
      toId: `presence-${((index + 1) % voices.length) + 1}`,
      how: because,
    })),
    walks: [
      {
        id: 'walk-1',
        rank: 'a0',
        segmentId: 'segment-1',
        needId: 'need-1',
        title: emoji?.need,
        touchpoints: voices.map(({ note, firstStep }, index) => ({
          id: `point-${index + 1}`,
          text: note,
          presenceId: `presence-${index + 1}`,
          breaks: index % 2 === 0,
          repair: firstStep,
        })),
      },
    ],
    showsScores: true,
  })

const model = () => {
  const models = each('model', ({ department, belief, goal, reasons, decision, segment, note }) => ({
    name: department,
    sentence: belief,
    shape: goal,
    strongAt: reasons,
    costs: decision,
    suits: segment,
    example: note,
  })).slice(0, 3)
  return coordinationModelSchema.parse({
    setName: german?.theme,
    models,
    criteria: each('criterion', ({ criterion, because, parked, note, goal, why }, index) => ({
      name: criterion,
      noun: because,
      question: parked,
      lowMeans: note,
      highMeans: goal,
      help: why,
      weight: (index % 5) + 1,
      groupAnswer: (index % 5) + 1,
      fits: models.map(({ id }, at) => ({ modelId: id, atOne: at - 1, atFive: 1 - at, why })),
    })),
    conditions: [{ id: 'condition-1', rank: 'a0', modelId: 'model-1', kind: 'named', need: hebrew?.need, question: arabic?.parked }],
    isRevealed: true,
    decision: { modelId: 'model-2', reasons: japanese?.reasons, againstScoreReason: arabic?.reasons, dissent: hostile?.decision },
    workRows: each('work', ({ presence, decision, action }) => ({ work: presence, isFixed: decision, isFree: action })),
    briefings: each('briefing', ({ job, department }) => ({ who: job, by: department, on: '2026-04-01' })),
    stages: each('stage', ({ theme, goal, firstStep, note }, index) => ({
      title: theme,
      text: goal,
      isNow: index === 0,
      conditions: [{ id: `stage-condition-${index + 1}`, text: firstStep, trigger: note, ownerId: `person-${index + 1}` }],
    })),
    departments: each('department', ({ department }, index) => ({ name: department, part: index % 2 === 0 ? 'speaks' : 'told' })),
  })
}

const discussion = () =>
  discussionSchema.parse({
    prompt: hebrew?.parked,
    clusters: each('cluster', ({ theme }, index) => ({ name: theme, category: index + 1 })),
    notes: each('note', ({ note }, index) => ({ text: note, clusterId: `cluster-${index + 1}` })),
  })

/** Texts are as they were typed: not one of them was cleaned. */
export function sessionInManyScripts(): SessionDocument {
  const parts = [
    { kind: 'discussion', title: german?.theme, data: discussion() },
    { kind: 'manifesto', title: arabic?.theme, data: manifesto() },
    { kind: 'goal-ladder', title: japanese?.theme, data: ladder() },
    { kind: 'stakeholder-canvas', title: emoji?.theme, data: canvas() },
    { kind: 'coordination-model', title: hebrew?.theme, data: model() },
  ]
  const beliefs = voices.map((_, index) => `belief-${index + 1}`)
  return sessionSchema.parse({
    ...emptySession('scripts', '2026-03-01T08:00:00.000Z'),
    title: `${german?.theme} · ${arabic?.theme} · ${hebrew?.theme} · ${japanese?.theme} · ${emoji?.theme}\u0000\uD800`,
    organisation: `${hostile?.department} ${hebrew?.department}`,
    location: japanese?.presence,
    date: '2026-03-12',
    languages: ['de-DE', 'ar', 'he', 'ja'],
    brand: { footer: `${arabic?.department} · ${japanese?.department}` },
    situation: { sector: german?.department, customers: arabic?.segment, mandate: hebrew?.decision, private: { notes: hostile?.why } },
    participants: each('person', ({ job, department }) => ({ name: job, job, department })),
    agenda: each('slot', ({ parked, note, reasons }, index) => ({
      title: parked,
      kind: index < parts.length ? 'activity' : 'open',
      activityId: index < parts.length ? `activity-${index + 1}` : null,
      steps: [{ id: `step-${index + 1}`, name: note.slice(0, 20), minutes: 10, prompt: reasons }],
      state: 'done',
      materials: reasons,
    })),
    activities: parts.map(({ kind, title, data }, index) => ({
      id: `activity-${index + 1}`,
      rank: `a${index}`,
      kind,
      version: activityOfKind(kind)?.version ?? 1,
      title,
      data,
    })),
    decisions: each('decision', ({ decision, reasons, why }) => ({ text: decision, reasons, dissent: why, reviewOn: '2026-09-01' })),
    actions: each('action', ({ action, firstStep }, index) => ({
      text: action,
      ownerId: `person-${index + 1}`,
      due: '2026-04-01',
      firstStep,
      firstStepBy: '2026-03-19',
    })),
    parkingLot: each('parked', ({ parked, reasons }) => ({ text: parked, state: 'answered', outcome: reasons })),
    votes: [
      {
        id: 'vote-1',
        rank: 'a0',
        activityId: 'activity-2',
        method: 'dots',
        state: 'frozen',
        itemIds: beliefs,
        tallies: beliefs.map((itemId, index) => ({ itemId, dots: index + 1 })),
      },
    ],
  })
}
