/** The document without what is worked on: the same object while only the content of activities changes, as it does at every keystroke. */
import { useState } from 'react'
import type { ActivityEnvelope, SessionDocument } from '../../session/schema'

/** Everything in it is up to date but the `data` of activities, which may be older. */
export function useOutline(document: SessionDocument): SessionDocument {
  const [outline, setOutline] = useState(document)
  const isStill = isSameOutline(outline, document)
  if (!isStill) setOutline(document)
  return isStill ? outline : document
}

/** Whether two states differ in nothing but the content of activities. Equal references are equal content. */
export function isSameOutline(one: SessionDocument, other: SessionDocument): boolean {
  if (one === other) return true
  const keys = Object.keys(other) as (keyof SessionDocument)[]
  if (keys.length !== Object.keys(one).length) return false
  return keys.every((key) => one[key] === other[key] || (key === 'activities' && areSameEnvelopes(one.activities, other.activities)))
}

function areSameEnvelopes(some: readonly ActivityEnvelope[], others: readonly ActivityEnvelope[]): boolean {
  return some.length === others.length && some.every((activity, index) => isSameEnvelope(activity, others[index]))
}

function isSameEnvelope(one: ActivityEnvelope, other: ActivityEnvelope | undefined): boolean {
  if (one === other) return true
  const keys = Object.keys(one) as (keyof ActivityEnvelope)[]
  return other !== undefined && keys.every((key) => key === 'data' || one[key] === other[key])
}
