/** The message that goes with the files: read, copied, sent from one's own mail. */
import { announce } from '../../ui/announce'
import { notify } from '../../ui/toasts'
import { Button } from '../controls/Button'
import styles from './share.module.css'

export function MessagePreview({ text }: { readonly text: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      announce('Copied.')
      notify({ sentence: 'The message is copied. Paste it into your mail.' })
    } catch (error) {
      console.warn('The clipboard was refused.', error)
      notify({ sentence: 'The message could not be copied here. Select the text and copy it with the keyboard.' })
    }
  }
  return (
    <>
      <div>
        <Button look="primary" onClick={() => void copy()}>
          Copy the message
        </Button>
      </div>
      <pre className={styles.text}>{text}</pre>
    </>
  )
}
