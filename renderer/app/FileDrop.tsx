/** A `.groundwork` file may be dropped anywhere in the window. Other things that are dragged pass by unseen. */
import { type DragEvent, type ReactNode, useState } from 'react'
import { openDropped } from '../library/files'
import styles from './FileDrop.module.css'

interface Props {
  readonly children: ReactNode
  /** The window stands on the wall: a file that is dropped on it is not taken in, and nothing is said. */
  readonly isOff: boolean
}

export function FileDrop({ children, isOff }: Props) {
  const [depth, setDepth] = useState(0)
  const only = (work: (event: DragEvent) => void) => (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) work(event)
  }
  const drop = only((event) => {
    event.preventDefault()
    setDepth(0)
    if (!isOff) void openDropped([...event.dataTransfer.files])
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the Open file button
    <div
      className={styles.area}
      onDragEnter={only(() => setDepth((before) => before + 1))}
      onDragLeave={only(() => setDepth((before) => Math.max(0, before - 1)))}
      onDragOver={only((event) => event.preventDefault())}
      onDrop={drop}
    >
      {children}
      {depth > 0 && !isOff && <div className={styles.veil}>Drop a .groundwork file to open a copy of it</div>}
    </div>
  )
}
