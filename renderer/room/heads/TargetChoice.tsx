/** Where a step has several boxes, such as segments outside and inside: into which one the words of the room go. */
import { Select } from '../controls/fields'
import { chooseTarget, useOfferedTarget, useOfferedTargets } from '../parts/capture-target'

export function TargetChoice() {
  const target = useOfferedTarget()
  const all = useOfferedTargets()
  if (target === null || all.length < 2) return null
  return (
    <Select
      label="Lines go to"
      isLabelHidden
      value={target.label}
      options={all.map(({ label }) => ({ value: label, label }))}
      onValue={chooseTarget}
    />
  )
}
