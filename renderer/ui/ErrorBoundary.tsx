/** Catches what only a bug can throw while drawing, says so plainly, and lets the rest of the window live on. */
import { Button } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import styles from './ErrorBoundary.module.css'

interface Props {
  /** What stopped working, as in "This screen". */
  readonly what: string
  /** Changing it (the route, the activity) tries again. */
  readonly resetKey?: string
  readonly children: ReactNode
}

interface State {
  readonly details: string | null
  readonly isCopied: boolean
}

const whole: State = { details: null, isCopied: false }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = whole

  static getDerivedStateFromError(error: unknown): State {
    return { details: error instanceof Error ? (error.stack ?? error.message) : String(error), isCopied: false }
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState((state) => ({ details: `${state.details ?? ''}\n${info.componentStack ?? ''}` }))
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.details !== null) this.setState(whole)
  }

  override render(): ReactNode {
    const { details, isCopied } = this.state
    if (details === null) return this.props.children
    const copy = () => navigator.clipboard.writeText(details).then(() => this.setState({ isCopied: true }), console.error)
    return (
      <div className={styles.panel} role="alert">
        <p className={styles.title}>{this.props.what} stopped working because of a mistake in Groundwork.</p>
        <p>
          Everything you typed before is saved. Try again; if it happens once more, copy the details and send them to whoever gave you the
          app.
        </p>
        <div className={styles.actions}>
          <Button variant="filled" onClick={() => this.setState(whole)}>
            Try again
          </Button>
          <Button onClick={copy}>{isCopied ? 'Copied' : 'Copy details'}</Button>
        </div>
      </div>
    )
  }
}
