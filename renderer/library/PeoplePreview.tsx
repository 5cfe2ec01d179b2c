/** How pasted lines were understood, before anything is made of them. */
import styles from './NewSessionDialog.module.css'
import { count } from './words'

interface Props {
  readonly people: readonly { readonly name: string; readonly job?: string; readonly department?: string }[]
}

export function PeoplePreview({ people }: Props) {
  const isTable = people.some((person) => (person.job ?? '') !== '' || (person.department ?? '') !== '')
  return (
    <div className={styles.people}>
      <p className={styles.counted} role="status">
        {count(people.length, 'person', 'people')} will be in it
      </p>
      <div className={styles.preview}>
        <table className={styles.table}>
          {isTable && (
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Job</th>
                <th scope="col">Department</th>
              </tr>
            </thead>
          )}
          <tbody>
            {people.map((person) => (
              <tr key={`${person.name} ${person.job} ${person.department}`}>
                <td>{person.name}</td>
                {isTable && <td>{person.job}</td>}
                {isTable && <td>{person.department}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
