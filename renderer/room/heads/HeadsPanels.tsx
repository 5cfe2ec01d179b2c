/** The panel that is open over the work, if any. */
import type { SessionDocument } from '../../session/schema'
import { GroupsPanel } from './GroupsPanel'
import { HerePanel } from './HerePanel'
import { ImportPanel } from './ImportPanel'
import type { HeadsPanel } from './panel'
import { RoundPanel } from './RoundPanel'

interface Props {
  readonly panel: HeadsPanel | null
  readonly document: SessionDocument
  readonly activityId: string | null
  readonly onClose: () => void
}

export function HeadsPanels({ panel, document, activityId, onClose }: Props) {
  switch (panel) {
    case 'round':
      return <RoundPanel document={document} activityId={activityId} onClose={onClose} />
    case 'groups':
      return <GroupsPanel document={document} activityId={activityId} onClose={onClose} />
    case 'here':
      return <HerePanel document={document} onClose={onClose} />
    case 'import':
      return <ImportPanel activityId={activityId} onClose={onClose} />
    case null:
      return null
  }
}
