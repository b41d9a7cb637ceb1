// What is said of outside standards, once for page, table, PDF and terminal. The words never say more
// than that answers indicate something: whether a standard or a law is met is for others to find.

import type { ProvisionStatus } from '../../standards/indication'
import type { Basis, Missing } from '../../standards/read-mapping'
import { counted } from '../../text/counted'
import type { ProvisionInReport, Report } from '../report'
import { selfAssessed } from './words'

export const indicatedNotMet =
  'What the answers indicate, provision by provision. An indication is the team’s own word, never a finding that a law or a standard is met.'

export const provisionStatuses = [
  'indicated',
  'partly-indicated',
  'not-indicated',
  'unknown',
  'not-applicable',
  'not-asked',
] as const satisfies readonly ProvisionStatus[]

export const provisionStatusWords: Record<ProvisionStatus, string> = {
  indicated: 'Indicated',
  'partly-indicated': 'Partly indicated',
  'not-indicated': 'Not indicated',
  'not-applicable': 'Not applicable',
  unknown: 'Unknown',
  'not-asked': 'Not asked',
}

/** The same in the column of a conformance table. Never Y, N or N/A, which are for who fills in that table. */
export const supportWords: Record<ProvisionStatus, string> = {
  indicated: 'indicated',
  'partly-indicated': 'in part',
  'not-indicated': 'no',
  'not-applicable': 'n/a',
  unknown: 'unknown',
  'not-asked': 'not asked',
}

export const supportNote =
  'Support says what the answers indicate: indicated, in part, no (answered, and nothing said indicates it), n/a (the facts about the product rule it out), unknown (not all of its questions are answered) or not asked.'

/** For standards that ask for a table of their own. */
export const ownTableNote =
  'This is where the standard’s own conformance table can start, not that table: read each line beside the text of the standard, then write Y, N or N/A under “Yours”.'

/** "25 indicated, 8 partly indicated": the statuses that there are. */
function countWords(counts: Record<ProvisionStatus, number>): string {
  const there = provisionStatuses.filter((status) => counts[status] > 0)
  return there.map((status) => `${counts[status]} ${provisionStatusWords[status].toLowerCase()}`).join(', ')
}

export const uncheckedWords = 'Not checked against the text'

/** How many of these provisions were not checked against the text. */
export function countUnchecked(provisions: readonly { unchecked?: boolean | undefined }[]): number {
  return provisions.filter(({ unchecked }) => unchecked).length
}

/** Whether nothing of a standard was checked against the text: then it gives no share of all its provisions. */
export function isUnchecked(provisions: readonly { unchecked?: boolean | undefined }[]): boolean {
  return provisions.length > 0 && countUnchecked(provisions) === provisions.length
}

/**
 * The statuses of a standard and of how many provisions. Where none was checked against the text, none can be
 * indicated whole, and a share of all would say something about a list that may be wrong: so it is left out.
 */
export function summaryWords(counts: Record<ProvisionStatus, number>, unchecked: number): string {
  const total = provisionStatuses.reduce((sum, status) => sum + counts[status], 0)
  if (unchecked > 0 && unchecked === total) return `${uncheckedWords}: ${countWords(counts)}`
  const all = `${countWords(counts)}, of ${counted(total, 'provision')}`
  return unchecked > 0 ? `${all}, ${unchecked} of them not checked against the text` : all
}

/** Who has checked it, and whether anybody has put their name to it. */
export function standingWords({ checked, submission }: Pick<Report, 'checked' | 'submission'>): string {
  return submission ? `${checked} Submission ${submission.number}.` : draftWords
}

export const draftWords = `${selfAssessed} Draft, not submitted.`

/** Why a standard is not among those shown. */
export const leftOutWords: Record<Report['standardsLeftOut'][number]['because'], string> = {
  chosen: 'not shown, because the team has left it out.',
  'other-markets': 'not shown, because the product is not offered where it applies.',
}

/** What one answer does for a provision. */
export const basisWords: Record<Basis['indicates'], string> = {
  whole: 'Indicates it whole',
  part: 'Indicates it in part',
  nothing: 'Indicates nothing of it',
  silent: 'Says nothing of it either way',
  'not-answered': 'Nothing to read yet',
  'left-out': 'Left out: the facts say that it does not apply',
}

/** What would have to be said; null where nothing more can be said or it was not recorded. */
export function missingWords(missing: Missing | null): string | null {
  if (!missing || missing.choices.length === 0) return null
  const extent = missing.indicates === 'whole' ? 'To indicate it whole' : 'To indicate it in part'
  const needs = missing.choices.length === 1 ? '' : missing.needs === 'all' ? ', all of' : ', one of'
  return `${extent}${needs}: ${missing.choices.map((choice) => `“${choice}”`).join('; ')}`
}

/** Where its status comes from and what no answer can change, or null. */
export function limitWords(
  provision: Pick<ProvisionInReport, 'status' | 'atMost' | 'through' | 'unchecked'>,
): string | null {
  const lines = [
    throughWords(provision.through ?? []),
    provision.unchecked ? uncheckedLimitWords(provision.status) : null,
    provision.through ? null : ownLimitWords(provision),
  ].filter((line) => line !== null)
  return lines.length > 0 ? lines.join(' ') : null
}

function uncheckedLimitWords(status: ProvisionStatus): string {
  const isRead = status !== 'not-asked' && status !== 'not-applicable'
  return isRead ? `${uncheckedWords}, so at most in part.` : `${uncheckedWords}.`
}

function throughWords(through: NonNullable<ProvisionInReport['through']>): string | null {
  if (through.length === 0) return null
  const standards = [...new Set(through.map(({ standard }) => standard))]
  const named = standards.map((standard) => {
    const provisions = through.filter((each) => each.standard === standard)
    const each = provisions.map(
      ({ provision, status }) => `${provision} (${provisionStatusWords[status].toLowerCase()})`,
    )
    return `${standard}: ${each.join(', ')}`
  })
  return `Read through ${named.join('; ')}.`
}

function ownLimitWords({
  status,
  atMost,
  unchecked,
}: Pick<ProvisionInReport, 'status' | 'atMost' | 'unchecked'>): string | null {
  if (status === 'not-asked') return 'No question of this questionnaire asks for it.'
  if (status === 'not-applicable' || status === 'indicated') return null
  if (atMost === null) return 'What is missing was not recorded when this report was made.'
  if (atMost === 'nothing') return 'The facts about the product leave out every question that asks for it.'
  return atMost === 'part' && !unchecked
    ? 'Answers to the questions asked can indicate it in part at most.'
    : null
}
