/** The keys that are pressed alone, each to be changed, taken away or set back. A new key is pressed, not typed. */
import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { changePreferences, usePreferences } from '../store/preferences'
import { announce } from '../ui/announce'
import { type KnownKey, knownKeys } from '../ui/commands'
import { Keys } from '../ui/Keys'
import { isMac, keyNames, keysOf } from '../ui/keys'
import styles from './KeyChoices.module.css'
import { changeableKeys, keyOf, refusalOfKey, withKey } from './key-choices'

export function KeyChoices() {
  const { keys: chosen } = usePreferences()
  const [asked, setAsked] = useState<string | null>(null)
  const [refusal, setRefusal] = useState({ id: '', sentence: '' })
  const give = (known: KnownKey, key: string) => {
    const sentence = key === '' ? '' : refusalOfKey(key, known, knownKeys(), chosen)
    setRefusal({ id: known.id, sentence })
    setAsked(null)
    if (sentence !== '') return
    changePreferences({ keys: withKey(chosen, known, key) })
    announce(key === '' ? `${known.words} has no key now.` : `${known.words}: ${keyNames(key, isMac).join(' ')}`)
  }
  return (
    <div className={styles.choices}>
      <ul className={styles.list}>
        {changeableKeys(knownKeys()).map((known) => {
          const key = keyOf(known, chosen)
          const isAsked = asked === known.id
          return (
            <li key={known.id} className={styles.row}>
              <span className={styles.words}>
                {known.words}
                {known.where === 'Everywhere' ? null : <span className={styles.where}> · {known.where}</span>}
              </span>
              <Button
                className={styles.key}
                aria-label={`${known.words}: ${key === '' ? 'no key' : keyNames(key, isMac).join(' ')}. Change`}
                onClick={() => setAsked(known.id)}
                onBlur={() => setAsked(null)}
                {...(isAsked && {
                  onKeyDown: (event: KeyboardEvent) =>
                    take(
                      event,
                      (pressed) => give(known, pressed),
                      () => setAsked(null),
                    ),
                })}
              >
                {isAsked ? 'Press the new key' : key === '' ? 'No key' : <Keys keys={key} />}
              </Button>
              <Button variant="subtle" disabled={key === ''} aria-label={`No key for ${known.words}`} onClick={() => give(known, '')}>
                No key
              </Button>
              {refusal.id === known.id && refusal.sentence !== '' && (
                <p className={styles.refusal} role="alert">
                  {refusal.sentence}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      <Button
        disabled={chosen.length === 0}
        onClick={() => {
          changePreferences({ keys: [] })
          setRefusal({ id: '', sentence: '' })
          announce('All keys are as they came with Groundwork.')
        }}
      >
        Set all keys back
      </Button>
    </div>
  )
}

/** Escape and Tab keep the old key; what is pressed goes nowhere else. */
function take(event: KeyboardEvent, onKey: (key: string) => void, onCancel: () => void): void {
  if (event.key === 'Tab') return
  event.preventDefault()
  event.stopPropagation()
  const key = keysOf(event)
  if (key === 'Escape') onCancel()
  else if (key !== null) onKey(key)
}
