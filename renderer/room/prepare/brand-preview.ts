/** Two slides that show a brand: the session's own cover, and one with everything that colours touch. */
import type { Deck } from '../../deck/model'

export function previewDeck(title: string, organisation: string, footer: string): Deck {
  return {
    title: title || 'Untitled session',
    subtitle: 'As decks will look',
    organisation,
    language: 'en-GB',
    date: '2026-01-01',
    footer,
    slides: [
      { id: 'cover', form: 'cover', title: title || 'Untitled session', topic: '', subtitle: 'What we agreed', blocks: [], notes: [] },
      {
        id: 'finding',
        form: 'content',
        title: 'Titles say what was found',
        topic: 'Topic',
        blocks: [
          {
            kind: 'columns',
            columns: [
              {
                heading: 'What we agreed',
                blocks: [{ kind: 'list', entries: [{ text: 'Customers reach us in one way' }, { text: 'We answer within a day' }] }],
              },
              {
                heading: 'What pulled which way',
                blocks: [
                  {
                    kind: 'contributions',
                    bars: [
                      { label: 'Speed', value: 3 },
                      { label: 'Cost', value: -2 },
                    ],
                    totalLabel: 'In all',
                    total: 1,
                    altText: 'Speed 3, cost −2, in all 1',
                  },
                ],
              },
            ],
          },
        ],
        notes: [],
      },
    ],
  }
}
