import 'server-only'
import type { ReportForReaders } from '@/lib/core/report/readers/for-readers'
import { sharedReport } from '@/lib/core/report/readers/shared-report'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { english } from '@/lib/words/english'
import { reportWords } from '@/lib/words/report-words'
import { countView, readShared, type SharedSubmission } from '../../access/as-shared'
import { stranger } from '../../identity/signing-in/visitor'
import { shareAddress } from '../../submissions/sharing/new-share'
import { intact } from '../../world/digest'
import { countAttempt, guessLimit, secondsToWait } from '../../world/limits/rate-limits'
import { type ReviewRows, readReviewRows, reviewInput } from './read-review-input'
import { type ReviewNow, reviewNow } from './review-now'

/** What an open link shows. */
export type SharedPage = {
  linkId: string
  organisation: string
  /** Whether reviews are beside the report; else both readings are the same. */
  isReviewed: boolean
  /** Names what the report holds, for caches: the same name, the same report. */
  name: string
  /** The outside view of the report, with reviews beside it or as it was submitted. */
  report: () => ReportForReaders
}

/** `unknown` and `ended` take the same statements; `retryAfter`: too many secrets that open nothing, in seconds. */
export type SharedFound =
  | { open: true; page: SharedPage }
  | { open: false; why: 'unknown' | 'ended' }
  | { open: false; why: 'too-many'; retryAfter: number }

/** What a secret opens; the report with its reviews, or as it was submitted. */
export async function findShared(
  headers: Headers,
  secret: string,
  reading: 'now' | 'as-submitted' = 'now',
): Promise<SharedFound> {
  const found = await openShared(headers, secret, async ({ db, submission }) => ({
    submission,
    reviews: await readReviewRows(db, submission.productId),
  }))
  if (!found.open) return found
  const { submission, reviews } = found.value
  const review = reviews && reviewOf(submission, reviews)
  return { open: true, page: pageOf(submission, { secret, review, reading }) }
}

/** Counts that the page was opened. */
export function countOpened({ linkId }: SharedPage): Promise<void> {
  return countView(linkId)
}

type Work<T> = Parameters<typeof readShared<T>>[1]
type Opened<T> = { open: true; value: T } | Extract<SharedFound, { open: false }>

/** Reads by a secret. What opens nothing is counted by where it comes from, where that is known. */
export async function openShared<T>(headers: Headers, secret: string, work: Work<T>): Promise<Opened<T>> {
  const { from } = stranger(headers)
  const isKnown = from !== 'anywhere'
  const retryAfter = isKnown ? await secondsToWait(guessLimit, from) : null
  if (retryAfter !== null) return { open: false, why: 'too-many', retryAfter }
  const found = await readShared(secret, work)
  if (!found.open && isKnown) await countAttempt(guessLimit, from)
  return found
}

/** Nobody outside reads the address of an auditor who was invited. */
function reviewOf(submission: SharedSubmission, rows: ReviewRows): ReviewNow {
  return reviewNow(reviewInput(rows, submission, english.t('shared.invited')))
}

type Reading = { secret: string; review: ReviewNow | null; reading: 'now' | 'as-submitted' }

function pageOf(submission: SharedSubmission, { secret, review, reading }: Reading): SharedPage {
  const { linkId, organisation, reportDigest } = submission
  const shown = reading === 'now' ? review : null
  return {
    linkId,
    organisation,
    isReviewed: review !== null,
    name: `shared ${linkId} ${reportDigest} ${shown?.digest ?? 'alone'}`,
    report: () => {
      const stored = readStoredReport(intact(submission.report, reportDigest), reportWords)
      const report = shown ? shown.beside(stored) : stored
      return sharedReport(report, shareAddress(secret), reportWords(report.language))
    },
  }
}
