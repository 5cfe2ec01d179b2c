/**
 * Tidying up before the record goes out: what was found as a list in groups, and one finding after the other with the sentence it stands in.
 * Enter accepts, S skips; each accepted one is one step of undo. What the group had agreed to keeps its wording and is marked.
 */
import { useEffect, useRef, useState } from 'react'
import { changesAfterTheDay } from '../../../activities/tidying'
import type { TidyFinding, TidyGroup } from '../../../activities/tidying-finding'
import { linkIndexOf } from '../../../activities/whole'
import { now, today } from '../../../lib/clock'
import { newId } from '../../../lib/ids'
import type { SessionDocument } from '../../../session/schema'
import { change, useDocument } from '../../../store/document'
import { announce } from '../../../ui/announce'
import { capitalised, countOf, shortened } from '../../parts/words'
import { useTidyFindings } from './findings'
import { settling } from './settle'
import { TidyCard } from './TidyCard'
import styles from './tidy.module.css'

export const groupTitles: Readonly<Record<TidyGroup, string>> = {
  spelling: 'Spelling',
  names: 'Names',
  sentences: 'Half sentences',
  actions: 'Actions',
  decisions: 'Decisions',
  goals: 'Goals',
}

/** What was dealt with, so that it comes no more and the count goes on. */
export interface TidyProgress {
  readonly skipped: readonly string[]
  readonly settled: readonly string[]
}
export const nothingTidied: TidyProgress = { skipped: [], settled: [] }

interface Props {
  readonly document: SessionDocument
  readonly progress: TidyProgress
  readonly onProgress: (next: TidyProgress) => void
  readonly onOpenItem: (itemId: string) => void
}

export function TidyUp({ document, progress, onProgress, onOpenItem }: Props) {
  const found = useTidyFindings(document, today())
  const readOnlyBecause = useDocument((state) => state.readOnlyBecause)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const left = found.filter(({ id }) => !progress.skipped.includes(id))
  const current = left.find(({ id }) => id === chosenId) ?? left[0]
  // What was undone stands in the list again and is not counted as done.
  const done = progress.skipped.length + progress.settled.filter((id) => !found.some((one) => one.id === id)).length
  const after = (finding: TidyFinding) => left[left.indexOf(finding) + 1]?.id ?? null
  const skip = (finding: TidyFinding) => {
    setChosenId(after(finding))
    onProgress({ ...progress, skipped: [...progress.skipped, finding.id] })
    announce('Skipped.')
  }
  const accept = (finding: TidyFinding, value: string): boolean => {
    const settled = settling(finding, value, document, { newId, now, today })
    if (settled === null) return false
    const next = after(finding)
    if (!change(settled.label, settled.recipe, { record: 'Tidy up' })) return false
    setChosenId(next)
    onProgress({ ...progress, settled: [...progress.settled.filter((id) => id !== finding.id), finding.id] })
    announce(`${settled.label}: done.`)
    return true
  }
  return (
    <>
      <p className={styles.lead}>
        Before the record goes out: what may be misspelt, cut short or missing. Everything can be undone; a sentence that the group agreed
        to keeps its wording in the record beside the new one.
      </p>
      {readOnlyBecause === null ? null : <p className={styles.calm}>{readOnlyBecause}</p>}
      <div className={styles.layout}>
        {current === undefined ? (
          <Done skipped={progress.skipped.length} onAgain={() => onProgress({ ...progress, skipped: [] })} />
        ) : (
          <TidyCard
            key={current.id}
            finding={current}
            document={document}
            count={`${done + 1} of ${done + left.length}`}
            isReadOnly={readOnlyBecause !== null}
            onAccept={(value) => accept(current, value)}
            onSkip={() => skip(current)}
            onOpenItem={onOpenItem}
          />
        )}
        <FindingList document={document} left={left} current={current ?? null} onChoose={setChosenId} />
      </div>
      <LaterChanges document={document} />
    </>
  )
}

function Done({ skipped, onAgain }: { readonly skipped: number; readonly onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.card} aria-label="Nothing left">
      <h3 ref={heading} tabIndex={-1} className={styles.question}>
        {skipped === 0 ? 'Nothing to tidy up.' : `${capitalised(countOf(skipped, 'finding'))} skipped, nothing else to tidy up.`}
      </h3>
      {skipped === 0 ? null : (
        <button type="button" className={styles.link} onClick={onAgain}>
          Look at what was skipped
        </button>
      )}
    </section>
  )
}

/** Questions that do not name what they are about. */
const withSentence: ReadonlySet<TidyGroup> = new Set(['sentences', 'actions', 'decisions'])

function headOf({ fix, group, question, itemId }: TidyFinding, document: SessionDocument): string {
  if (!withSentence.has(group)) return shortened(question, 80)
  const text = fix.kind === 'text' ? fix.at.text : (linkIndexOf(document).items.get(itemId ?? '')?.label ?? '')
  return shortened(text, 70)
}

interface ListProps {
  readonly document: SessionDocument
  readonly left: readonly TidyFinding[]
  readonly current: TidyFinding | null
  readonly onChoose: (id: string) => void
}

function FindingList({ document, left, current, onChoose }: ListProps) {
  const groups = [...new Set(left.map(({ group }) => group))]
  return (
    <nav className={styles.list} aria-label="Everything found">
      {groups.map((group) => {
        const own = left.filter((finding) => finding.group === group)
        return (
          <section key={group} aria-label={groupTitles[group]}>
            <h3 className={styles.groupHead}>
              {groupTitles[group]} <span className={styles.groupCount}>{own.length}</span>
            </h3>
            <ul className={styles.entries}>
              {own.map((finding) => (
                <li key={finding.id}>
                  <button
                    type="button"
                    className={styles.entry}
                    aria-current={finding === current ? 'true' : undefined}
                    onClick={() => onChoose(finding.id)}
                  >
                    {headOf(finding, document)}
                    {withSentence.has(group) ? <span className={styles.entryQuestion}>{finding.question}</span> : null}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

/** What the record will mark. */
function LaterChanges({ document }: { readonly document: SessionDocument }) {
  const changes = changesAfterTheDay(document)
  const reworded = changes.filter(({ isSmall }) => !isSmall)
  const small = changes.length - reworded.length
  if (changes.length === 0) return null
  return (
    <section className={styles.later} aria-label="Changed after the day">
      <h3 className={styles.groupHead}>Changed after the day</h3>
      <ul className={styles.entries}>
        {reworded.map(({ itemId, agreed, now: reads }) => (
          <li key={itemId} className={styles.change}>
            <del className={styles.agreed}>{agreed}</del>
            <ins className={styles.reads}>{reads === '' ? 'Taken out' : reads}</ins>
          </li>
        ))}
      </ul>
      {small === 0 ? null : <p className={styles.calm}>In {countOf(small, 'agreed text')} only spelling was put right.</p>}
    </section>
  )
}
