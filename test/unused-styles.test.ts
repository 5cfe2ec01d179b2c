/** Every class of a style sheet is worn by something: what no component names any more is only in the way of who reads the sheet. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../renderer')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const sheets = files.filter((name) => name.endsWith('.module.css'))
const sources = files
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ folder: dirname(join(root, name)), text: readFileSync(join(root, name), 'utf8') }))

/** Class names in selectors; what stands in braces or comments is none. */
function classesOf(css: string): readonly string[] {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '')
    .replace(/\{[^{}]*\}/g, ';')
  return [...new Set([...selectors.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name ?? ''))]
}

/** Texts of the sources that import the sheet, each with the name it has there. */
function wearersOf(path: string): readonly { readonly text: string; readonly name: string }[] {
  return sources.flatMap(({ folder, text }) =>
    [...text.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/g)]
      .filter(([, , from]) => resolve(folder, from ?? '') === path)
      .map(([, name]) => ({ text, name: name ?? '' })),
  )
}

/** By its name, or as a text where classes are chosen by what is to be shown. */
function isWorn(className: string, wearers: ReturnType<typeof wearersOf>): boolean {
  return wearers.some(
    ({ text, name }) =>
      new RegExp(`\\b${name}\\.${className}\\b`).test(text) ||
      (text.includes(`${name}[`) && new RegExp(`['"\`]${className}['"\`]|\\b${className}:`).test(text)),
  )
}

test('there are sheets, and their classes are found', () => {
  expect(sheets.length).toBeGreaterThan(20)
  expect(classesOf('/* .no */ .a > .b-c:hover, .d { margin: .5px } @media (x) { .e { color: red } }')).toEqual(['a', 'b-c', 'd', 'e'])
})

test('every class is named by a component that imports its sheet', () => {
  const unworn = sheets.flatMap((sheet) => {
    const path = join(root, sheet)
    const wearers = wearersOf(path)
    return classesOf(readFileSync(path, 'utf8'))
      .filter((className) => !isWorn(className, wearers))
      .map((className) => `${sheet}: .${className}`)
  })
  expect(unworn).toEqual([])
})
