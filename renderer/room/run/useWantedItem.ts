/** An item that was asked for by search: opened in place as soon as its session is on the screen, once. */
import { useEffect, useRef } from 'react'
import { useScreen, wantItem } from '../../store/screen'

export function useWantedItem(sessionId: string, openItem: (itemId: string) => void): void {
  const open = useRef(openItem)
  useEffect(() => {
    open.current = openItem
  })
  const wanted = useScreen(({ wantedItem }) => (wantedItem?.sessionId === sessionId ? wantedItem : null))
  useEffect(() => {
    if (wanted === null) return
    wantItem(null)
    open.current(wanted.itemId)
  }, [wanted])
}
