import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAction } from './action-text'
import { readDue } from './due-text'

/** A Thursday. */
const today = '2026-03-12'
const people = [
  { id: 'support', name: 'Head of support', job: '', department: 'Service' },
  { id: 'marketing', name: 'Head of marketing', job: 'Marketing director', department: 'Marketing' },
  { id: 'it', name: 'IT lead', job: '', department: 'IT' },
  { id: 'legal', name: 'Zoë', job: 'Legal counsel', department: 'Legal & compliance' },
  { id: 'service', name: 'Shift manager', job: '', department: 'Service' },
]

describe('by when', () => {
  test.each([
    ['by 12 May', '2026-05-12'],
    ['by 12th of May', '2026-05-12'],
    ['until the 1st June', '2026-06-01'],
    ['by May 12', '2026-05-12'],
    ['by 12 May 2027', '2027-05-12'],
    ['by 11 March', '2027-03-11'],
    ['by 12 March', '2026-03-12'],
    ['29 February', '2028-02-29'],
    ['2026-04-01', '2026-04-01'],
    ['by 12/5', '2026-05-12'],
    ['by 12.5.', '2026-05-12'],
    ['on 12/5/27', '2027-05-12'],
    ['by Friday', '2026-03-13'],
    ['by thurs', '2026-03-19'],
    ['by this Wednesday', '2026-03-18'],
    ['next Friday', '2026-03-20'],
    ['next Monday', '2026-03-16'],
    ['next week', '2026-03-20'],
    ['by next month', '2026-04-12'],
    ['in two weeks', '2026-03-26'],
    ['within 10 days', '2026-03-22'],
    ['in a month', '2026-04-12'],
    ['in three months’ time', '2026-06-12'],
    ['by the end of the week', '2026-03-13'],
    ['end of month', '2026-03-31'],
    ['by end of February', '2027-02-28'],
    ['by end of the year', '2026-12-31'],
    ['tomorrow', '2026-03-13'],
    ['by tomorrow', '2026-03-13'],
    ['today', '2026-03-12'],
  ])('“%s” is %s', (words, due) => {
    expect(readDue(`Write the list ${words}`, today)).toEqual({ due, rest: 'Write the list ' })
  })

  test.each([
    '31 February',
    'prepare the Monday meeting',
    'ask 3/4 of the teams',
    'who may decide',
    'in the next room',
    'version 2026',
    'march on',
    'by hand',
    '12 mayors',
    'secondary',
  ])('“%s” is no date', (words) => {
    expect(readDue(words, today)).toEqual({ due: '', rest: words })
  })

  test('a month from the last day of a long month ends on the last day of a short one', () => {
    expect(readDue('in a month', '2026-01-31').due).toBe('2026-02-28')
  })

  test('whatever is typed, the answer is a day of the calendar or nothing, and no other word is lost', () => {
    const piece = fc.constantFrom(
      'by',
      'in',
      'two',
      'weeks',
      'Friday',
      '31',
      'May',
      'end',
      'of',
      '2026-02-30',
      'list',
      '12/13',
      'next',
      'the',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (words) => {
        const line = words.join(' ')
        const { due, rest } = readDue(line, today)
        if (due === '') expect(rest).toBe(line)
        else expect(new Date(`${due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(due)
        expect(rest.split(' ').filter((word) => word === 'list')).toHaveLength(words.filter((word) => word === 'list').length)
      }),
    )
  })
})

describe('who', () => {
  const ownerOf = (line: string) => readAction(line, people, today).owner

  test.each([
    ['@support write', 'support'],
    ['write @head of support', 'support'],
    ['@Head of marketing: write', 'marketing'],
    ['@marketing write', 'marketing'],
    ['@IT, write', 'it'],
    ['@zoe write', 'legal'],
    ['@legal write', 'legal'],
    ['@compliance write', 'legal'],
    ['@shift write', 'service'],
  ])('“%s” is %s', (line, id) => {
    expect(ownerOf(line)).toEqual({ kind: 'one', id })
  })

  test('who cannot be told apart is asked', () => {
    expect(ownerOf('@head write')).toEqual({ kind: 'several', typed: 'head', ids: ['support', 'marketing'] })
    expect(ownerOf('@service write')).toEqual({ kind: 'several', typed: 'service', ids: ['support', 'service'] })
  })

  test('somebody from outside keeps the name as typed; an address is nobody', () => {
    expect(ownerOf('@Agency, write')).toEqual({ kind: 'outside', typed: 'Agency' })
    expect(readAction('write to a@b.com', people, today)).toEqual({ text: 'write to a@b.com', owner: { kind: 'none' }, due: '' })
  })
})

describe('the whole line', () => {
  test.each([
    ['@support bring the ten questions by 12 May', 'bring the ten questions', '2026-05-12'],
    ['Bring the ten questions by 12 May @support', 'Bring the ten questions', '2026-05-12'],
    ['@support: by Friday, bring the ten questions.', 'bring the ten questions.', '2026-03-13'],
    ['Bring the ten questions, @support, in two weeks', 'Bring the ten questions', '2026-03-26'],
  ])('“%s”', (line, text, due) => {
    const read = readAction(line, people, today)
    expect(read).toMatchObject({ due, owner: { kind: 'one', id: 'support' } })
    expect(read.text.replace(/,+$/, '')).toBe(text)
  })
})
