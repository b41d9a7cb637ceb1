import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { requirePerson } from '@/lib/server/identity/session'

/** Leads from a file of an answer to its page. Sections link here, since they do not name their product. */
export default async function FileOfAnswer({ params }: PageInput<'assessment' | 'digest'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, digest } = await params
  const found = await findAssessment(person, assessmentId)
  if (!found || !/^[0-9a-f]{64}$/.test(digest)) notFound()
  redirect(`/products/${found.product.id}/evidence/files/${digest}`)
}
