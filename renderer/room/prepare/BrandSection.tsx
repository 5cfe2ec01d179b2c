/** The organisation's look on decks and papers: logo, two colours, fonts, footer, and a slide that shows what comes of them. */
import { lazy, Suspense, useState } from 'react'
import type { ThemeName } from '../../deck/theme'
import { host } from '../../host'
import { editBrand } from '../../session/ops/basics'
import { type Brand, limits, type SessionDocument } from '../../session/schema'
import { change } from '../../store/document'
import { Button } from '../controls/Button'
import { Select, TextField } from '../controls/fields'
import { BrandColour } from './BrandColour'
import styles from './brand.module.css'
import { logoFrom } from './brand-logo'
import shared from './prepare.module.css'
import { Section } from './Section'

/** With the layout engine and its tables of widths: not needed to prepare a session. */
const BrandPreview = lazy(() => import('./BrandPreview').then((module) => ({ default: module.BrandPreview })))

interface Props {
  readonly document: SessionDocument
  readonly isReadOnly: boolean
}

const fonts = [
  { value: 'serif', label: 'Source Serif (Georgia in PowerPoint)' },
  { value: 'sans', label: 'Inter (Arial in PowerPoint)' },
] as const
const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'print', label: 'Plain print' },
] as const satisfies readonly { readonly value: ThemeName; readonly label: string }[]

export function BrandSection({ document, isReadOnly }: Props) {
  const { brand } = document
  const [problem, setProblem] = useState('')
  const edit = (words: string, patch: Partial<Brand>) =>
    change(`Edit ${words}`, (draft) => editBrand(draft, patch), { mergeKey: `brand ${words}` })
  const chooseLogo = async () => {
    const answer = await host().openFile({ what: 'image' })
    if (!answer.ok) {
      setProblem(answer.problem.code === 'cancelled' ? '' : answer.problem.sentence)
      return
    }
    const file = answer.value[0]
    if (file === undefined) return
    const logo = await logoFrom(file.bytes)
    setProblem(logo.ok ? '' : logo.problem.sentence)
    if (logo.ok) change('Choose logo', (draft) => editBrand(draft, { logo: logo.value }))
  }
  return (
    <Section
      id="brand"
      title="Brand"
      lead="What decks and papers look like. Left empty, they have the look of Groundwork. Templates carry it along."
    >
      <div className={styles.logoRow}>
        {brand.logo === '' ? (
          <p className={styles.noLogo}>No logo</p>
        ) : (
          <img className={styles.logo} src={brand.logo} alt="The logo as it is stored" />
        )}
        <Button disabled={isReadOnly} onClick={() => void chooseLogo()}>
          {brand.logo === '' ? 'Choose a logo…' : 'Choose another logo…'}
        </Button>
        {brand.logo === '' ? null : (
          <Button look="ghost" disabled={isReadOnly} onClick={() => change('Remove logo', (draft) => editBrand(draft, { logo: '' }))}>
            Remove the logo
          </Button>
        )}
      </div>
      <p className={shared.problem} role="alert" hidden={problem === ''}>
        {problem}
      </p>
      <div className={shared.two}>
        <BrandColour
          label="First colour"
          hint="Covers, headings and lines."
          value={brand.primary}
          isReadOnly={isReadOnly}
          onValue={(primary) => edit('first colour', { primary })}
        />
        <BrandColour
          label="Second colour"
          hint="Short rules and bars below zero."
          value={brand.secondary}
          isReadOnly={isReadOnly}
          onValue={(secondary) => edit('second colour', { secondary })}
        />
      </div>
      <div className={shared.three}>
        <Select
          label="Titles"
          value={brand.headingFont}
          options={fonts}
          isReadOnly={isReadOnly}
          onValue={(headingFont) => edit('title font', { headingFont })}
        />
        <Select
          label="Texts"
          value={brand.bodyFont}
          options={fonts}
          isReadOnly={isReadOnly}
          onValue={(bodyFont) => edit('text font', { bodyFont })}
        />
        <Select label="Theme" value={brand.theme} options={themes} isReadOnly={isReadOnly} onValue={(theme) => edit('theme', { theme })} />
      </div>
      <TextField
        label="Footer"
        hint="On every slide and page. Left empty, the organisation stands there."
        value={brand.footer}
        maxLength={limits.line}
        isReadOnly={isReadOnly}
        onValue={(footer) => edit('footer', { footer })}
      />
      <Suspense fallback={null}>
        <BrandPreview brand={brand} title={document.title} organisation={document.organisation} />
      </Suspense>
    </Section>
  )
}
