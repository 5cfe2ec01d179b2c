/** A block of every kind, and a session as large as a real one: what the writers of paper are tried on. */
import type { Block, BlockKind, Deck, Handout, Slide } from '../../renderer/deck/model'

const picture = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPgT0m72aQNAAenAmAGwbJJAAAAAElFTkSuQmCC'

export const everyBlock: Readonly<Record<BlockKind, Block>> = {
  statement: { kind: 'statement', text: 'We answer criticism where it was voiced, with a name.', by: 'Agreed by all fourteen' },
  paragraph: {
    kind: 'paragraph',
    text: 'The group wrote in silence for six minutes, then read every line aloud before anything was discussed.',
  },
  heading: { kind: 'heading', text: 'What the room said' },
  list: {
    kind: 'list',
    entries: [
      { text: 'Outage map with text alerts', detail: 'Grid operations, live since spring' },
      { text: 'Help forum', level: 0 },
      { text: 'Answered by support', level: 1 },
      { text: 'Answered by other customers', level: 1 },
      { text: 'Status page' },
    ],
  },
  numbered: {
    kind: 'numbered',
    isSerif: true,
    entries: [
      { text: 'A customer never has to explain the same problem to two departments.' },
      { text: 'What one team learns, every team can look up the same week.', detail: 'Reworded twice; the first wording is kept.' },
      { text: 'When we are wrong we say so before we explain.' },
    ],
  },
  cards: {
    kind: 'cards',
    columns: 3,
    cards: [
      { title: 'Service', text: 'Answers belong where the question was asked', foot: '12 dots', category: 1 },
      { title: 'Learning', text: 'Look it up, don’t ask around', foot: '9 dots', category: 3 },
      { title: 'Candour', text: 'Say it before they find out', foot: '7 dots', category: 2 },
    ],
  },
  quote: { kind: 'quote', text: 'I rang three times and told the story three times.', by: 'A customer, on the phone to support' },
  columns: {
    kind: 'columns',
    columns: [
      { heading: 'Fixed centrally', blocks: [{ kind: 'list', entries: [{ text: 'Tone of voice' }, { text: 'Crisis path' }] }] },
      { heading: 'Free locally', weight: 1, blocks: [{ kind: 'paragraph', text: 'Rhythm, topics, who answers.' }] },
    ],
  },
  table: {
    kind: 'table',
    columns: [
      { header: 'Belief', weight: 4 },
      { header: 'Dots', align: 'end' },
      { header: 'State', weight: 1.5 },
    ],
    rows: [
      [{ text: 'The warehouse hears customers too', isStrong: true }, '11', { text: 'agreed', category: 3 }],
      ['Training comes before permission is needed', '8', 'agreed'],
      [{ text: 'We reply within the hour', isFaint: true }, '2', 'set aside'],
    ],
    caption: 'Fourteen people, five dots each.',
  },
  facts: {
    kind: 'facts',
    columns: 2,
    facts: [
      { label: 'Served by', text: 'Outage map with text alerts' },
      { label: 'Presences', text: 'Outage map → Help forum' },
      { label: 'Content', text: 'Plain status every 30 minutes' },
      { label: 'Measure', text: 'Solved in first contact, 61 → 80 %' },
    ],
  },
  bars: {
    kind: 'bars',
    unit: 'points',
    max: 100,
    altText: 'Scores: empowered units 64, decentralised 54, command and control 49.',
    bars: [
      { label: 'Empowered units', value: 64, isLead: true },
      { label: 'Decentralised', value: 54, category: 2 },
      { label: 'Command and control', value: 49, category: 1 },
    ],
  },
  contributions: {
    kind: 'contributions',
    altText: 'Contributions to the margin of ten points.',
    totalLabel: 'Margin',
    total: 10,
    bars: [
      { label: 'Expertise close to the customer', value: 9 },
      { label: 'Training in place', value: -4 },
      { label: 'Speed of answers', value: 5 },
    ],
  },
  layers: {
    kind: 'layers',
    altText: 'Three goals carry the vision.',
    legend: [
      { label: 'Support', category: 1 },
      { label: 'Sales', category: 2 },
    ],
    layers: [
      { label: 'Vision', nodes: [{ id: 'v', text: 'One company, wherever they find us', isLead: true }] },
      {
        label: 'Outcomes',
        nodes: [
          { id: 'o1', text: 'Half of questions solved where they are asked', category: 1, detail: 'Support team' },
          { id: 'o2', text: 'Releases answer public feedback' },
          { id: 'o3', text: 'Partners sell with our content', category: 2 },
        ],
      },
    ],
    edges: [
      { from: 'o1', to: 'v', label: 'because trust starts there' },
      { from: 'o2', to: 'v' },
      { from: 'o3', to: 'v', isDashed: true },
    ],
  },
  matrix: {
    kind: 'matrix',
    xLabel: 'Interest',
    yLabel: 'Power',
    quadrants: ['Keep satisfied', 'Work together', 'Inform', 'Listen deeply'],
    points: [
      { id: 'm1', label: 'Home owners', x: 4, y: 2, category: 1 },
      { id: 'm2', label: 'Regulator', x: 2, y: 5 },
      { id: 'm3', label: 'Installers', x: 5, y: 4, category: 2 },
      { id: 'm4', label: 'Press', x: 5, y: 4 },
    ],
    altText: 'Installers and press: high power, high interest.',
  },
  network: {
    kind: 'network',
    altText: 'Which presences serve which segments.',
    left: {
      label: 'Segments',
      nodes: [
        { id: 's1', text: 'Home owners' },
        { id: 's2', text: 'Installers' },
      ],
    },
    right: {
      label: 'Presences',
      nodes: [
        { id: 'p1', text: 'Outage map' },
        { id: 'p2', text: 'Help forum' },
      ],
    },
    edges: [
      { from: 's1', to: 'p1' },
      { from: 's1', to: 'p2', label: 'second stop' },
      { from: 'p1', to: 'p2', isDashed: true },
      { from: 's2', to: 'p2' },
    ],
  },
  path: {
    kind: 'path',
    altText: 'Three stages from control to trust.',
    stages: [
      { title: 'Prepare', text: 'Policy and training', conditions: ['Response guide agreed', '40 people trained'], isNow: true },
      { title: 'Open up', text: 'Units answer for themselves', conditions: ['Six weeks without a crisis call'] },
      { title: 'Trust', text: 'Everyone may speak', conditions: [] },
    ],
  },
  image: { kind: 'image', dataUri: picture, altText: 'The wall after clustering' },
}

