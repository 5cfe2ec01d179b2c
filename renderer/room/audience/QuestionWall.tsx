/** A question that the facilitator asks the room: large, calm, and alone on the wall. */
import styles from './audience.module.css'
import own from './question.module.css'

interface Props {
  readonly words: string
}

/** Longer questions are set smaller, so that each stands on the wall whole. */
const long = 140

export function QuestionWall({ words }: Props) {
  return (
    <main className={`${styles.wall} ${own.wall}`}>
      <p className={own.kind}>A question for you</p>
      <h1 className={own.words} data-long={words.length > long ? '' : undefined}>
        {words}
      </h1>
    </main>
  )
}
