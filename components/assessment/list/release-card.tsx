import Link from 'next/link'
import type { AssessmentWithLevel } from '@/lib/core/assessment/current-level'
import type { ReleaseOfProduct } from '@/lib/core/products/product'
import { rich } from '@/lib/words/english'
import { Isolated, isolate } from '../../ui/isolated'
import { AssessmentCard } from './assessment-card'
import { ReleaseActs, ReleaseFacts } from './release-parts'

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
      <ReleaseFacts release={release} />
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
      <ReleaseActs {...{ productId, release, may }} isEmpty={release.assessments.length === 0} />
    </section>
  )
}
