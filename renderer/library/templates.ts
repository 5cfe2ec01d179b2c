/** What the library reads off a template: its place on the shelf, its line of facts, its agenda. Pure. */
import { ordered } from '../lib/order'
import type { SessionDocument } from '../session/schema'
import type { TemplateCard } from '../storage/library'
import { durationWords, groupWords } from './words'

/** Built-in templates stand with the widest first and the blank one last; people's own come between. */
const shelf = ['kickoff', 'manifesto-sprint', 'goal-ladder', 'stakeholders', 'choose-model']

export function onTheShelf(templates: readonly TemplateCard[]): readonly TemplateCard[] {
  const place = ({ templateId, isBuiltIn }: TemplateCard) => {
    if (isBuiltIn && templateId === 'blank') return shelf.length + 2
    const known = shelf.indexOf(templateId)
    return isBuiltIn && known >= 0 ? known : shelf.length + (isBuiltIn ? 0 : 1)
  }
  return [...templates].sort((first, second) => place(first) - place(second) || first.title.localeCompare(second.title, 'en-GB'))
}

/** "Half a day · 6–16 people" */
export function templateLine(template: TemplateCard): string {
  if (template.document === null) return 'Cannot be read'
  const { groupMin, groupMax } = template.document.design
  const parts = [durationWords(template.minutes), groupWords(groupMin, groupMax)]
  return parts.filter((part) => part !== '').join(' · ') || 'As long as you need'
}

/** What it is for, or why it cannot be read. */
export function templatePurpose(template: TemplateCard): string {
  return template.document === null ? template.problem : template.document.design.purpose
}

export interface AgendaLine {
  readonly id: string
  readonly title: string
  readonly minutes: number
  /** Names of the steps, in order. */
  readonly steps: readonly string[]
}

/** The agenda as it is read before choosing the template. */
export function agendaLines(document: SessionDocument): readonly AgendaLine[] {
  return ordered(document.agenda).map((item) => ({
    id: item.id,
    title: item.title,
    minutes: item.steps.reduce((sum, step) => sum + step.minutes, 0),
    steps: item.steps.map((step) => step.name).filter((name) => name !== '' && name !== item.title),
  }))
}
