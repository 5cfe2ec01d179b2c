/** What the dialog for removing a person says. Pure. */
import { storable } from '../../lib/text'
import type { RemovalReport } from '../../storage/removing'

const around = 40
const unforgotten =
  ' The fast working copy in this browser could not be reached and may still name them: start Groundwork again, open the session and leave it, which makes that copy anew.'

/** "The person was removed from this session and 4 earlier versions. …" */
export function removalReport({ rewritten, deleted, asides, isForgotten }: RemovalReport): string {
  const versions = rewritten === 0 ? '' : ` and ${counted(rewritten, 'earlier version')}`
  const gone = [
    deleted === 0 ? '' : `${counted(deleted, 'version')} that could not be read`,
    asides.length === 0 ? '' : counted(asides.length, 'damaged piece'),
  ].filter((part) => part !== '')
  const also = gone.length === 0 ? '' : ` Deleted as well: ${gone.join(' and ')}.`
  return `The person was removed from this session${versions}.${also}${isForgotten ? '' : unforgotten} Files you exported before still name them.`
}

/** The text around the first of the wordings, so that a long one stays readable. */
export function shortened(text: string, wordings: readonly string[]): string {
  const at = Math.max(0, ...wordings.map((one) => text.toLowerCase().indexOf(one.toLowerCase())))
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + 2 * around)
  const part = storable(text.slice(from, to)).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${part}${to < text.length ? ' …' : ''}`
}

function counted(many: number, one: string): string {
  return many === 1 ? `one ${one}` : `${many} ${one}s`
}
