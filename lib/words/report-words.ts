import messages from '../../messages/en.json'
import { jsonDigest } from '../core/format/hash/content-hash'
import type { ReviewWords } from '../core/report/review/review-words'
import { type ReportWords, reportAreas } from '../core/report/words/report-words'
import { english } from './english'

const digest = jsonDigest(Object.fromEntries(reportAreas.map((area) => [area, messages[area]])))
const inEnglish: ReportWords & ReviewWords = { ...english, digest }

/** The words that a report is written in; English where a questionnaire's language has no messages yet. */
export function reportWords(_language: string): ReportWords {
  return inEnglish
}

/** The words that a review in a report is written in. */
export function reviewWords(_language: string): ReviewWords {
  return inEnglish
}
