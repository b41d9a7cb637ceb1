// What is said of external standards, once for page, table, PDF and terminal. The words never say more
// than that answers indicate something: whether a standard or a law is met is for others to find.

import type { ProvisionStatus } from '../../standards/indication'
import type { Missing } from '../../standards/read-mapping'
import type { ProvisionInReport, Report } from '../report'
import type { ReportWords } from './report-words'

export const provisionStatuses = [
  'indicated',
  'partly-indicated',
  'not-indicated',
  'unknown',
  'not-applicable',
  'not-asked',
] as const satisfies readonly ProvisionStatus[]

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
export function summaryWords(
  statuses: Record<ProvisionStatus, number>,
  unchecked: number,
  { t, series }: ReportWords,
): string {
  const total = provisionStatuses.reduce((sum, status) => sum + statuses[status], 0)
  const counts = series(
    provisionStatuses
      .filter((status) => statuses[status] > 0)
      .map((status) => t(`indication.count.${status}`, { count: statuses[status] })),
  )
  if (unchecked === 0) return t('indication.summary.checked', { counts, total })
  if (unchecked === total) return t('indication.summary.unchecked', { counts })
  return t('indication.summary.partly-checked', { counts, total, unchecked })
}

/** Why a standard is not among those shown. */
export function standardLeftOutWords(
  because: Report['standardsLeftOut'][number]['because'],
  { t }: ReportWords,
): string {
  return t(`indication.left-out.${because}`)
}

/** What would have to be said, with its sentence. */
export function missingInReport(missing: Missing | null, words: ReportWords) {
  return missing && { ...missing, words: missingWords(missing, words) }
}

/** Null where nothing more can be said. */
function missingWords({ indicates, needs, choices }: Missing, { t }: ReportWords): string | null {
  if (choices.length === 0) return null
  return t(`indication.missing.${indicates}`, {
    needs: choices.length === 1 ? 'it' : needs,
    choices: choices.map((choice) => t('indication.missing.choice', { choice })).join('; '),
  })
}

type Limited = Pick<ProvisionInReport, 'status' | 'atMost' | 'through' | 'unchecked'>

/** Where its status comes from and what no answer can change, or null. */
export function limitWords(provision: Limited, words: ReportWords): string | null {
  const lines = [
    throughWords(provision.through ?? [], words),
    provision.unchecked ? uncheckedLimitWords(provision.status, words) : null,
    provision.through ? null : ownLimitWords(provision, words),
  ].filter((line) => line !== null)
  return lines.length > 0 ? lines.join(' ') : null
}

function uncheckedLimitWords(status: ProvisionStatus, { t }: ReportWords): string {
  const isRead = status !== 'not-asked' && status !== 'not-applicable'
  return isRead ? t('indication.limit.unchecked') : `${t('indication.unchecked')}.`
}

function throughWords(
  through: NonNullable<ProvisionInReport['through']>,
  { t, series }: ReportWords,
): string | null {
  if (through.length === 0) return null
  const standards = [...new Set(through.map(({ standard }) => standard))]
  const named = standards.map((standard) => {
    const provisions = through
      .filter((each) => each.standard === standard)
      .map(({ provision, status }) =>
        t('indication.limit.through-provision', {
          provision,
          status: t(`indication.status.${status}`).toLowerCase(),
        }),
      )
    return t('indication.limit.through-standard', { standard, provisions: series(provisions) })
  })
  return t('indication.limit.through', { provisions: named.join('; ') })
}

function ownLimitWords({ status, atMost, unchecked }: Limited, { t }: ReportWords): string | null {
  if (status === 'not-asked') return t('indication.limit.not-asked')
  if (status === 'not-applicable' || status === 'indicated') return null
  if (atMost === null) return t('indication.limit.unrecorded')
  if (atMost === 'nothing') return t('indication.limit.nothing')
  return atMost === 'part' && !unchecked ? t('indication.limit.part') : null
}
