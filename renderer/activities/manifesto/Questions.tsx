/** The questions that start the writing, as they may stand on the wall, and the fold in which they are changed. */
import { useState } from 'react'
import { ordered } from '../../lib/rank'
import { linesFrom } from '../../room/parts/pasted-lines'
import { limits } from '../../session/schema'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

type Props = Pick<ActivityViewProps<Manifesto>, 'data' | 'tools' | 'change' | 'isReadOnly'>

export function Questions({ data, tools, change, isReadOnly }: Props) {
  const prompts = ordered(data.prompts).filter((prompt) => prompt.text !== '')
  const [text, setText] = useState(() => prompts.map((prompt) => prompt.text).join('\n'))
  return (
    <div className={styles.questions}>
      {prompts.length === 0 ? null : (
        <ul className={styles.prompts} aria-label="Questions to start with">
          {prompts.map((prompt) => (
            <li key={prompt.id}>{prompt.text}</li>
          ))}
        </ul>
      )}
      {isReadOnly ? null : (
        <details>
          <summary className={styles.summary}>Change the questions</summary>
          <div className={styles.change}>
            <input
              className={styles.field}
              value={data.question}
              aria-label="Question above the wall"
              placeholder="The one question above everything"
              maxLength={limits.line}
              onChange={(event) => {
                const question = event.currentTarget.value
                change('Change question', (draft) => ops.setQuestion(draft, { text: question }), { mergeKey: 'question' })
              }}
            />
            <textarea
              className={styles.field}
              rows={4}
              value={text}
              aria-label="Questions to start with, one a line"
              placeholder="One question a line"
              onChange={(event) => {
                const written = event.currentTarget.value
                setText(written)
                change('Change questions', (draft) => ops.setPrompts(draft, { texts: linesFrom(written), newId: tools.newId }), {
                  mergeKey: 'prompts',
                })
              }}
            />
          </div>
        </details>
      )}
    </div>
  )
}
