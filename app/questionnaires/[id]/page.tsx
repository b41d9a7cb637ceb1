import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { versionPath } from '@/components/version/version-path'
import { findNewestVersion } from '@/lib/server/content/published-versions'

/** A questionnaire without a version leads to its newest. */
export default async function QuestionnairePage({ params }: PageInput<'id'>) {
  const newest = findNewestVersion((await params).id)
  if (!newest) notFound()
  redirect(versionPath(newest))
}
