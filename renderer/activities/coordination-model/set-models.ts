/** The three models of the default set, in the order in which an organisation usually loosens its hold. */
import type { Model } from './schema'

export const modelIds = ['command-and-control', 'empowered-units', 'decentralised'] as const

export const models: readonly Omit<Model, 'rank'>[] = [
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
