/** Keeps the session as it is now under a name, to be found, compared and gone back to under Backups. */
import { useId, useState } from 'react'
import { snapshotNow } from '../../storage/keeper'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TextField } from '../controls/fields'

const longest = 80

interface Props {
  readonly onClose: () => void
}

export function KeepVersionDialog({ onClose }: Props) {
  const [name, setName] = useState('')
  const form = useId()
  const keep = async () => {
    const given = name.trim()
    if (given === '') return
    const kept = await snapshotNow('named', given)
    onClose()
    if (kept.ok) notify({ sentence: `This version is kept as “${given}”.` })
    else notify({ sentence: kept.problem.sentence, tone: 'problem' })
  }
  return (
    <Dialog
      title="Keep this version"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} disabled={name.trim() === ''}>
            Keep
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label="Name"
          value={name}
          maxLength={longest}
          onValue={setName}
          isFirst
          placeholder="Such as: before the sponsor’s visit"
        />
      </form>
      <p>It stays until you delete the session. You find it under Backups, where it can be compared and gone back to.</p>
    </Dialog>
  )
}
