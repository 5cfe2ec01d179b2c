/** What the workshop pack will hold, and what it will say is not in it. */
import type { Publication } from '../../deck/model'
import { packContents, packLeavesOut } from '../../deck/output'
import styles from './share.module.css'

export function PackPreview({ publication }: { readonly publication: Publication }) {
  const missing = packLeavesOut(publication)
  return (
    <>
      <p className={styles.lead}>{publication.copy}. One zip, with a page that says what each file is.</p>
      <div className={styles.lists}>
        <section>
          <h3 className={styles.tableTitle}>In it</h3>
          <ul className={styles.plainList}>
            {packContents(publication).map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
            <li>A message to send with it</li>
          </ul>
        </section>
        <section>
          <h3 className={styles.tableTitle}>Not in it</h3>
          {missing.length === 0 ? (
            <p>Nothing is left out.</p>
          ) : (
            <ul className={styles.plainList}>
              {missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  )
}
