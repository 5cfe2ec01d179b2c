/** What a reading answers, read anew whenever its key changes; an answer that was overtaken is dropped. */
import { useEffect, useRef, useState } from 'react'

/** null while it is being read. */
export function useRead<Answer>(key: string, read: () => Promise<Answer>): Answer | null {
  const [found, setFound] = useState<{ readonly key: string; readonly answer: Answer } | null>(null)
  const newest = useRef(read)
  newest.current = read
  useEffect(() => {
    let isCurrent = true
    void newest.current().then((answer) => {
      if (isCurrent) setFound({ key, answer })
    })
    return () => {
      isCurrent = false
    }
  }, [key])
  return found?.key === key ? found.answer : null
}
