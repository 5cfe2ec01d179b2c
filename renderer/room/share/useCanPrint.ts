/** Whether this machine can print to PDF; asked once. */
import { useEffect, useState } from 'react'
import { host } from '../../host'

/** null while nobody knows yet. */
export function useCanPrint(): boolean | null {
  const [canPrint, setCanPrint] = useState<boolean | null>(null)
  useEffect(() => {
    let isHere = true
    host()
      .describe()
      .then((answer) => {
        if (isHere && answer.ok) setCanPrint(answer.value.canPrint)
      })
    return () => {
      isHere = false
    }
  }, [])
  return canPrint
}
