/** The steps of removing a person from everything: ask, look, choose, remove, say what came of it. One at a time, each can be stopped. */
import { useEffect, useRef, useState } from 'react'
import { findPerson, type LongWork, type PersonFound, type PersonPlace, type Progress } from '../../storage/finding-person'
import { inPreferences, removeFromPreferences } from '../../storage/person-preferences'
import { type EverywhereReport, removeEverywhere } from '../../storage/removing-everywhere'
import { refreshSessions, refreshTemplates } from '../actions'
import { wordingsFrom } from './words'

/** What stands in the place of a name when nobody chose other words. */
export const usualWords = 'a former participant'

export interface Asked {
  /** As typed, several separated by commas. */
  readonly names: string
  readonly words: string
}

export type Stage =
  | { readonly kind: 'asking'; readonly problem: string }
  | { readonly kind: 'looking'; readonly progress: Progress }
  | { readonly kind: 'choosing'; readonly found: PersonFound }
  | { readonly kind: 'removing'; readonly progress: Progress; readonly isStopping: boolean }
  | { readonly kind: 'done'; readonly report: EverywhereReport; readonly files: readonly string[] }

const start: Progress = { done: 0, total: 1, title: '' }

export function useRemoval() {
  const [asked, setAsked] = useState<Asked>({ names: '', words: usualWords })
  const [stage, setStage] = useState<Stage>({ kind: 'asking', problem: '' })
  const controller = useRef<AbortController | null>(null)
  // Whoever leaves the settings in the middle stops it, after the session that is at work.
  useEffect(() => () => controller.current?.abort(), [])

  const begin = (onStep: LongWork['onStep']): LongWork => {
    const next = new AbortController()
    controller.current = next
    return { signal: next.signal, onStep }
  }

  const look = async () => {
    const wordings = wordingsFrom(asked.names)
    setStage({ kind: 'looking', progress: start })
    const found = await findPerson(
      wordings,
      begin((progress) => setStage({ kind: 'looking', progress })),
    )
    if (found.ok) setStage({ kind: 'choosing', found: found.value })
    else setStage({ kind: 'asking', problem: found.problem.code === 'cancelled' ? '' : found.problem.sentence })
  }

  const remove = async (places: readonly PersonPlace[], deletesUnreadable: boolean) => {
    const wordings = wordingsFrom(asked.names)
    const sessionIds = places.filter((place) => place.kind === 'session').map((place) => place.id)
    const { files } = inPreferences(wordings, sessionIds)
    setStage({ kind: 'removing', progress: start, isStopping: false })
    const work = begin((progress) => setStage({ kind: 'removing', progress, isStopping: false }))
    const words = asked.words.trim() || usualWords
    const report = await removeEverywhere(places, { wordings, words }, { ...work, deletesUnreadable })
    if (report.notReached === 0) removeFromPreferences(wordings, sessionIds)
    setStage({ kind: 'done', report, files })
    await Promise.all([refreshSessions(), refreshTemplates()])
  }

  const stop = () => {
    controller.current?.abort()
    setStage((now) => (now.kind === 'removing' ? { ...now, isStopping: true } : now))
  }

  /** To the question again, with the names as they were typed, or with none. */
  const again = (isAnew: boolean) => {
    if (isAnew) setAsked({ names: '', words: usualWords })
    setStage({ kind: 'asking', problem: '' })
  }

  return { asked, setAsked, stage, look, remove, stop, again }
}
