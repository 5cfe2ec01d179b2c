/** For whom and how: edition, names, theme, paper, and the size of the poster where there is one. */
import { type Look, themesOf } from '../../deck/output'
import type { SharedMemory } from '../../store/preferences'
import { choose } from './choices'
import styles from './share.module.css'

interface Props {
  readonly shared: SharedMemory
  readonly look: Look
  readonly hasPoster: boolean
}

const editions = [
  { id: 'attendee', words: 'Attendees', detail: 'No private notes, no open questions, no addresses.' },
  { id: 'sponsor', words: 'Sponsor', detail: 'As for attendees, with everything on one page first.' },
  { id: 'facilitator', words: 'Yourself', detail: 'Open questions and private notes too. Not to be passed on.' },
] as const
const papers = [
  { id: 'a4', words: 'A4' },
  { id: 'letter', words: 'Letter' },
] as const
const wordsOfPaper = (paper: SharedMemory['paper']) => papers.find(({ id }) => id === paper)?.words ?? ''
const themes = [
  { id: 'light', words: 'Light' },
  { id: 'dark', words: 'Dark' },
  { id: 'print', words: 'Plain' },
] as const

export function ChoiceFields({ shared, look, hasPoster }: Props) {
  const set = (patch: Parameters<typeof choose>[1]) => choose(shared.sessionId, patch)
  const { notes } = themesOf(look)
  return (
    <>
      <Radios
        name="edition"
        legend="For"
        options={editions}
        value={shared.edition}
        detail={editions.find(({ id }) => id === shared.edition)?.detail ?? ''}
        onChoose={(edition) => set({ edition })}
      />
      <label className={styles.option}>
        <input
          type="checkbox"
          className={styles.check}
          checked={shared.isNamed}
          onChange={(event) => set({ isNamed: event.target.checked })}
        />
        <span>
          With people’s names
          <span className={styles.detail}>Without, departments stand in their place.</span>
        </span>
      </label>
      <div className={styles.pair}>
        <Radios name="theme" legend="Slides" options={themes} value={look.theme} detail="" onChoose={(theme) => set({ theme })} />
        <Radios name="paper" legend="Paper" options={papers} value={shared.paper} detail="" onChoose={(paper) => set({ paper })} />
        {hasPoster ? (
          <Radios
            name="poster"
            legend="Poster"
            options={[
              { id: 'a3', words: 'A3' },
              { id: 'page', words: wordsOfPaper(shared.paper) },
            ]}
            value={shared.poster}
            detail=""
            onChoose={(poster) => set({ poster })}
          />
        ) : null}
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.detail}>
          {note}
        </p>
      ))}
    </>
  )
}

interface RadiosProps<Id extends string> {
  readonly name: string
  readonly legend: string
  readonly options: readonly { readonly id: Id; readonly words: string }[]
  readonly value: Id
  /** Of what is chosen. */
  readonly detail: string
  readonly onChoose: (id: Id) => void
}

function Radios<Id extends string>({ name, legend, options, value, detail, onChoose }: RadiosProps<Id>) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.groupHead}>{legend}</legend>
      <div className={styles.segments}>
        {options.map(({ id, words }) => (
          <label key={id} className={styles.segment}>
            <input type="radio" name={name} className={styles.segmentInput} checked={value === id} onChange={() => onChoose(id)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {detail === '' ? null : <p className={styles.detail}>{detail}</p>}
    </fieldset>
  )
}
