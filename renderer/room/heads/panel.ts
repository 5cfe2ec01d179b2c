/** Which of the ways for many heads is open over the work; null: none. */
export type HeadsPanel = 'round' | 'groups' | 'here' | 'import'
