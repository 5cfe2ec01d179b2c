/** Pasted lines become people. */
import { expect, test } from 'vitest'
import { peopleFromText } from './people-text'

test('columns of a spreadsheet, semicolons and commas are read, and the address is found wherever it stands', () => {
  expect(peopleFromText('Name\tJob\nIT lead\tHead of IT\tIT\tit@example.org')).toEqual([
    { name: 'IT lead', job: 'Head of IT', department: 'IT', email: 'it@example.org' },
  ])
  expect(peopleFromText('sales@example.org; Head of sales; Sales lead; Sales')[0]).toMatchObject({
    name: 'Head of sales',
    email: 'sales@example.org',
  })
})

test('bullets and empty lines are left out, and somebody known by an address only is called by it', () => {
  expect(peopleFromText('- Night shift\n\n2. press@example.org').map((person) => person.name)).toEqual(['Night shift', 'press@example.org'])
})
