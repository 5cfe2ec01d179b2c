/** The ladder on the wall: whatever the projection says, large and quiet. The frame around it has the title, the step and the timer. */
import { WallColumns } from '../../room/parts/WallColumns'
import { WallLead } from '../../room/parts/WallLead'
import { WallLines } from '../../room/parts/WallLines'
import type { AudienceProps } from '../contract'
import type { GoalLadderProjection } from './audience'
import styles from './GoalLadderAudience.module.css'

export default function GoalLadderAudience({ projection }: AudienceProps<GoalLadderProjection>) {
  switch (projection.form) {
    case 'questions':
      return (
        <ul className={styles.questions}>
          {projection.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )
    case 'ladder':
      return (
        <>
          {projection.vision === '' ? null : <p className={styles.vision}>{projection.vision}</p>}
          <WallColumns columns={projection.columns} />
        </>
      )
    case 'sentence':
      return (
        <div className={styles.reading}>
          <p className={styles.sentence}>{projection.sentence}</p>
          {projection.because === '' ? null : <p className={styles.because}>Because {projection.because}</p>}
          <p className={styles.place}>
            {projection.place}
            {projection.hands === '' ? '' : ` · ${projection.hands}`}
          </p>
        </div>
      )
    case 'votes':
      return (
        <>
          <WallLead text={projection.lead} />
          <WallLines lines={projection.lines} />
        </>
      )
    case 'lines':
      return (
        <>
          <WallLead text={projection.lead} />
          <WallLines lines={projection.lines} isSingle />
        </>
      )
  }
}
