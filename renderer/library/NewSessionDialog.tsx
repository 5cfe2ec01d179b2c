/** A new session: from which template, called what, for whom and when. Every field may stay empty; Enter makes it. */
import { Autocomplete, Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SessionListing } from '../host'
import { now } from '../lib/clock'
import { newId } from '../lib/ids'
import { sessionFromTemplate } from '../session/new'
import { peopleFromText } from '../session/people-text'
import { limits } from '../session/schema'
import { createSession } from '../storage/library'
import { useOpened } from '../ui/useOpened'
import { refreshSessions } from './actions'
import form from './dialog-form.module.css'
import styles from './NewSessionDialog.module.css'
import { PeoplePreview } from './PeoplePreview'
import { closeNewSession, useLibrary } from './state'
import { templateLine, templatePurpose } from './templates'

export default function NewSessionDialog() {
  const { newSession } = useLibrary()
  const isOpened = useOpened(newSession !== null)
  // Counts the openings, so that each starts with empty fields while the closing one keeps its content until it is gone.
  const [opening, setOpening] = useState({ asked: newSession, count: 0 })
  if (newSession !== null && newSession !== opening.asked) setOpening({ asked: newSession, count: opening.count + 1 })
  return (
    <Modal opened={isOpened} onClose={closeNewSession} title="New session" size={620}>
      <Form key={opening.count} templateId={opening.asked?.templateId ?? null} />
    </Modal>
  )
}

interface Fields {
  readonly title: string
  readonly organisation: string
  readonly date: string
  readonly startsAt: string
  readonly people: string
}

const emptyFields: Fields = { title: '', organisation: '', date: '', startsAt: '', people: '' }

function Form({ templateId }: { readonly templateId: string | null }) {
  const { templates, listings } = useLibrary()
  const usable = (templates ?? []).filter((template) => template.document !== null)
  const [chosen, setChosen] = useState(templateId)
  const [fields, setFields] = useState(emptyFields)
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly problem: string }>({ isBusy: false, problem: '' })
  const template = usable.find((one) => one.templateId === chosen) ?? usable[0] ?? null
  const people = peopleFromText(fields.people).slice(0, limits.participants)
  const write = (key: keyof Fields) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    setFields((before) => ({ ...before, [key]: value }))
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (template === null || template.document === null || state.isBusy) return
    setState({ isBusy: true, problem: '' })
    const { title, organisation, date, startsAt } = fields
    const session = sessionFromTemplate(template.document, { newId, now: now(), title, organisation, date, startsAt, participants: people })
    const answer = await createSession(session)
    setState({ isBusy: false, problem: answer.ok ? '' : answer.problem.sentence })
    if (!answer.ok) return
    closeNewSession()
    window.location.hash = `#/session/${encodeURIComponent(answer.value.sessionId)}/prepare`
    await refreshSessions()
  }

  return (
    <form className={styles.form} onSubmit={submit} aria-label="New session">
      <Select
        label="Template"
        data={usable.map((one) => ({ value: one.templateId, label: one.title }))}
        value={template?.templateId ?? null}
        onChange={setChosen}
      />
      {template !== null && (
        <p className={styles.about}>
          <b>{templateLine(template)}.</b> {templatePurpose(template)} {template.document?.design.note}
        </p>
      )}
      <TextInput
        label="Title"
        placeholder={template?.title ?? ''}
        value={fields.title}
        onChange={write('title')}
        maxLength={limits.title}
        data-autofocus
      />
      <Autocomplete
        label="Organisation"
        data={organisationsOf(listings ?? [])}
        value={fields.organisation}
        onChange={(organisation) => setFields((before) => ({ ...before, organisation }))}
        maxLength={limits.title}
      />
      <div className={styles.pair}>
        <TextInput type="date" label="Date" value={fields.date} onChange={write('date')} />
        <TextInput type="time" label="Starts at" value={fields.startsAt} onChange={write('startsAt')} />
      </div>
      <Textarea
        label="People"
        description="One a line: name, job, department, e-mail. A column from a spreadsheet can be pasted as it is."
        value={fields.people}
        onChange={write('people')}
        rows={4}
      />
      {people.length > 0 && <PeoplePreview people={people} />}
      {state.problem !== '' && (
        <p className={form.problem} role="alert">
          {state.problem}
        </p>
      )}
      <div className={form.actions}>
        <Button onClick={closeNewSession}>Cancel</Button>
        <Button variant="filled" type="submit" loading={state.isBusy} disabled={template === null}>
          Make the session
        </Button>
      </div>
    </form>
  )
}

/** Those that occur already, each once, to be chosen instead of typed again. */
function organisationsOf(listings: readonly SessionListing[]): string[] {
  const names = listings.filter((one) => !one.isTrashed).map((one) => one.summary?.organisation ?? '')
  return [...new Set(names.filter((name) => name !== ''))].sort((first, second) => first.localeCompare(second, 'en-GB'))
}
