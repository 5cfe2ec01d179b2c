/** Keeps the present state of a session under a name that a person gives it. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { notify } from '../../ui/toasts'
import styles from './backups.module.css'
import { keepVersion } from './going-back'

interface Props {
  readonly sessionId: string
  /** The list is to be read anew. */
  readonly onKept: () => void
}

const longest = 80

export function KeepVersion({ sessionId, onKept }: Props) {
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    if (given === '' || isBusy) return
    setBusy(true)
    const kept = await keepVersion(sessionId, given)
    setBusy(false)
    if (!kept.ok) return notify({ sentence: kept.problem.sentence, tone: 'problem' })
    setName('')
    notify({ sentence: `This version is kept as “${given}”.` })
    onKept()
  }
  return (
    <form className={styles.keep} onSubmit={keep}>
      <TextInput
        label="Keep this version"
        placeholder="Such as: before the sponsor’s visit"
        maxLength={longest}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''} loading={isBusy}>
        Keep
      </Button>
    </form>
  )
}
