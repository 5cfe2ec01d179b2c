/** Groups of n by one key, mixed by department, on the wall; the list of a table goes in under its name, and lines can be handed out. */
import type { KeyboardEvent } from 'react'
import { itemsOf } from '../../activities/whole'
import { peopleToSeat, speakersHere } from '../../session/here'
import type { SessionDocument } from '../../session/schema'
import { takesCharacters, useKeyPlace } from '../../ui/commands'
import { Button } from '../controls/Button'
import { GroupCard } from './GroupCard'
import styles from './heads.module.css'
import { deal, dissolveGroups, handOut, seat, showOnWall, takeLinesBack } from './heads-moves'
import { PanelFrame } from './PanelFrame'
import { TargetChoice } from './TargetChoice'

interface Props {
  readonly document: SessionDocument
  readonly activityId: string | null
  readonly onClose: () => void
}

const sizes = [2, 3, 4, 5, 6] as const

export function GroupsPanel({ document, activityId, onClose }: Props) {
  const { groups, wall, hiddenActivityId } = document.room
  useKeyPlace('In the groups')
  const names = speakersHere(document)
  const seated = new Set(groups.flatMap((group) => group.participantIds))
  const people = peopleToSeat(document)
  const unseated = groups.length === 0 ? [] : people.filter((person) => !seated.has(person.id))
  const items = activityId === null ? [] : itemsOf(document, activityId).filter((item) => item.isOut !== true)
  const isHandedOut = groups.some((group) => group.itemIds.length > 0)
  const isOnWall = wall === 'groups'
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const size = sizes.find((one) => String(one) === event.key)
    if (size === undefined || !takesCharacters(event.target) || event.altKey || event.ctrlKey || event.metaKey || people.length < 2) return
    event.preventDefault()
    event.stopPropagation()
    deal(size)
  }
  return (
    <PanelFrame
      title="Groups"
      note={people.length < 2 ? 'Groups need two people who are here.' : `${people.length} people, mixed by department`}
      tools={
        groups.length === 0 ? null : (
          <>
            <TargetChoice />
            <Button size="small" isOn={isOnWall} onClick={() => showOnWall(isOnWall ? 'slot' : 'groups')}>
              On the wall
            </Button>
            <Button size="small" look="ghost" onClick={dissolveGroups}>
              Dissolve
            </Button>
          </>
        )
      }
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className={styles.row}>
        <span className={styles.faint}>{groups.length === 0 ? 'Groups of' : 'Deal anew, groups of'}</span>
        {sizes.map((size) => (
          <Button
            key={size}
            size="small"
            aria-label={size === 2 ? '2: pairs' : `${size}: groups of ${size}`}
            disabled={people.length < 2}
            onClick={() => deal(size)}
          >
            {size}
          </Button>
        ))}
        {groups.length === 0 || items.length === 0 || activityId === null ? null : (
          <>
            <Button size="small" onClick={() => handOut(activityId)}>
              Hand out {items.length} lines
            </Button>
            {isHandedOut ? (
              <Button size="small" look="ghost" onClick={takeLinesBack}>
                Take them back
              </Button>
            ) : null}
          </>
        )}
      </div>
      {isHandedOut && hiddenActivityId !== null ? (
        <p className={styles.faint}>The lines are hidden: the wall shows the groups without them.</p>
      ) : null}
      {unseated.length === 0 ? null : (
        <div className={styles.row}>
          <span className={styles.faint}>Here, and in no group:</span>
          {unseated.map(({ id }) => (
            <Button key={id} size="small" onClick={() => seat(id, smallestOf(groups))}>
              Seat {names.get(id)}
            </Button>
          ))}
        </div>
      )}
      {groups.length === 0 ? null : (
        <ul className={styles.cards}>
          {groups.map((group) => (
            <GroupCard key={group.id} group={group} groups={groups} names={names} document={document} activityId={activityId} />
          ))}
        </ul>
      )}
    </PanelFrame>
  )
}

function smallestOf(groups: SessionDocument['room']['groups']): string | null {
  const sorted = [...groups].sort((first, second) => first.participantIds.length - second.participantIds.length)
  return sorted[0]?.id ?? null
}
