import Link from 'next/link'
import type { AssessmentWithLevel } from '@/lib/core/assessment/current-level'
import type { ReleaseOfProduct } from '@/lib/core/products/product'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english, rich } from '@/lib/words/english'
import { QuietLinks } from '../../product/removal/quiet-links'
import { ScopeList } from '../../product/scope/scope-list'
import { LinkButton } from '../../ui/button/link-button'
import { Isolated, isolate } from '../../ui/isolated'
import { AssessmentCard } from './assessment-card'

const { t } = english

type ReleaseCardProps = {
  productId: string
  release: ReleaseOfProduct & { assessments: AssessmentWithLevel[]; hasMore: boolean }
  may: { change: boolean; start: boolean; readDrafts: boolean }
}

/** One release: what of it was looked at, and its latest assessments. */
export function ReleaseCard({ productId, release, may }: ReleaseCardProps) {
  const path = `/products/${productId}/releases/${release.id}`
  return (
    <section
      aria-labelledby={`release-${release.id}`}
      className="rounded-box border border-line bg-surface p-6 shadow-resting"
    >
      <h2 id={`release-${release.id}`} className="text-heading">
        <Isolated>{release.label}</Isolated>
      </h2>
      {release.date && (
        <p className="text-ink-soft">{t('release.date', { date: english.longDate(release.date) })}</p>
      )}
      <ScopeList scope={release.scope} />
      {release.assessments.length > 0 && (
        <ul className="mt-5 grid gap-3 md:grid-cols-2">
          {release.assessments.map((assessment) => (
            <li key={assessment.id} className="rounded-box border border-line bg-paper p-4">
              <AssessmentCard assessment={assessment} isOpen={may.readDrafts} />
            </li>
          ))}
        </ul>
      )}
      {release.hasMore && (
        <p className="mt-3">
          <Link href={path} className="inline-flex min-h-6 items-center">
            {rich('release.all-assessments', { release: release.label, name: isolate })}
          </Link>
        </p>
      )}
      {may.start && (
        <LinkButton
          href={`${path}/start`}
          look={release.assessments.length === 0 ? 'main' : 'quiet'}
          className="mt-5"
        >
          {rich('release.start', {
            release: release.label,
            name: isolate,
            more: (inside) => <span className="spoken-only">{inside}</span>,
          })}
        </LinkButton>
      )}
      {may.change && (
        <QuietLinks
          links={[
            {
              href: `${path}/correct`,
              text: t('removal.correct-release', { release: isolatedText(release.label) }),
            },
            {
              href: `${path}/delete`,
              text: t('removal.delete-release', { release: isolatedText(release.label) }),
            },
          ]}
        />
      )}
    </section>
  )
}
