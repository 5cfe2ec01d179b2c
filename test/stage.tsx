/** A stage for one activity in component tests: real operations on real data, kept in state; what was announced can be read. */
import { create as produce } from 'mutative'
import { type ComponentType, useState } from 'react'
import type { ActivityViewProps, AnyActivity } from '../renderer/activities/contract'
import { presentIds, type SessionFacts } from '../renderer/session/facts'
import type { VoteRound } from '../renderer/session/schema'
import { countingIds, factsAround } from './contract-facts.ts'

export interface StageState {
  data: object
  rounds: readonly VoteRound[]
  step: string
  /** Labels of the changes made, oldest first. */
  labels: string[]
  said: string[]
}

interface Props {
  readonly definition: AnyActivity
  // biome-ignore lint/suspicious/noExplicitAny: the stage takes every activity, as the registry does
  readonly view: ComponentType<ActivityViewProps<any>>
  readonly data: object
  readonly step: string
  readonly rounds?: readonly VoteRound[]
  readonly isReadOnly?: boolean
  readonly focusItemId?: string | null
  /** Filled with what happens, for the test to look at. */
  readonly state: StageState
}

const newId = countingIds()

export function Stage({ definition, view: View, isReadOnly = false, focusItemId = null, state, ...start }: Props) {
  const [data, setData] = useState(start.data)
  const [rounds, setRounds] = useState<readonly VoteRound[]>(start.rounds ?? [])
  const [step, goToStep] = useState(start.step)
  Object.assign(state, { data, rounds, step })
  const around = factsAround(definition, data, 'none')
  const facts: SessionFacts = { ...around, rounds, presentIds: presentIds({ participants: [...around.participants], attendance: [] }) }
  return (
    <View
      data={data}
      facts={facts}
      step={step}
      goToStep={goToStep}
      focusItemId={focusItemId}
      isReadOnly={isReadOnly}
      change={(label, recipe) => {
        state.labels.push(label)
        setData((before) => produce(before, (draft) => void recipe(draft)))
      }}
      tools={{
        newId: () => `${newId()}-made`,
        now: () => '2026-03-12T09:30:00.000Z',
        announce: (sentence) => void state.said.push(sentence),
        changeVotes: (label, recipe) => {
          state.labels.push(label)
          setRounds((before) => produce(before, (draft) => void recipe(draft as VoteRound[])))
        },
        changeLinks: () => undefined,
        openItem: () => undefined,
      }}
    />
  )
}

export function emptyState(): StageState {
  return { data: {}, rounds: [], step: '', labels: [], said: [] }
}
