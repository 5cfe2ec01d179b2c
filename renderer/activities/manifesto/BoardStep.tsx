/** Writing and clustering: the box through which beliefs get in, and the board on which they find their themes. */

import { ordered } from '../../lib/rank'
import type { BoardAct, BoardWords } from '../../room/parts/board/board'
import { NoteBoard } from '../../room/parts/board/NoteBoard'
import { CaptureBox } from '../../room/parts/CaptureBox'
import { SetAsideList } from '../../room/parts/SetAsideList'
import { countOf } from '../../room/parts/words'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import * as ops from './ops'
import { Questions } from './Questions'
import { setAsideBeliefs, standingBeliefs } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

interface Props extends ActivityViewProps<Manifesto> {
  readonly layout: 'list' | 'columns'
}

const words: BoardWords = { note: 'belief', notes: 'beliefs', group: 'theme' }

export function BoardStep({ data, tools, change, layout, focusItemId, isReadOnly }: Props) {
  const standing = standingBeliefs(data)
  const notes = standing.map((belief) => ({ id: belief.id, text: belief.text, groupId: belief.themeId, mark: '', meta: '' }))
  const add = (texts: readonly string[]) => {
    change(texts.length === 1 ? 'Add belief' : `Add ${texts.length} beliefs`, (draft) =>
      ops.addBeliefs(draft, { texts, newId: tools.newId }),
    )
    tools.announce(`${countOf(texts.length, 'belief')} added.`)
  }
  const onAct = (act: BoardAct) => {
    switch (act.do) {
      case 'move':
        return change('Move belief', (draft) => ops.moveBelief(draft, { id: act.id, themeId: act.groupId, beforeId: act.beforeId }))
      case 'write':
        return change('Reword belief', (draft) => ops.rewordBelief(draft, { ...act, at: tools.now() }), { mergeKey: act.burst })
      case 'remove':
        return change('Remove belief', (draft) => ops.removeBelief(draft, act))
      case 'set-aside':
        return change('Set belief aside', (draft) => ops.setAside(draft, act))
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
        focusId={focusItemId}
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
