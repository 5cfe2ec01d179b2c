/** What is being captured: a decision, an action, a parked thought; new or one that is there already. */
export interface CaptureForm {
  readonly kind: 'decision' | 'action' | 'parked'
  /** null: a new one. */
  readonly id: string | null
}

export const captureWords = {
  decision: { one: 'Decision', many: 'Decisions', box: 'What was decided?', added: 'Decision recorded' },
  action: { one: 'Action', many: 'Actions', box: 'What will be done?', added: 'Action recorded' },
  parked: { one: 'Parking lot', many: 'Parking lot', box: 'What is parked for later?', added: 'Parked' },
} as const
