import Link from 'next/link'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import type { ReleaseStanding } from '@/lib/core/products/release-standing'
import { english, rich } from '@/lib/words/english'
import { Moment } from '../../layout/moment'
import { levelWords } from '../../questionnaire/words'
import { Isolated, isolate } from '../../ui/isolated'
import { CardTable } from '../../ui/table/card-table'

const { t } = english

export type ReleaseInTable = {
  id: string
  label: string
  standing: ReleaseStanding | null
  assessments: readonly AssessmentSummary[]
  hasMore: boolean
}

/** A line for each release: what its latest submission says, and what is in progress. */
export function ReleaseTable({ path, releases }: { path: string; releases: readonly ReleaseInTable[] }) {
  return (
    <CardTable
      caption={t('over-time.caption')}
      columns={[
        t('blank.release'),
        t('report-view.lens.claimed'),
        t('report-view.lens.evidenced'),
        t('report-view.lens.verified'),
        t('report-view.heading.red-lines'),
        t('assessment.state.submitted'),
        t('report-view.questionnaire'),
        t('overview.section.in-progress'),
      ]}
      rows={releases.map((release) => ({
        key: release.id,
        header: (
          <Link href={`${path}/releases/${release.id}`} className="inline-flex min-h-6 min-w-6 items-center">
            <Isolated>{release.label}</Isolated>
          </Link>
        ),
        cells: [...standingCells(release.standing), inProgress(path, release)],
      }))}
    />
  )
}

function standingCells(standing: ReleaseStanding | null) {
  const nothing = t('over-time.nothing')
  if (!standing) return [nothing, nothing, nothing, nothing, t('over-time.not-submitted'), nothing]
  const { levels, levelNames, redLines, submittedAt, questionnaire } = standing
  const names = levelNames.map((name) => ({ name }))
  const words = (level: number | null) => (level === null ? nothing : levelWords(level, names))
  return [
    levels.claimed === null ? t('score.not-assessed') : words(levels.claimed),
    words(levels.evidenced),
    words(levels.verified),
    redLines === 0 ? t('portfolio.red-lines.none') : t('over-time.crossed', { count: redLines }),
    <Moment key="at" at={submittedAt} />,
    `${questionnaire.title} ${questionnaire.version}`,
  ]
}

function inProgress(path: string, { id, label, assessments, hasMore }: ReleaseInTable) {
  const drafts = assessments.filter(({ state }) => state === 'draft')
  return (
    <>
      {drafts.map(({ id: draft, questionnaire: { title, version } }) => (
        <p key={draft}>{t('over-time.draft', { title, version })}</p>
      ))}
      {drafts.length === 0 && !hasMore && t('over-time.nothing')}
      {hasMore && (
        <Link href={`${path}/releases/${id}`} className="inline-flex min-h-6 items-center">
          {rich('release.all-assessments', { release: label, name: isolate })}
        </Link>
      )}
    </>
  )
}
