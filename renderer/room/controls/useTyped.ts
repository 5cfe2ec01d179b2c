/** A list written as text: the field keeps what is typed (a trailing comma, an empty line), the document gets the clean list. */
import { useState } from 'react'

/**
 * Answers the text to show and the function that takes what is typed. The typed text is shown as long as it means what is stored;
 * after an undo or a change elsewhere the stored list is shown again.
 */
export function useTyped(
  stored: readonly string[],
  separator: string,
  parse: (text: string) => string[],
  onList: (list: string[]) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState('')
  const means = (text: string) => parse(text).join('\n') === stored.join('\n')
  const take = (text: string) => {
    setTyped(text)
    onList(parse(text))
  }
  return [means(typed) ? typed : stored.join(separator), take]
}
