/** Which dictionaries a session's languages call for. Pure. */

export const dictionaryIds = ['en-gb', 'en-us', 'de', 'fr', 'es', 'nl'] as const
export type DictionaryId = (typeof dictionaryIds)[number]

/** Languages by the first part of their tag; English is told apart by its region, because colour and color are not both right. */
const byLanguage: Readonly<Record<string, DictionaryId>> = { en: 'en-gb', de: 'de', fr: 'fr', es: 'es', nl: 'nl' }
const american = new Set(['us', 'ph', 'pr'])

/** @param languages BCP 47 tags, such as `en-GB`. Answers each dictionary once, in the order of the tags, and the tags that have none. */
export function dictionariesFor(languages: readonly string[]): {
  readonly found: readonly DictionaryId[]
  readonly missing: readonly string[]
} {
  const found = new Set<DictionaryId>()
  const missing: string[] = []
  for (const tag of languages) {
    const [language, ...rest] = tag.trim().toLowerCase().split(/[-_]/)
    const id = language === undefined ? undefined : byLanguage[language]
    if (tag.trim() === '') continue
    if (id === undefined) missing.push(tag)
    else found.add(language === 'en' && rest.some((part) => american.has(part)) ? 'en-us' : id)
  }
  return { found: [...found], missing }
}
