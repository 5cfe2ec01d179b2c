/** The title of the window: the session that is open, or the app. Never another session's, and nothing at all of one while the room sees it. */
import { useEffect } from 'react'
import { useDocument } from '../store/open-document'
import { useScreen } from '../store/screen'
import type { Route } from './route'

const appName = 'Groundwork'

export function useWindowTitle(route: Route): void {
  const isMirrored = useScreen((screen) => screen.isMirrored)
  const sessionId = route.kind === 'session' ? route.sessionId : null
  const own = useDocument(({ document }) => (document !== null && document.id === sessionId ? document.title : ''))
  const title = isMirrored || own.trim() === '' ? appName : own
  useEffect(() => {
    document.title = title
  }, [title])
}
