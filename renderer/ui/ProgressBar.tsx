/** How far something has come, as a bar. The same is said in words beside it, and here for those who hear it. */
import styles from './ProgressBar.module.css'

interface Props {
  /** 0–1. */
  readonly share: number
  /** "3 of 7 activities done" */
  readonly label: string
}

export function ProgressBar({ share, label }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div className={styles.bar} role="progressbar" aria-label={label} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
      <div className={styles.fill} style={{ inlineSize: `${percent}%` }} />
    </div>
  )
}
