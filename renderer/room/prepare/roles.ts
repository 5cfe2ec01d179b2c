/** The words for people's roles in the group. */
import type { Participant } from '../../session/schema'

export const roleOptions: readonly { readonly value: Participant['role']; readonly label: string }[] = [
  { value: 'member', label: 'Member' },
  { value: 'lead', label: 'Lead' },
  { value: 'driver', label: 'Driver' },
  { value: 'mentor', label: 'Mentor' },
  { value: 'sponsor', label: 'Sponsor' },
  { value: 'steward', label: 'Department steward' },
  { value: 'expert', label: 'Outside expert' },
  { value: 'facilitator', label: 'Facilitator' },
]
