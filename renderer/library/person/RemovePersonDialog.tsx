/**
 * Removes a person from every session, the trash, earlier versions, the journal and one's own templates. Looks first and changes nothing; shows
 * what was found, to be ticked; then works through it, to be stopped between two; says at the end what came of it and what it cannot reach.
 */
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import { limits } from '../../session/schema'
import { ProgressBar } from '../../ui/ProgressBar'
import { useOpened } from '../../ui/useOpened'
import form from '../dialog-form.module.css'
import { FoundPlaces } from './FoundPlaces'
import styles from './person.module.css'
import { type Asked, type Stage, useRemoval } from './useRemoval'
import { doneSentence, placeTitle, wordingsFrom } from './words'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export default function RemovePersonDialog({ isOpen, onClose }: Props) {
  const { asked, setAsked, stage, look, remove, stop, again } = useRemoval()
  const isRemoving = stage.kind === 'removing'
  const close = () => {
    stop()
    if (!isRemoving) onClose()
  }
  return (
    <Modal
      opened={useOpened(isOpen)}
      onClose={close}
      onExitTransitionEnd={() => again(true)}
      title="Remove a person from everything"
      size={660}
    >
      {stage.kind === 'asking' && <Asking asked={asked} problem={stage.problem} onChange={setAsked} onLook={look} onClose={onClose} />}
      {stage.kind === 'looking' && <Working stage={stage} onStop={stop} />}
      {stage.kind === 'choosing' && <FoundPlaces found={stage.found} asked={asked} onRemove={remove} onBack={() => again(false)} />}
      {stage.kind === 'removing' && <Working stage={stage} onStop={stop} />}
      {stage.kind === 'done' && <Done stage={stage} onClose={onClose} />}
    </Modal>
  )
}

interface AskingProps {
  readonly asked: Asked
  readonly problem: string
  readonly onChange: (asked: Asked) => void
  readonly onLook: () => void
  readonly onClose: () => void
}

function Asking({ asked, problem, onChange, onLook, onClose }: AskingProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onLook()
  }
  return (
    <form className={styles.body} onSubmit={submit} aria-label="Whom to look for">
      <p>For somebody who asks to be removed. First it only looks; nothing is changed before you have seen what there is.</p>
      <TextInput
        label="Names to look for"
        description="As they stand in the sessions, separated by commas: full name, e-mail address, a first name that stands alone."
        value={asked.names}
        onChange={(event) => onChange({ ...asked, names: event.currentTarget.value })}
        maxLength={limits.line}
        data-autofocus
      />
      <TextInput
        label="In their place stands"
        value={asked.words}
        onChange={(event) => onChange({ ...asked, words: event.currentTarget.value })}
        maxLength={60}
      />
      {problem !== '' && (
        <p className={form.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={form.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="filled" type="submit" disabled={wordingsFrom(asked.names).length === 0}>
          Look through everything
        </Button>
      </div>
    </form>
  )
}

interface WorkingProps {
  readonly stage: Extract<Stage, { readonly kind: 'looking' | 'removing' }>
  readonly onStop: () => void
}

function Working({ stage, onStop }: WorkingProps) {
  const { done, total, title } = stage.progress
  const isStopping = stage.kind === 'removing' && stage.isStopping
  const words = stage.kind === 'looking' ? 'Looking through' : 'Removing from'
  return (
    <div className={styles.body}>
      <p className={styles.now} role="status">
        {words} {Math.min(done + 1, total)} of {total}
        {title === '' ? '' : `: ${placeTitle({ kind: 'session', title })}`}
      </p>
      <ProgressBar share={done / total} label={`${words} sessions and templates`} />
      {stage.kind === 'removing' && (
        <p className={styles.note}>Each session is changed as a whole or not at all, also if the computer stops now.</p>
      )}
      <div className={form.actions}>
        <Button onClick={onStop} disabled={isStopping} data-autofocus>
          {stage.kind === 'looking' ? 'Stop looking' : isStopping ? 'Stopping after this one …' : 'Stop after this one'}
        </Button>
      </div>
    </div>
  )
}

interface DoneProps {
  readonly stage: Extract<Stage, { readonly kind: 'done' }>
  readonly onClose: () => void
}

function Done({ stage: { report, files }, onClose }: DoneProps) {
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.body}>
      <p ref={heading} tabIndex={-1} className={styles.now} role="status">
        {doneSentence(report)}
      </p>
      {report.kept.length > 0 && (
        <ul className={styles.list}>
          {report.kept.map(({ id, title, sentence }) => (
            <li key={id}>
              <b>{placeTitle({ kind: 'session', title })}</b>: {sentence}
            </li>
          ))}
        </ul>
      )}
      {report.notReached > 0 && <p>Look again to go on; what is done stays done.</p>}
      <p>
        {files.length === 0 ? 'Files that you exported or printed before' : `Files that you exported before (${files.join(', ')}), prints`}{' '}
        and copies elsewhere still name the person: Groundwork cannot reach them.
      </p>
      <div className={form.actions}>
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
