/** The run sheet: one row for each step, under a row for its slot; heads repeat on every page and no row is cut in two. */
import type { PaperSheet, ScheduleSlot, ScheduleStep } from '../model'
import { cleanText, directionOf } from '../text'
import { hasText, leftToRight, tagged, words } from './handout-parts'
import { element, type PaperElement } from './markup'
import { headElement } from './paper-sheets'

type Schedule = Extract<PaperSheet, { kind: 'schedule' }>

const heads = ['Time', 'Min', 'Step', 'What to say and do'] as const
const widths = ['10%', '8%', '21%', '61%'] as const

export function scheduleElement(sheet: Schedule): PaperElement {
  const columns = widths.map((width) => element('col', { style: { width } }))
  const head = element(
    'tr',
    {},
    heads.map((text) => element('th', { attributes: { scope: 'col', class: text === 'Min' ? 'minutes' : '' } }, [text])),
  )
  return tagged('section', 'sheet schedule', [
    headElement(sheet),
    element('table', {}, [
      element('colgroup', {}, columns),
      element('thead', {}, [head]),
      ...sheet.slots.map((slot) => element('tbody', { attributes: { class: slot.isBreak ? 'pause' : 'slot' } }, rowsOf(slot))),
    ]),
  ])
}

function rowsOf(slot: ScheduleSlot): readonly PaperElement[] {
  const [only] = slot.steps
  const isPlain = slot.isBreak && slot.steps.length <= 1 && !hasText(only?.prompt)
  return [slotRow(slot), ...(isPlain ? [] : slot.steps.map(stepRow))]
}

function slotRow({ at, until, minutes, title, note, materials }: ScheduleSlot): PaperElement {
  return element('tr', { attributes: { class: 'slot-head' } }, [
    element('td', { attributes: { class: 'time' } }, [leftToRight(at)]),
    element('td', { attributes: { class: 'minutes' } }, [String(minutes)]),
    element('th', { attributes: { scope: 'rowgroup', colspan: '2', dir: directionOf(title) } }, [
      words('span', title, 'slot-title'),
      ...(until === '' ? [] : [tagged('span', 'faint', ['  until ', leftToRight(until)])]),
      ...(note === '' ? [] : [words('span', ` · ${note}`, 'faint')]),
      ...(hasText(materials) ? [words('p', `Materials: ${materials}`, 'materials')] : []),
    ]),
  ])
}

function stepRow({ at, minutes, name, form, prompt, wall }: ScheduleStep): PaperElement {
  return element('tr', {}, [
    element('td', { attributes: { class: 'time' } }, [leftToRight(at)]),
    element('td', { attributes: { class: 'minutes' } }, [String(minutes)]),
    element('td', { attributes: { dir: directionOf(name) } }, [
      words('p', name, 'strong'),
      ...(form === '' ? [] : [tagged('p', 'form', [form])]),
    ]),
    element('td', {}, [
      ...(hasText(prompt) ? [words('p', prompt)] : []),
      ...(hasText(wall)
        ? [
            element('p', { attributes: { class: 'wall', dir: directionOf(wall) } }, [
              tagged('span', 'label', ['On the wall ']),
              cleanText(wall),
            ]),
          ]
        : []),
    ]),
  ])
}
