/** All templates, those that come with the app and people's own: use, look at the agenda, take along as a file, bring in, remove. */
import { ActionIcon, Button, Menu, Modal } from '@mantine/core'
import { IconDots, IconDownload, IconFileImport, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { TemplateCard } from '../storage/library'
import { Chip } from '../ui/Chip'
import { Page } from '../ui/Page'
import { exportTemplate, removeTemplate } from './actions'
import { openFiles } from './files'
import styles from './rows.module.css'
import { askForNewSession, useLibrary } from './state'
import { TemplateAgenda } from './TemplateAgenda'
import { templateLine, templatePurpose } from './templates'
import { shownName } from './words'

export default function TemplatesScreen() {
  const { templates } = useLibrary()
  const [shown, setShown] = useState<TemplateCard | null>(null)
  const [isOpen, setOpen] = useState(false)
  const show = (template: TemplateCard) => {
    setShown(template)
    setOpen(true)
  }
  return (
    <Page
      title="Templates"
      width="narrow"
      lead="A template is an agenda with steps and prompts, as a plain file that you keep. Any session can be saved as a template, at the end of its Prepare tab."
      actions={
        <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={openFiles}>
          Add a template file
        </Button>
      }
    >
      <ul className={styles.rows}>
        {(templates ?? []).map((template) => (
          <TemplateRow key={template.templateId} template={template} onShow={() => show(template)} />
        ))}
      </ul>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={shown?.title ?? ''} size="lg">
        {shown !== null && <TemplateAgenda template={shown} onUse={() => setOpen(false)} />}
      </Modal>
    </Page>
  )
}

function TemplateRow({ template, onShow }: { readonly template: TemplateCard; readonly onShow: () => void }) {
  const { title, templateId, isBuiltIn, document } = template
  const note = document?.design.note ?? ''
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h2 className={styles.title}>
          {shownName(title)} {!isBuiltIn && <Chip>Your own</Chip>}
        </h2>
        <p className={styles.line}>{templateLine(template)}</p>
        <p className={styles.line}>{templatePurpose(template)}</p>
        {note !== '' && <p className={styles.line}>{note}</p>}
      </div>
      <div className={styles.actions}>
        {document !== null && (
          <>
            <Button variant="subtle" onClick={onShow} aria-haspopup="dialog" aria-label={`See the agenda of ${title}`}>
              See the agenda
            </Button>
            <Button onClick={() => askForNewSession(templateId)} aria-haspopup="dialog" aria-label={`Use ${title}`}>
              Use
            </Button>
          </>
        )}
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={`More for ${title}`}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => exportTemplate(template)}>
              Export file
            </Menu.Item>
            {!isBuiltIn && (
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => removeTemplate(template)}>
                Remove
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  )
}
