/**
 * What an activity is: one folder, one definition, one line in the registry. Nothing else may need an edit to add one.
 * A new hook enters here only when two activities want it.
 */
import type { ComponentType } from 'react'
import type * as z from 'zod'
import type { DataTable, Edition, HandoutPart, PaperSheet, Slide } from '../deck/model'
import type { SessionFacts } from '../session/facts'
import type { Item, Link } from '../session/links'
import type { LooseEnd } from '../session/loose-ends'
import type { DocumentLink, StepForm, VoteRound } from '../session/schema'

/** Data of an activity as JSON objects; every top-level array of things with an `id` and a `rank` is a collection (see `session/changes`). */
export type ActivityData = object

/** Brings data from version `to − 1` to `to`. May import nothing: current code changes, the past does not. */
export interface Migration {
  readonly to: number
  readonly what: string
  readonly up: (data: Record<string, unknown>) => Record<string, unknown>
}

/** A starting point that a person can choose when adding the activity. */
export interface StartingPoint<Data> {
  readonly id: string
  readonly title: string
  /** `newId` makes ids for starter content. */
  readonly make: (newId: () => string) => Data
}

export interface ActivityStep {
  /** Stored in agenda steps, never renamed. */
  readonly id: string
  readonly name: string
  readonly form: StepForm
  readonly minutes: number
  /** For the facilitator. */
  readonly prompt: string
  /** May stand on the wall; '' shows nothing. */
  readonly wall: string
}

export interface Progress {
  readonly done: number
  readonly total: number
  /** "5 of 7 beliefs agreed" */
  readonly sentence: string
}

/** How a change is undone and joined: the same `mergeKey` in a row is one step of undo (a typing burst). */
export interface ChangeOptions {
  readonly mergeKey?: string
  /** For what may come in faster than pictures are drawn, such as lines that are added. Never for a field that is being typed into. */
  readonly shown?: 'next-picture'
}

/** What a view may do beside changing its own data. Recipes get drafts: write to them as to plain mutable objects. Ids and instants come from here, so that operations stay pure. */
export interface Tools {
  readonly newId: () => string
  /** ISO instant. */
  readonly now: () => string
  /** Says a short sentence to assistive technology, politely. */
  readonly announce: (sentence: string) => void
  /** Changes the session's vote rounds (of this activity and others; touch only your own). */
  readonly changeVotes: (label: string, recipe: (rounds: VoteRound[]) => void, options?: ChangeOptions) => void
  /** Changes links drawn by people between items. */
  readonly changeLinks: (label: string, recipe: (links: DocumentLink[]) => void, options?: ChangeOptions) => void
  /** Opens an item wherever it lives. */
  readonly openItem: (itemId: string) => void
}

export interface ActivityViewProps<Data> {
  readonly data: Data
  readonly facts: SessionFacts
  readonly tools: Tools
  /** Id of the step that is open. */
  readonly step: string
  readonly goToStep: (step: string) => void
  /** An item to bring into view and focus, when it was opened from elsewhere; null otherwise. */
  readonly focusItemId: string | null
  readonly isReadOnly: boolean
  readonly change: (label: string, recipe: (draft: Data) => void, options?: ChangeOptions) => void
}

/** What the room sees gets a projection and nothing else: a type that has no private field cannot leak one. */
export interface AudienceProps<Projection> {
  readonly projection: Projection
}

/**
 * The audience half. `project` runs in the facilitator's window; only its result, plain JSON, travels to the audience window.
 * Content that does not fit is paged by the audience frame: `pages` cuts a projection into screens for a room of the given capacity.
 */
export interface AudienceDefinition<Data, Projection> {
  readonly project: (data: Data, facts: SessionFacts, step: string) => Projection
  /** At least one page; `capacity` is 1 for a large screen at normal size, less when it is smaller. Nothing is cut silently. */
  readonly pages: (projection: Projection, capacity: number) => readonly Projection[]
  readonly view: () => Promise<{ readonly default: ComponentType<AudienceProps<Projection>> }>
}

export interface DeckFacts extends SessionFacts {
  readonly edition: Edition
  /** false: names of people are replaced by their department or left out. */
  readonly isNamed: boolean
}

export interface ActivityDefinition<Kind extends string = string, Data extends ActivityData = ActivityData, Projection = unknown> {
  /** Stored in every file, equal to the folder name, never renamed. */
  readonly kind: Kind
  readonly title: string
  /** One sentence: what the group leaves with. */
  readonly purpose: string
  /** Suggested length. */
  readonly minutes: number
  /** Version of `schema`; 1 plus the number of migrations. */
  readonly version: number
  readonly schema: z.ZodType<Data>
  readonly migrations: readonly Migration[]
  readonly startingPoints: readonly [StartingPoint<Data>, ...StartingPoint<Data>[]]
  readonly steps: readonly [ActivityStep, ...ActivityStep[]]
  /** Lazy: the CLI never loads React. */
  readonly view: () => Promise<{ readonly default: ComponentType<ActivityViewProps<Data>> }>
  readonly audience: AudienceDefinition<Data, Projection>
  readonly progress: (data: Data, facts: SessionFacts) => Progress
  readonly items: (data: Data) => readonly Item[]
  readonly links: (data: Data) => readonly Link[]
  readonly looseEnds: (data: Data, facts: SessionFacts) => readonly LooseEnd[]
  readonly toSlides: (data: Data, facts: DeckFacts) => readonly Slide[]
  readonly toHandout: (data: Data, facts: DeckFacts) => readonly HandoutPart[]
  readonly toTables: (data: Data, facts: DeckFacts) => readonly DataTable[]
  /** Sheets for the print pack and the poster, if the activity has any: what is written on, voted with or hung up. */
  readonly toPapers?: (data: Data, facts: DeckFacts) => readonly PaperSheet[]
  /** The same data without a client's content, for "save as template": prompts, criteria and structure stay. */
  readonly toTemplate: (data: Data) => Data
}

/** A definition whose data type is known only to its own folder; how the registry holds them all. */
// biome-ignore lint/suspicious/noExplicitAny: the registry is heterogeneous; `openActivity` parses before any hook is called.
export type AnyActivity = ActivityDefinition<string, any, any>

/** Keeps the types of one definition together while giving it to the registry. */
export function defineActivity<Kind extends string, Data extends ActivityData, Projection>(
  definition: ActivityDefinition<Kind, Data, Projection>,
): ActivityDefinition<Kind, Data, Projection> {
  return definition
}
