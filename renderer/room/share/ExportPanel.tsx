/** For whom, on what paper, and the files. Each says when it was handed out and whether the session has changed since. */
import { useEffect, useState } from 'react'
import { host } from '../../host'
import type { SessionDocument } from '../../session/schema'
import { Button } from '../controls/Button'
import { choose, type HandedOut, isStale, type ShareChoice, useShare } from './choices'
import { type ExportOrder, type Format, formats, stemFor } from './formats'
import styles from './share.module.css'
import { type ExportState, useExport } from './useExport'

interface Props {
  readonly document: SessionDocument
  readonly choice: ShareChoice
  /** Slides that are in. */
  readonly include: readonly string[]
  readonly today: string
}

const editions = [
  { id: 'attendee', words: 'Attendees', detail: 'No private notes, no open questions, no addresses.' },
  { id: 'facilitator', words: 'Yourself', detail: 'Open questions too, and your private notes in the handout. Not to be passed on.' },
] as const
const papers = [
  { id: 'a4', words: 'A4' },
  { id: 'letter', words: 'Letter' },
] as const

export function ExportPanel({ document, choice, include, today }: Props) {
  const canPrint = useCanPrint()
  const handedOut = useShare((state) => state.handedOut[document.id])
  const { state, start, cancel } = useExport()
  const set = (patch: Partial<ShareChoice>) => choose(document.id, patch)
  const order: ExportOrder = { document, choice, include, today, stem: stemFor(document) }
  return (
    <aside className={styles.panel} aria-label="Hand out">
      <fieldset className={styles.group}>
        <legend className={styles.groupHead}>For</legend>
        {editions.map(({ id, words, detail }) => (
          <label key={id} className={styles.option}>
            <input
              type="radio"
              name="edition"
              className={styles.check}
              checked={choice.edition === id}
              onChange={() => set({ edition: id })}
            />
            <span>
              {words}
              <span className={styles.detail}>{detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles.option}>
        <input
          type="checkbox"
          className={styles.check}
          checked={choice.isNamed}
          onChange={(event) => set({ isNamed: event.target.checked })}
        />
        <span>
          With people’s names
          <span className={styles.detail}>Without, departments stand in their place.</span>
        </span>
      </label>
      <fieldset className={styles.group}>
        <legend className={styles.groupHead}>Paper of the handout</legend>
        <div className={styles.papers}>
          {papers.map(({ id, words }) => (
            <label key={id} className={styles.option}>
              <input type="radio" name="paper" className={styles.check} checked={choice.paper === id} onChange={() => set({ paper: id })} />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
      {canPrint === false ? (
        <p className={styles.notice}>
          PDFs cannot be made here, because no Chrome, Edge or Chromium was found. Install one of them and start Groundwork again; the deck,
          the Markdown and the session file work all the same.
        </p>
      ) : null}
      <ul className={styles.formats}>
        {formats.map((format) => (
          <FormatRow
            key={format.id}
            format={format}
            state={state}
            made={handedOut?.find((one) => one.formatId === format.id)}
            document={document}
            choice={choice}
            isPossible={!(format.isPrinted && canPrint === false) && !(format.followsSlides && include.length === 0)}
            onStart={() => start(format, order)}
            onCancel={cancel}
          />
        ))}
      </ul>
    </aside>
  )
}

interface RowProps {
  readonly format: Format
  readonly state: ExportState
  /** The newest one of this format; none was made in this window when absent. */
  readonly made: HandedOut | undefined
  readonly document: SessionDocument
  readonly choice: ShareChoice
  readonly isPossible: boolean
  readonly onStart: () => void
  readonly onCancel: () => void
}

function FormatRow({ format, state, made, document, choice, isPossible, onStart, onCancel }: RowProps) {
  const isBusy = state.kind === 'making' || state.kind === 'saving'
  const isMine = state.kind !== 'idle' && state.formatId === format.id
  return (
    <li className={styles.format}>
      <div className={styles.formatHead}>
        <span className={styles.formatText}>
          <span className={styles.formatTitle}>{format.title}</span>
          <span className={styles.detail}>{format.detail}</span>
        </span>
        {isMine && state.kind === 'making' ? (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        ) : (
          <Button
            size="small"
            look={format.id === 'pptx' ? 'primary' : 'plain'}
            disabled={isBusy || !isPossible}
            onClick={onStart}
            aria-label={`Save ${format.title}`}
          >
            Save…
          </Button>
        )}
      </div>
      {isMine && isBusy ? (
        <p className={styles.progress} role="status">
          <progress className={styles.bar} aria-label={`Making: ${format.title}`} />
          {state.kind === 'making' ? 'Making the file…' : 'Choose where to keep it.'}
        </p>
      ) : null}
      {isMine && state.kind === 'failed' ? (
        <p className={styles.failed} role="alert">
          {state.sentence}
        </p>
      ) : null}
      {made === undefined || (isMine && isBusy) ? null : (
        <MadeLine made={made} document={document} choice={choice} followsSlides={format.followsSlides} />
      )}
    </li>
  )
}

function MadeLine({
  made,
  document,
  choice,
  followsSlides,
}: {
  readonly made: HandedOut
  readonly document: SessionDocument
  readonly choice: ShareChoice
  readonly followsSlides: boolean
}) {
  const names = made.names.join(', ')
  if (isStale(made, document)) return <p className={styles.stale}>{names} is out of date: the session has changed since.</p>
  const hasOtherSlides = followsSlides && choice.excluded.join() !== made.choice.excluded.join()
  const isOther = choice.edition !== made.choice.edition || choice.isNamed !== made.choice.isNamed || hasOtherSlides
  return <p className={styles.made}>{isOther ? `${names} was saved with other choices than these.` : `Saved as ${names}.`}</p>
}

/** null while nobody knows yet. */
function useCanPrint(): boolean | null {
  const [canPrint, setCanPrint] = useState<boolean | null>(null)
  useEffect(() => {
    let isHere = true
    host()
      .describe()
      .then((answer) => {
        if (isHere && answer.ok) setCanPrint(answer.value.canPrint)
      })
    return () => {
      isHere = false
    }
  }, [])
  return canPrint
}
