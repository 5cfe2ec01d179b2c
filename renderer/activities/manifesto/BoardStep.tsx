/** Writing and clustering: the box through which beliefs get in, and the board on which they find their themes. */

import { useState } from 'react'
import { ordered } from '../../lib/rank'
import { type BoardAct, type BoardNote, type BoardWords, withParts } from '../../room/parts/board/board'
import { NoteBoard } from '../../room/parts/board/NoteBoard'
import { CaptureBox } from '../../room/parts/CaptureBox'
import type { CaptureSource } from '../../room/parts/capture-target'
import { madeOnce } from '../../room/parts/made-once'
import { SetAsideList } from '../../room/parts/SetAsideList'
import { countOf } from '../../room/parts/words'
import { standsAs } from '../../session/merge'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import { Questions } from './Questions'
import { mergesIn, partsOf, setAsideBeliefs, standingBeliefs } from './reading'
import type { Belief, Manifesto } from './schema'
import styles from './steps.module.css'

interface Props extends ActivityViewProps<Manifesto> {
  readonly layout: 'list' | 'columns'
}

const words: BoardWords = { note: 'belief', notes: 'beliefs', group: 'theme' }

function noteOf({ id, text, themeId }: Belief): BoardNote {
  return { id, text, groupId: themeId, mark: '', meta: '' }
}

export function BoardStep({ data, tools, change, layout, focusItemId, isReadOnly }: Props) {
  const standing = standingBeliefs(data)
  const [notesOf] = useState(() => madeOnce(noteOf))
  const notes = withParts(notesOf(standing), standing, (belief) => partsOf(data, belief))
  const count = (ids: readonly string[]) => (ids.length === 1 ? 'belief' : `${ids.length} beliefs`)
  // In a round, or from a table's list, it is known whose words they are; shown to nobody unless the group wants it.
  const add = (texts: readonly string[], { participantIds }: CaptureSource) => {
    change(
      texts.length === 1 ? 'Add belief' : `Add ${texts.length} beliefs`,
      (draft) => ops.addBeliefs(draft, { texts, newId: tools.newId, authorIds: participantIds }),
      { shown: 'next-picture' },
    )
    tools.announce(`${countOf(texts.length, 'belief')} added.`)
  }
  const onAct = (act: BoardAct) => {
    switch (act.do) {
      case 'move':
        return change(`Move ${count(act.ids)}`, (draft) => ops.moveBeliefs(draft, { ...act, themeId: act.groupId }))
      case 'group':
        return change(`Group ${count(act.ids)}`, (draft) => ops.groupBeliefs(draft, { ids: act.ids, themeId: tools.newId() }))
      case 'merge':
        return change(`Merge ${act.partIds.length + 1} beliefs`, (draft) => ops.mergeBeliefs(draft, { ...act, at: tools.now() }))
      case 'unmerge':
        return change('Take beliefs apart', (draft) => {
          for (const partId of act.partIds.toReversed()) ops.unmergeBelief(draft, { keepId: act.id, partId, at: tools.now() })
        })
      case 'write':
        return change('Reword belief', (draft) => ops.rewordBelief(draft, { ...act, at: tools.now() }), { mergeKey: act.burst })
      case 'remove':
        return change(`Remove ${count(act.ids)}`, (draft) => {
          for (const id of act.ids) ops.removeBelief(draft, { id })
        })
      case 'set-aside':
        return change(`Set ${count(act.ids)} aside`, (draft) => {
          for (const id of act.ids) ops.setAside(draft, { id })
        })
      case 'add-group':
        tools.announce(`Theme ${act.name} added.`)
        return change('Add theme', (draft) => ops.addTheme(draft, { id: tools.newId(), name: act.name }))
      case 'rename-group':
        return change('Name theme', (draft) => ops.renameTheme(draft, act), { mergeKey: `theme ${act.id}` })
      case 'remove-group':
        return change('Remove theme', (draft) => ops.removeTheme(draft, act))
      case 'move-group':
        return change('Move theme', (draft) => ops.moveTheme(draft, act))
    }
  }
  return (
    <div className={styles.step}>
      {isReadOnly ? null : <CaptureBox label="New belief" placeholder="A belief, then Enter. Paste a list to add many." onAdd={add} />}
      {layout === 'list' ? <Questions data={data} tools={tools} change={change} isReadOnly={isReadOnly} /> : null}
      {standing.length === 0 ? (
        <EmptyState title="Beliefs first, limits later">
          Type the first belief in the box above, or paste a list: every line becomes one belief. Themes, votes and better words come
          afterwards.
        </EmptyState>
      ) : null}
      <NoteBoard
        notes={layout === 'list' ? notes.toReversed() : notes}
        groups={ordered(data.themes)}
        words={words}
        layout={layout}
        canSetAside
        isReadOnly={isReadOnly}
        focusId={focusItemId === null ? null : standsAs(mergesIn(data), focusItemId)}
        onAct={onAct}
        announce={tools.announce}
        newBurst={() => `reword ${tools.newId()}`}
      />
      <SetAsideList
        items={setAsideBeliefs(data)}
        isReadOnly={isReadOnly}
        onBringBack={(id) => change('Bring belief back', (draft) => ops.restoreBelief(draft, { id }))}
      />
    </div>
  )
}
