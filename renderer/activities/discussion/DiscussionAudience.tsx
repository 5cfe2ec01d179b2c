/** A discussion on the wall: the question, and whatever the projection says below it. */
import { WallColumns } from '../../room/parts/WallColumns'
import { WallLead } from '../../room/parts/WallLead'
import { WallLines } from '../../room/parts/WallLines'
import type { AudienceProps } from '../contract'
import type { DiscussionProjection } from './audience'

export default function DiscussionAudience({ projection }: AudienceProps<DiscussionProjection>) {
  return (
    <>
      <WallLead text={projection.question} />
      {projection.form === 'lines' ? <WallLines lines={projection.lines} /> : null}
      {projection.form === 'columns' ? <WallColumns columns={projection.columns} /> : null}
    </>
  )
}
