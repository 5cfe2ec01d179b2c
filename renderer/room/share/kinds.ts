/** Everything that can be handed out, as the Share screen lists it: the pack, the record, and each paper of the session, by when it is needed. */
import type { PaperId, Publication } from '../../deck/model'
import type { FormatId } from '../../deck/output'

export type KindId = FormatId | PaperId | 'pack' | 'message'

export interface Kind {
  readonly id: KindId
  readonly title: string
  readonly detail: string
  /** What the middle of the screen shows of it. */
  readonly preview: 'slides' | 'pages' | 'text' | 'tables' | 'dates' | 'session' | 'pack' | 'message'
  /** Whether the host has to be able to print. */
  readonly isPrinted: boolean
  /** Whether it holds slides, of which one at least must be in. */
  readonly hasSlides: boolean
  /** Not in this edition: shown, so that nobody looks for it in vain. */
  readonly isElsewhere?: boolean
}

export interface KindGroup {
  readonly title: string
  readonly kinds: readonly Kind[]
}

const plain = { isPrinted: false, hasSlides: false }
const pack: Kind = { ...plain, id: 'pack', title: 'Workshop pack', detail: 'All of it in one zip', preview: 'pack', hasSlides: true }
const record: readonly Kind[] = [
  { ...plain, id: 'pptx', title: 'Deck', detail: 'PowerPoint, all of it editable', preview: 'slides', hasSlides: true },
  { id: 'slides', title: 'Slides as PDF', detail: 'The same slides, for reading', preview: 'slides', isPrinted: true, hasSlides: true },
  { id: 'png', title: 'Pictures', detail: 'Each slide as a PNG, in a zip', preview: 'slides', isPrinted: true, hasSlides: true },
  { ...plain, id: 'handout', title: 'Handout as PDF', detail: 'The whole record on paper', preview: 'pages', isPrinted: true },
  { ...plain, id: 'markdown', title: 'Markdown', detail: 'Plain text for wikis and mail', preview: 'text', hasSlides: true },
  { ...plain, id: 'csv', title: 'Tables', detail: 'For a spreadsheet, in a zip', preview: 'tables' },
  { ...plain, id: 'ics', title: 'Calendar', detail: 'Days, due dates and reviews', preview: 'dates' },
]
const session: Kind = {
  ...plain,
  id: 'session',
  title: 'Session file',
  detail: 'Everything, private notes too: for yourself',
  preview: 'session',
}
const message: Kind = { ...plain, id: 'message', title: 'Cover message', detail: 'To copy into a mail', preview: 'message' }

const paperDetails = {
  invitation: 'To send beforehand, as PDF',
  'run-sheet': 'Minute by minute, with the prompts',
  'print-pack': 'Everything to print, in one PDF',
  'sign-in': 'To lie at the door',
  cards: 'To cut and lay out',
  ballots: 'To vote in secret, with codes',
  sheets: 'To write on at the tables',
  poster: 'What was agreed, to hang up',
  'personal-actions': 'A page for each person who has one',
} as const satisfies Record<PaperId, string>

const moments = [
  ['before', 'Before the day'],
  ['day', 'On the day'],
  ['after', 'Afterwards'],
] as const

/**
 * Papers stand where their own definition puts them, so that a new one needs no line here.
 * @param everything the facilitator's edition, to name what this one does not have
 */
export function kindsOf(publication: Publication, everything: Publication): readonly KindGroup[] {
  const own = publication.papers()
  const papers = everything.papers().map((paper) => own.find(({ id }) => id === paper.id) ?? { ...paper, isElsewhere: true })
  const groups = moments.map(([when, title]): KindGroup => {
    const kinds = papers
      .filter((paper) => paper.when === when)
      .map(
        (paper): Kind => ({
          id: paper.id,
          title: paper.name,
          detail: 'isElsewhere' in paper ? 'Only for yourself: choose that above' : paperDetails[paper.id],
          preview: 'pages',
          isPrinted: true,
          hasSlides: false,
          isElsewhere: 'isElsewhere' in paper,
        }),
      )
    return { title, kinds: when === 'after' ? [...kinds, message] : kinds }
  })
  return [{ title: 'The record', kinds: [pack, ...record, session] }, ...groups].filter((group) => group.kinds.length > 0)
}
