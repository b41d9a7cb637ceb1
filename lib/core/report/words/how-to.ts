// What a reader can do with a report today: check it, and challenge it. The address of a submission opens for members
// alone, so a reader is sent to the address of a share link, where there is one, and to the contact that the maker gave.

import type { Report } from '../report'
import type { ReportWords } from './report-words'

type Submission = NonNullable<Report['submission']>
type Shared = Report['shared']

/** `shared` is the share link by which the report is read. */
export function howToCheck(submission: Report['submission'], { t }: ReportWords, shared?: Shared): string {
  if (!submission) return t('report.check.draft')
  const values = { ...whoOf(submission), until: submission.validUntil }
  return shared
    ? t('report.check.shared', { ...values, link: shared.address })
    : t('report.check.submitted', values)
}

export function howToChallenge(submission: Report['submission'], { t }: ReportWords): string {
  return submission ? t('report.challenge.submitted', whoOf(submission)) : t('report.challenge.draft')
}

/** What people wrote in these sentences, and the addresses. */
export function namesInHowTo({ submission, shared }: Pick<Report, 'submission' | 'shared'>): string[] {
  if (!submission) return []
  const { accountable, contact } = submission
  const ofContact = contact ? [contact.address, contact.name] : []
  return [...(shared ? [shared.address] : []), ...ofContact, accountable.name, accountable.role]
}

function whoOf({ accountable, contact }: Submission) {
  return {
    ...accountable,
    hasContact: contact ? 'yes' : 'no',
    contact: contact?.name ?? '',
    address: contact?.address ?? '',
  }
}