const titles: Readonly<Record<BlockKind, string>> = {
  statement: 'One sentence carries the day',
  paragraph: 'How the room worked',
  heading: 'A heading within',
  list: 'Where home owners find us',
  numbered: 'We agreed on three beliefs',
  cards: 'Three themes came out',
  quote: 'Why it matters',
  columns: 'What is fixed and what is free',
  table: 'The warehouse got most dots',
  facts: 'Home owners need quick answers when the power fails',
  bars: 'Empowered units lead clearly, but not yet',
  contributions: 'Expertise makes the difference',
  layers: 'Three goals carry the vision',
  matrix: 'Two groups hold power and interest',
  network: 'The help forum serves both',
  path: 'Training comes first',
  image: 'The wall at noon',
}

export function everyBlockSlides(): Slide[] {
  return Object.values(everyBlock).map((block) => ({
    id: `every/${block.kind}`,
    form: 'content',
    title: titles[block.kind],
    topic: 'Every block',
    blocks: [block],
    notes: [],
  }))
}

export function everyBlockDeck(): Deck {
  return {
    title: 'How we work with customers online',
    subtitle: '12 March 2026',
    organisation: 'Northwind Energy',
    language: 'en-GB',
    date: '2026-03-13',
    footer: 'Northwind Energy',
    slides: [
      {
        id: 'cover',
        form: 'cover',
        title: 'How we work with customers online',
        subtitle: '12 March 2026 · 14 people, 9 departments',
        topic: 'Record of the session',
        blocks: [],
        notes: ['Welcome.'],
      },
      ...everyBlockSlides(),
    ],
  }
}

export function everyBlockHandout(): Handout {
  const blocks = Object.values(everyBlock)
  return {
    title: 'How we work with customers online',
    subtitle: 'Record of the session',
    organisation: 'Northwind Energy',
    language: 'en-GB',
    date: '2026-03-13',
    footer: '',
    facts: [
      { label: 'Date', text: '12 March 2026' },
      { label: 'Group', text: '14 people, 9 departments' },
    ],
    parts: blocks.map((block) => ({
      id: block.kind,
      title: titles[block.kind],
      result: [block],
      detail: block.kind === 'numbered' ? [everyBlock.table, everyBlock.quote] : [],
    })),
  }
}
