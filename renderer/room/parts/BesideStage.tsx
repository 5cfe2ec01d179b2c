/**
 * Shows something of an activity in the facilitator's side, such as details of what is selected, when there is a side; else where it stands.
 * The side offers the place by `BesideStagePlace`; only the activity in the middle uses it.
 */
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './BesideStage.module.css'

const placeId = 'beside-stage'

export function BesideStagePlace() {
  return <div id={placeId} className={styles.place} />
}

export function BesideStage({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => setPlace(document.getElementById(placeId)), [])
  return place === null ? children : createPortal(children, place)
}
