/** Keeps the design of this session for the next client, and says first exactly what of this one is left out. */
import { useId, useState } from 'react'
import { activityToTemplate } from '../../activities/whole'
import { now } from '../../lib/clock'
import { newId } from '../../lib/ids'
import { type TemplateFromSession, templateFromSession } from '../../session/new'
import { limits, type SessionDocument } from '../../session/schema'
import { usedTimes, withUsedTimes } from '../../session/used-time'
import { saveTemplate } from '../../storage/library'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TextField } from '../controls/fields'
import styles from './prepare.module.css'
import { Section } from './Section'

interface Props {
  readonly document: SessionDocument
}

export function TemplateSection({ document }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section id="template" title="Use it again" lead="A template keeps agenda, prompts and starting content, and nothing of this client.">
      <div className={styles.buttons}>
        <Button onClick={() => setOpen(true)}>Save as template…</Button>
      </div>
      {isOpen ? <SaveTemplateDialog document={document} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}

const untitled = 'A template needs a title, so that you find it again. Nothing was saved yet.'

function SaveTemplateDialog({ document, onClose }: { readonly document: SessionDocument; readonly onClose: () => void }) {
  const [title, setTitle] = useState(document.title)
  const [problem, setProblem] = useState('')
  const [isSaving, setSaving] = useState(false)
  const used = usedTimes(document)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const { removed } = made(document, title)
  const toggle = (slotId: string) => {
    const next = new Set(taken)
    if (!next.delete(slotId)) next.add(slotId)
    setTaken(next)
  }
  const field = useId()
  const save = async () => {
    if (title.trim() === '') {
      setProblem(untitled)
      window.document.getElementById(field)?.querySelector('input')?.focus()
      return
    }
    setSaving(true)
    const answer = await saveTemplate(made({ ...document, agenda: withUsedTimes(document.agenda, taken) }, title).template)
    setSaving(false)
    if (!answer.ok) {
      setProblem(answer.problem.sentence)
      return
    }
    notify({ sentence: `“${title}” is among your templates now.` })
    onClose()
  }
  return (
    <Dialog
      title="Save as template"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isSaving} onClick={save}>
            Save template
          </Button>
        </>
      }
    >
      <div id={field}>
        <TextField
          label="Title of the template"
          value={title}
          maxLength={limits.title}
          onValue={(next) => {
            setTitle(next)
            setProblem('')
          }}
        />
        {problem === '' ? null : (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
      <div>
        <p>{removed.length === 0 ? 'There is nothing of a client in this session: all of it is kept.' : 'Left out of the template:'}</p>
        <ul className={styles.removed}>
          {removed.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      {used.length === 0 ? null : (
        <fieldset className={styles.used}>
          <legend>Take over what it really took?</legend>
          {used.map((one) => (
            <label key={one.slotId} className={styles.usedLine}>
              <input type="checkbox" checked={taken.has(one.slotId)} onChange={() => toggle(one.slotId)} />
              <span>{one.sentence}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className={styles.lead}>
        Titles, prompts and wall texts of the agenda stay as they are. Read them once for names before you pass the template on.
      </p>
    </Dialog>
  )
}

function made(document: SessionDocument, title: string): TemplateFromSession {
  return templateFromSession(document, { newId, now: now(), title, toTemplate: activityToTemplate })
}
