/**
 * How the item in hand hangs together with the rest: what it answers, what answers it, whatever activity wrote it.
 * The item is the one that has the focus in the stage; links that people drew can be added and taken away here.
 */
import { IconX } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { chainsUp, type Trace, type TraceEntry, traceOf } from '../../activities/trace'
import { linkIndexOf } from '../../activities/whole'
import { removeLink } from '../../session/ops/links'
import type { SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { announce } from '../../ui/announce'
import { Button } from '../controls/Button'
import { LinkDialog } from './LinkDialog'
import styles from './trace.module.css'

interface Props {
  /** As it last stood still: the index goes over all of it. */
  readonly settled: SessionDocument
  /** What people drew, up to now: a link that is taken away goes at once. */
  readonly links: SessionDocument['links']
  /** null while nothing in the stage has been touched. */
  readonly itemId: string | null
  readonly isReadOnly: boolean
  readonly onOpenItem: (itemId: string) => void
}

export const TraceSection = memo(function TraceSection({ settled, links, itemId, isReadOnly, onOpenItem }: Props) {
  const [isLinking, setLinking] = useState(false)
  const document = useMemo(() => ({ ...settled, links }), [settled, links])
  const trace = itemId === null ? null : traceOf(linkIndexOf(document), itemId)
  if (trace === null) return null
  return (
    <section className={styles.trace} aria-label="How it hangs together">
      <h3 className={styles.head}>How it hangs together</h3>
      <p className={styles.item}>{trace.item.label || 'Without words yet'}</p>
      <Group words="Answers" entries={trace.up} {...{ links, isReadOnly, onOpenItem }} />
      <Group words="Is answered by" entries={trace.down} {...{ links, isReadOnly, onOpenItem }} />
      <Group words="Beside it" entries={trace.beside} {...{ links, isReadOnly, onOpenItem }} />
      <Chains document={document} trace={trace} />
      {isReadOnly ? null : (
        <div>
          <Button size="small" onClick={() => setLinking(true)}>
            Link to…
          </Button>
        </div>
      )}
      {isLinking ? <LinkDialog document={document} from={trace.item} onClose={() => setLinking(false)} /> : null}
    </section>
  )
})

interface GroupProps extends Omit<Props, 'itemId' | 'settled'> {
  readonly words: string
  readonly entries: readonly TraceEntry[]
}

/** So many stand here before "Show all": a vision may be supported by everything. */
const fewest = 4

function Group({ words, entries, links, isReadOnly, onOpenItem }: GroupProps) {
  const [isWhole, setWhole] = useState(false)
  if (entries.length === 0) return null
  const drawn = new Map(links.map((link) => [`${link.from} ${link.relation} ${link.to}`, link.id]))
  const remove = (id: string) => {
    change('Remove link', (draft) => removeLink(draft.links, id))
    announce('Link removed')
  }
  return (
    <div className={styles.group}>
      <h4 className={styles.groupHead}>{words}</h4>
      <ul className={styles.entries}>
        {(isWhole ? entries : entries.slice(0, fewest)).map((entry) => {
          const linkId = drawn.get(`${entry.link.from} ${entry.link.relation} ${entry.link.to}`)
          return (
            <li key={`${entry.item.id} ${entry.link.relation}`} className={styles.entry}>
              <button type="button" className={styles.open} onClick={() => onOpenItem(entry.item.id)}>
                <span className={styles.words}>
                  {entry.words} · {entry.item.kind}
                </span>
                {entry.item.label}
                {entry.link.because ? <span className={styles.because}>because {entry.link.because}</span> : null}
              </button>
              {linkId === undefined || isReadOnly ? null : (
                <Button look="ghost" size="icon" aria-label={`Remove the link to ${entry.item.label}`} onClick={() => remove(linkId)}>
                  <IconX size={16} aria-hidden="true" />
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {entries.length <= fewest ? null : (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${entries.length}`}
        </button>
      )}
    </div>
  )
}

/** The way up in one line each, only where it is longer than the direct link that stands above. */
function Chains({ document, trace }: { readonly document: SessionDocument; readonly trace: Trace }) {
  const chains = chainsUp(linkIndexOf(document), trace.item.id, 2).filter((chain) => chain.length > 2)
  if (chains.length === 0) return null
  return (
    <div className={styles.group}>
      <h4 className={styles.groupHead}>All the way up</h4>
      {chains.map((chain) => (
        <p key={chain.map((item) => item.id).join(' ')} className={styles.chain}>
          {chain
            .slice(1)
            .map((item) => item.label)
            .join(' → ')}
        </p>
      ))}
    </div>
  )
}
