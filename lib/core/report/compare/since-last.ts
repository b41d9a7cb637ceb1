import type { Questionnaire } from '../../format/questionnaire'
import type { Comparison } from './comparison'

/** What a report says beside itself of the submission before it. */
export type SinceLast = {
  /** Release, number and instant (ISO 8601) of the submission before. */
  previous: { label: string; number: number; at: string }
  /** The address of the whole comparison. */
  path: string
  before: Pick<Questionnaire, 'levels' | 'sections'>
  after: Pick<Questionnaire, 'levels' | 'sections'>
  comparison: Comparison
}
