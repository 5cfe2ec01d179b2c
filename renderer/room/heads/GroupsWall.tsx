/** Who sits together, and which lines they have; paged when the room is large. */
import { useEffect } from 'react'
import { useFit } from '../audience/useFit'
import type { WallGroup } from '../frames'
import styles from './wall.module.css'

interface Props {
  readonly groups: readonly WallGroup[]
  readonly page: number
  readonly onPages: (pages: number) => void
}

/** So many groups stand on one page of a large screen, before what they hold is measured. */
const groupsPerPage = 12
/** Up to so many groups without lines the names stand larger. */
const largeUpTo = 6

export function GroupsWall({ groups, page, onPages }: Props) {
  const { capacity, box, inner } = useFit(groups, page)
  const perPage = Math.max(1, Math.floor(groupsPerPage * capacity))
  const pages = Math.max(1, Math.ceil(groups.length / perPage))
  useEffect(() => onPages(pages), [onPages, pages])
  const isFew = groups.length <= largeUpTo && groups.every((group) => group.items.length === 0)
  return (
    <div ref={box} className={styles.content}>
      <div ref={inner}>
        <ul className={styles.groups} data-few={isFew || undefined}>
          {groups.slice(page * perPage, (page + 1) * perPage).map((group) => (
            <li key={group.id} className={styles.group}>
              <h2 className={styles.groupName}>{group.name}</h2>
              <ul className={styles.people}>
                {group.people.map((name, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may be called the same; the list is shown, not kept
                  <li key={index}>{name}</li>
                ))}
              </ul>
              {group.items.length === 0 ? null : (
                <ul className={styles.items}>
                  {group.items.map((label, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <li key={index}>{label}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
