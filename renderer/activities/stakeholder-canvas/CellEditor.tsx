/** The text of one cell while it is being written: Enter keeps it and goes down, Shift+Enter breaks the line, Tab keeps it and goes right, Escape leaves the cell as it was. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { limits } from '../../session/schema'
import type { CellAct } from './GridRowView'
import styles from './grid.module.css'

interface Props {
  readonly label: string
  /** What stands in the field at first. */
  readonly text: string
  readonly onCell: (act: CellAct) => void
}

export function CellEditor({ label, text, onCell }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  useLayoutEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  const end = (act: CellAct) => {
    if (isOver.current) return
    isOver.current = true
    onCell(act)
  }
  const commit = (then: Extract<CellAct, { do: 'commit' }>['then']) => end({ do: 'commit', text: field.current?.value ?? null, then })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      commit('down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      commit(event.shiftKey ? 'left' : 'right')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      end({ do: 'cancel' })
    }
  }
  return (
    <textarea
      ref={field}
      className={styles.editor}
      rows={1}
      aria-label={label}
      defaultValue={text}
      maxLength={limits.text}
      onKeyDown={onKeyDown}
      onBlur={() => commit('blur')}
    />
  )
}
