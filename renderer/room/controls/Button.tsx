/** The button of the session screen: a native one, with the look and an optional key shown on it. */
import type { ComponentPropsWithRef } from 'react'
import { Keys } from '../../ui/Keys'
import { ariaKeys, isMac } from '../../ui/keys'
import styles from './controls.module.css'

type Look = 'plain' | 'primary' | 'ghost'

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  /** One primary button per view at most. */
  readonly look?: Look
  readonly size?: 'normal' | 'small' | 'icon'
  /** Shown after the words as a key cap, and announced as the shortcut. */
  readonly shortcut?: string
  /** A switch that is on. Sets `aria-pressed`; leave out for buttons that are no switches. */
  readonly isOn?: boolean
}

export function Button({ look = 'plain', size = 'normal', shortcut, isOn, children, ...rest }: Props) {
  // A key that was taken away in Settings is no key.
  const hasKey = shortcut !== undefined && shortcut !== ''
  const classes = [
    styles.button,
    look === 'plain' ? '' : styles[look],
    size === 'normal' ? '' : styles[size],
    isOn === true ? styles.on : '',
  ]
  return (
    <button
      type="button"
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      {...(!hasKey ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut, isMac) })}
    >
      {children}
      {!hasKey ? null : <Keys keys={shortcut} />}
    </button>
  )
}
