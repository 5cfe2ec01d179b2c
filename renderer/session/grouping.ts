/** Groups of n, mixed by department. Pure: chance is passed in, so that the same chance deals the same groups. */

export interface PersonToDeal {
  readonly id: string
  /** '' for none: then the person counts as a department alone. */
  readonly department: string
}

/**
 * Deals people into groups of about `size`. Nobody sits alone: an odd one out makes a pair a group of three. Sizes differ by one at most, and so do
 * the numbers of people from one department. `random` answers 0 ≤ x < 1.
 */
export function dealGroups(people: readonly PersonToDeal[], size: number, random: () => number): string[][] {
  const count = groupCount(people.length, size)
  const groups: string[][] = Array.from({ length: count }, () => [])
  byDepartment(shuffled(people, random)).forEach((person, index) => {
    groups[index % count]?.push(person.id)
  })
  return groups
}

/** How many groups that makes; at least one when there is anybody. */
export function groupCount(people: number, size: number): number {
  if (people === 0) return 0
  const whole = Math.max(2, Math.round(size))
  const count = whole === 2 ? Math.floor(people / 2) : Math.ceil(people / whole)
  return Math.max(1, Math.min(count, Math.floor(people / 2)))
}

/** Shares things out in turn, in their order: the first to the first group, and so on. */
export function sharedOut<Thing>(things: readonly Thing[], groups: number): Thing[][] {
  const shares: Thing[][] = Array.from({ length: groups }, () => [])
  things.forEach((thing, index) => {
    shares[index % groups]?.push(thing)
  })
  return shares
}

/** Departments one after the other, in the order in which they first come up: dealt in turn, each is spread as evenly as can be. */
function byDepartment(people: readonly PersonToDeal[]): PersonToDeal[] {
  const departments = new Map<string, PersonToDeal[]>()
  for (const person of people) {
    const key = person.department === '' ? `\u0000${person.id}` : person.department
    const list = departments.get(key)
    if (list === undefined) departments.set(key, [person])
    else list.push(person)
  }
  return [...departments.values()].flat()
}

/** Fisher and Yates. */
function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const mixed = [...things]
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const [here, there] = [mixed[index], mixed[other]]
    if (here === undefined || there === undefined) continue
    mixed[index] = there
    mixed[other] = here
  }
  return mixed
}
