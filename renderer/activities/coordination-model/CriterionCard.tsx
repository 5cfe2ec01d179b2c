/** One question with its two ends. Below it, on demand, how well each way suits either end, why, and where that comes from. */

import { useEffect, useRef, useState } from 'react'
import { itemMark } from '../../lib/item-mark'
import { ActionButton } from '../../room/parts/ActionButton'
import { Chip } from '../../ui/Chip'
import type { ActivityViewProps } from '../contract'
import { CriterionFits } from './CriterionFits'
import * as ops from './ops'
import type { CoordinationModel, Criterion } from './schema'
import styles from './steps.module.css'
import { TextField } from './TextField'

interface Props extends Pick<ActivityViewProps<CoordinationModel>, 'data' | 'change' | 'isReadOnly'> {
  readonly criterion: Criterion
  readonly isFocused: boolean
  readonly announce: (sentence: string) => void
}

export function CriterionCard({ data, criterion, isReadOnly, isFocused, change, announce }: Props) {
  const [open, setOpen] = useState<'' | 'why' | 'words'>('')
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isFocused) card.current?.focus()
  }, [isFocused])
  const { id, name, isStruck } = criterion
  const toggle = (what: 'why' | 'words') => setOpen(open === what ? '' : what)
  const strike = () => {
    change(isStruck ? 'Bring question back' : 'Strike question', (draft) => ops.strike(draft, id, !isStruck))
    announce(isStruck ? `${name} counts again.` : `${name} is struck.`)
  }
  return (
    <article
      {...itemMark(criterion.id)}
      ref={card}
      className={styles.card}
      aria-label={name}
      data-struck={isStruck || undefined}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h4 className={styles.name}>
          {name} {isStruck ? <Chip>Struck</Chip> : null}
        </h4>
        <div className={styles.actions}>
          <ActionButton tone="quiet" label={`Why? ${name}`} isExpanded={open === 'why'} onClick={() => toggle('why')}>
            Why?
          </ActionButton>
          {isReadOnly ? null : (
            <>
              <ActionButton tone="quiet" label={`Reword: ${name}`} isExpanded={open === 'words'} onClick={() => toggle('words')}>
                Reword
              </ActionButton>
              <ActionButton tone="quiet" label={`${isStruck ? 'Bring back' : 'Strike'}: ${name}`} onClick={strike}>
                {isStruck ? 'Bring back' : 'Strike'}
              </ActionButton>
            </>
          )}
        </div>
      </div>
      {isStruck ? null : (
        <>
          {criterion.question === '' ? null : <p className={styles.question}>{criterion.question}</p>}
          {criterion.help === '' ? null : <p className={styles.hint}>{criterion.help}</p>}
          {criterion.lowMeans === '' && criterion.highMeans === '' ? null : (
            <div className={styles.ends}>
              <span>
                <b>1</b> {criterion.lowMeans}
              </span>
              <span>
                <b>5</b> {criterion.highMeans}
              </span>
            </div>
          )}
        </>
      )}
      {open === 'words' ? <Words criterion={criterion} change={change} isReadOnly={isReadOnly} /> : null}
      {open === 'why' ? <CriterionFits data={data} criterion={criterion} change={change} isReadOnly={isReadOnly} /> : null}
    </article>
  )
}

const fields = [
  ['name', 'Name'],
  ['question', 'Question to the room'],
  ['lowMeans', '1 means'],
  ['highMeans', '5 means'],
] as const

function Words({ criterion, change, isReadOnly }: Pick<Props, 'criterion' | 'change' | 'isReadOnly'>) {
  return (
    <div className={styles.rows}>
      {fields.map(([key, label]) => (
        <TextField
          key={key}
          label={label}
          value={criterion[key]}
          isLine={key === 'name'}
          isReadOnly={isReadOnly}
          onChange={(text) =>
            change('Reword question', (draft) => ops.wordCriterion(draft, criterion.id, { [key]: text }), {
              mergeKey: `word ${criterion.id} ${key}`,
            })
          }
        />
      ))}
    </div>
  )
}
