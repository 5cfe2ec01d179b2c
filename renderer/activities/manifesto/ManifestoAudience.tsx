/** The manifesto on the wall: whatever the projection says, large and quiet. The frame around it has the title, the step and the timer. */
import { WallColumns } from '../../room/parts/WallColumns'
import { WallLead } from '../../room/parts/WallLead'
import { WallLines } from '../../room/parts/WallLines'
import type { AudienceProps } from '../contract'
import type { ManifestoProjection } from './audience'
import styles from './ManifestoAudience.module.css'

export default function ManifestoAudience({ projection }: AudienceProps<ManifestoProjection>) {
  switch (projection.form) {
    case 'questions':
      return (
        <>
          <WallLead text={projection.lead} />
          <ul className={styles.questions}>
            {projection.questions.map((question, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two questions may read the same, and none ever moves here
              <li key={index}>{question}</li>
            ))}
          </ul>
        </>
      )
    case 'lines':
      return (
        <>
          <WallLead text={projection.lead} />
          <WallLines lines={projection.lines} />
        </>
      )
    case 'columns':
      return <WallColumns columns={projection.columns} />
    case 'page':
      return (
        <>
          <WallLead text={projection.preamble} />
          <WallLines lines={projection.lines} isSingle />
          {projection.names.length === 0 ? null : (
            <p className={styles.signed}>
              {projection.date === '' ? 'Signed: ' : `Signed on ${projection.date}: `}
              {projection.names.join(' · ')}
            </p>
          )}
        </>
      )
  }
}
