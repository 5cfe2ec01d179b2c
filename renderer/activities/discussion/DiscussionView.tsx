/** The facilitator's screen of a discussion: the question, the box, the board, the dots. */
import { useState } from 'react'
import { ordered } from '../../lib/rank'
import { type BoardAct, type BoardNote, type BoardWords, withParts } from '../../room/parts/board/board'
import { NoteBoard } from '../../room/parts/board/NoteBoard'
import { CaptureBox } from '../../room/parts/CaptureBox'
import { madeOnce } from '../../room/parts/made-once'
import { SetAsideList } from '../../room/parts/SetAsideList'
import { countOf } from '../../room/parts/words'
import { standsAs } from '../../session/merge'
import { limits } from '../../session/schema'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import styles from './DiscussionView.module.css'
import { DiscussionVote } from './DiscussionVote'
import * as ops from './ops'
import { mergesIn, partsOf, setAsideNotes, standingNotes } from './reading'
import type { Discussion, Note } from './schema'

const words: BoardWords = { note: 'note', notes: 'notes', group: 'cluster' }

export default function DiscussionView(props: ActivityViewProps<Discussion>) {
  const { data, change, step, isReadOnly } = props
  return (
    <div className={styles.discussion}>
      <textarea
        className={styles.prompt}
        rows={1}
        value={data.prompt}
        placeholder="What is the question to the room?"
        aria-label="Question to the room"
        maxLength={limits.text}
        readOnly={isReadOnly}
        onChange={(event) => {
          const text = event.currentTarget.value
          change('Write question', (draft) => ops.setPrompt(draft, { text }), { mergeKey: 'prompt' })
        }}
      />
      {step === 'vote' ? <DiscussionVote {...props} /> : <Board {...props} />}
    </div>
  )
}

function boardNoteOf({ id, text, clusterId }: Note): BoardNote {
  return { id, text, groupId: clusterId, mark: '', meta: '' }
}

function Board({ data, tools, change, step, focusItemId, isReadOnly }: ActivityViewProps<Discussion>) {
  const standing = standingNotes(data)
  const [notesOf] = useState(() => madeOnce(boardNoteOf))
  const notes = withParts(notesOf(standing), standing, (note) => partsOf(data, note))
  const count = (ids: readonly string[]) => (ids.length === 1 ? 'note' : `${ids.length} notes`)
  const isSorting = step === 'cluster'
  const add = (texts: readonly string[]) => {
    change(texts.length === 1 ? 'Add note' : `Add ${texts.length} notes`, (draft) => ops.addNotes(draft, { texts, newId: tools.newId }), {
      shown: 'next-picture',
    })
    tools.announce(`${countOf(texts.length, 'note')} added.`)
  }
  const onAct = (act: BoardAct) => {
    switch (act.do) {
      case 'move':
        return change(`Move ${count(act.ids)}`, (draft) => ops.moveNotes(draft, { ...act, clusterId: act.groupId }))
      case 'group':
        return change(`Group ${count(act.ids)}`, (draft) => ops.groupNotes(draft, { ids: act.ids, clusterId: tools.newId() }))
      case 'merge':
        return change(`Merge ${act.partIds.length + 1} notes`, (draft) => ops.mergeNotes(draft, { ...act, at: tools.now() }))
      case 'unmerge':
        return change('Take notes apart', (draft) =>
          ops.unmergeNotes(draft, { keepId: act.id, partIds: act.partIds, wordingId: tools.newId() }),
        )
      case 'write':
        return change('Reword note', (draft) => ops.rewordNote(draft, act), { mergeKey: act.burst })
      case 'remove':
        return change(`Remove ${count(act.ids)}`, (draft) => {
          for (const id of act.ids) ops.removeNote(draft, { id })
        })
      case 'set-aside':
        return change(`Set ${count(act.ids)} aside`, (draft) => {
          for (const id of act.ids) ops.setAside(draft, { id, isSetAside: true })
        })
      case 'add-group':
        tools.announce(`Cluster ${act.name} added.`)
        return change('Add cluster', (draft) => ops.addCluster(draft, { id: tools.newId(), name: act.name }))
      case 'rename-group':
        return change('Name cluster', (draft) => ops.renameCluster(draft, act), { mergeKey: `cluster ${act.id}` })
      case 'remove-group':
        return change('Remove cluster', (draft) => ops.removeCluster(draft, act))
      case 'move-group':
        return change('Move cluster', (draft) => ops.moveCluster(draft, act))
    }
  }
  return (
    <>
      {isReadOnly ? null : <CaptureBox label="New note" placeholder="A note, then Enter. Paste a list to add many." onAdd={add} />}
      {standing.length === 0 ? (
        <EmptyState title="Ask, wait, type">
          Write the question above, give the room a silent minute, then type one line for each thing said; a pasted list becomes one note a
          line.
        </EmptyState>
      ) : null}
      <NoteBoard
        notes={isSorting ? notes : notes.toReversed()}
        groups={ordered(data.clusters)}
        words={words}
        layout={isSorting ? 'columns' : 'list'}
        canSetAside
        isReadOnly={isReadOnly}
        focusId={focusItemId === null ? null : standsAs(mergesIn(data), focusItemId)}
        onAct={onAct}
        announce={tools.announce}
        newBurst={() => `reword ${tools.newId()}`}
      />
      <SetAsideList
        items={setAsideNotes(data)}
        isReadOnly={isReadOnly}
        onBringBack={(id) => change('Bring note back', (draft) => ops.setAside(draft, { id, isSetAside: false }))}
      />
    </>
  )
}
