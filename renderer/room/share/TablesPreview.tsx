/** The tables with their first rows: enough to see what a spreadsheet will hold. */
import type { DataTable } from '../../deck/model'
import styles from './share.module.css'

const most = 4

export function TablesPreview({ tables }: { readonly tables: readonly DataTable[] }) {
  if (tables.length === 0) return <p className={styles.lead}>There is nothing to put into a table yet.</p>
  return (
    <>
      <p className={styles.lead}>One file for each. What could start a formula in a spreadsheet has an apostrophe before it.</p>
      {tables.map((table) => (
        <section key={table.id} className={styles.tableBox} aria-label={table.title}>
          <h3 className={styles.tableTitle}>
            {table.title} <span className={styles.detail}>{table.id}.csv</span>
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached with the keyboard too. */}
          <div className={styles.tableScroll} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.slice(0, most).map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of an export have no name of their own.
                  <tr key={index}>
                    {table.columns.map((column, at) => (
                      <td key={column}>{row[at]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {table.rows.length <= most ? null : <p className={styles.detail}>and {table.rows.length - most} more rows</p>}
        </section>
      ))}
    </>
  )
}
