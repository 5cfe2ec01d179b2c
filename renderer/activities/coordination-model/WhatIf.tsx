/** Trying one weight: the scores as they would be. Nothing is stored, and the weight puts itself back when the focus leaves. */
import { useState } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import styles from './compare.module.css'
import { DigitStrip } from './DigitStrip'
import { keptCriteria, type Scored } from './result'
import type { CoordinationModel } from './schema'
import shared from './steps.module.css'
import { whatIfSentence } from './what-if'

interface Props {
  readonly data: CoordinationModel
  readonly result: Scored
  readonly announce: (sentence: string) => void
}

export function WhatIf({ data, result, announce }: Props) {
  const criteria = keptCriteria(data)
  const [id, setId] = useState(criteria[0]?.id ?? '')
  const [tried, setTried] = useState<number | null>(null)
  const criterion = criteria.find((one) => one.id === id) ?? criteria[0]
  if (criterion === undefined) return null
  const sentence = tried === null ? '' : whatIfSentence(data, result, criterion.id, tried)
  const putBack = () => setTried(null)
  return (
    <section
      className={shared.card}
      aria-label="Try a weight"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) putBack()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && tried !== null) {
          event.stopPropagation()
          putBack()
        }
      }}
    >
      <h3 className={shared.title}>Try a weight</h3>
      <div className={shared.actions}>
        <select
          className={shared.select}
          aria-label="Question whose weight is tried"
          value={criterion.id}
          onChange={(event) => {
            setId(event.currentTarget.value)
            putBack()
          }}
        >
          {criteria.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name} (weighs {one.weight})
            </option>
          ))}
        </select>
        <DigitStrip
          label={`Tried weight of ${criterion.name}`}
          from={0}
          value={tried ?? criterion.weight}
          onPick={(weight) => {
            const isBack = weight === criterion.weight
            setTried(isBack ? null : weight)
            announce(isBack ? 'As it was.' : whatIfSentence(data, result, criterion.id, weight))
          }}
        />
        {tried === null ? null : <ActionButton onClick={putBack}>Put it back</ActionButton>}
      </div>
      <p className={tried === null ? shared.hint : styles.tried}>
        {tried === null ? 'Nothing is stored: the weight puts itself back as soon as you leave.' : sentence}
      </p>
    </section>
  )
}
