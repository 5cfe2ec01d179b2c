/**
 * The picture by which a projector is judged before the room is there: whether its edges are seen, whether the smallest type can be read from
 * the last row, whether the category colours and the greys can be told apart. Nothing of any session is on it, and nothing moves.
 */
import styles from './test-picture.module.css'

const colours = [
  ['c1', 'Blue'],
  ['c2', 'Orange'],
  ['c3', 'Green'],
  ['c4', 'Pink'],
  ['c5', 'Ochre'],
  ['c6', 'Light blue'],
] as const
const greys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function TestPicture() {
  return (
    <main className={styles.picture}>
      <div className={styles.frame}>
        <header className={styles.head}>
          <h1 className={styles.title}>Can everybody see this?</h1>
          <p className={styles.words}>The line around the edge has to be whole: four corners, four sides.</p>
        </header>
        <div className={styles.types}>
          <p className={styles.smallest}>This is the smallest type on the wall. Go to the last row: can you read Il1 0O 5S 8B?</p>
          <p className={styles.body}>Notes and lists are this size.</p>
          <p className={styles.statement}>Statements are this size.</p>
        </div>
        <ul className={styles.colours} aria-label="Category colours">
          {colours.map(([colour, words]) => (
            <li key={colour} className={styles.colour} data-colour={colour}>
              {words}
            </li>
          ))}
        </ul>
        <ol className={styles.greys} aria-label="Ten greys, from black to white">
          {greys.map((grey) => (
            <li key={grey} className={styles.grey} data-grey={grey}>
              {grey}
            </li>
          ))}
        </ol>
        <p className={styles.words}>All ten greys have an edge between them. Where two run together, lower the light in the room.</p>
      </div>
    </main>
  )
}
