/** Catches what a view throws while drawing, wherever in the window, and shows the recovery screen in its place: a mistake never ends the day. */
import { Component, type ReactNode } from 'react'
import { isLooping, recordIncident } from '../lib/incidents'
import { RecoveryScreen } from './RecoveryScreen'

interface Props {
  /** Changing it (another session, another tab) draws anew. */
  readonly resetKey?: string
  readonly children: ReactNode
}

interface State {
  readonly hasStopped: boolean
  readonly isLoop: boolean
}

const whole: State = { hasStopped: false, isLoop: false }

export class RecoveryBoundary extends Component<Props, State> {
  override state: State = whole

  static getDerivedStateFromError(): Partial<State> {
    return { hasStopped: true }
  }

  override componentDidCatch(error: unknown): void {
    const now = Date.now()
    recordIncident('view', error, now)
    this.setState({ isLoop: isLooping(now) })
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.hasStopped) this.setState(whole)
  }

  override render(): ReactNode {
    const { hasStopped, isLoop } = this.state
    if (!hasStopped) return this.props.children
    return (
      <main>
        <RecoveryScreen what="view" isLoop={isLoop} onGoOn={() => this.setState(whole)} />
      </main>
    )
  }
}
