/** Comparing: hands first, then names and figures together, with what makes the lead and what would change it. */
import { ordered } from '../../lib/rank'
import { ActionButton } from '../../room/parts/ActionButton'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { ContributionBars } from './ContributionBars'
import styles from './compare.module.css'
import { Guess } from './Guess'
import * as ops from './ops'
import { needsOf } from './path'
import { resultOf, type Scored } from './result'
import type { CoordinationModel } from './schema'
import {
  answeredNote,
  hangsOn,
  lowerFirst,
  mindChangers,
  notYetSentences,
  robustnessSentences,
  verdictTitle,
  watchSentences,
} from './sentences'
import { compromiseBonus, formulaInWords } from './slide'
import shared from './steps.module.css'
import { WhatIf } from './WhatIf'

export function CompareStep(props: ActivityViewProps<CoordinationModel>) {
  const { data, facts, tools, change, goToStep, isReadOnly } = props
  if (!data.isRevealed) {
    if (!ops.canReveal(data)) {
      return (
        <EmptyState
          title="The placing comes first"
          actions={<ActionButton onClick={() => goToStep('place')}>Go to the sheets</ActionButton>}
        >
          Names and figures are shown together, once every sheet is in and the placing is locked.
        </EmptyState>
      )
    }
    return (
      <Guess
        data={data}
        isReadOnly={isReadOnly}
        onHands={(modelId, hands) =>
          change('Guess by hands', (draft) => ops.setGuess(draft, modelId, hands), { mergeKey: `guess ${modelId}` })
        }
        onReveal={() => {
          change('Reveal names and figures', (draft) => ops.reveal(draft))
          tools.announce('Names and figures are shown.')
        }}
      />
    )
  }
  const result = resultOf(data, facts.activityId)
  if (result.kind !== 'scored') {
    return (
      <EmptyState title={verdictTitle(result)} actions={<ActionButton onClick={() => goToStep('weigh')}>Go to the weights</ActionButton>}>
        A score needs at least one question with a weight and an answer.
      </EmptyState>
    )
  }
  return (
    <div className={shared.step}>
      <div className={shared.head}>
        <h3 className={styles.verdict}>{verdictTitle(result)}</h3>
        {answeredNote(result) === '' ? null : <p className={shared.hint}>{answeredNote(result)}</p>}
      </div>
      <ScoreCards data={data} result={result} />
      {result.second === null ? null : <ContributionBars data={data} result={result} />}
      <section className={styles.mind} aria-label="What would change our mind?">
        <h3 className={shared.title}>What would change our mind?</h3>
        <ul className={shared.list}>
          {[...mindChangers(result, data), ...notYetSentences(result), ...hangsOn(result, data)].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {watchSentences(result).map((question) => (
            <li key={question}>To watch: {question}</li>
          ))}
        </ul>
      </section>
      <section className={shared.section} aria-label="How firm is the lead?">
        <h3 className={shared.title}>How firm is the lead?</h3>
        <ul className={styles.firm}>
          {robustnessSentences(result).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {isReadOnly ? null : <WhatIf data={data} result={result} announce={tools.announce} />}
      <details className={shared.details}>
        <summary className={shared.summary}>How the figures come about</summary>
        <p className={shared.hint}>{formulaInWords}</p>
        <p className={shared.hint}>{compromiseBonus}</p>
      </details>
    </div>
  )
}

/** One card for each way: its score, who guessed it, and what it would need first. */
function ScoreCards({ data, result }: { readonly data: CoordinationModel; readonly result: Scored }) {
  return (
    <ul className={shared.cards} aria-label="Scores">
      {ordered(data.models).map((model, index) => {
        const score = result.scores.find((one) => one.modelId === model.id)?.score ?? 0
        const isLead = !result.isLevel && model.id === result.leader.id
        const hands = data.guesses.find((guess) => guess.modelId === model.id)?.hands ?? 0
        const needs = needsOf(data, model.id)
        return (
          <li key={model.id} className={shared.card} data-lead={isLead || undefined}>
            <h4 className={shared.name}>{model.name}</h4>
            <p className={styles.score}>{Math.round(score)}</p>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} data-lead={isLead || undefined} data-place={index % 3} style={{ inlineSize: `${score}%` }} />
            </span>
            <p className={shared.hint}>{needs.length === 0 ? 'Could start today.' : `Needs first: ${needs.map(lowerFirst).join('; ')}.`}</p>
            {hands === 0 ? null : <p className={shared.hint}>{hands === 1 ? '1 hand' : `${hands} hands`} guessed it.</p>}
          </li>
        )
      })}
    </ul>
  )
}
