import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { essentialsOf } from '@/lib/server/assessments/pages/essentials-page'
import { requirePerson } from '@/lib/server/identity/session'

/** Leads to the first essential question that is to be found out, or to the first look. */
export default async function EssentialsPage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const assessment = await findAssessment(person, (await params).assessment)
  if (!assessment) notFound()
  const path = `/assessments/${assessment.id}`
  if (!assessment.may.answer) redirect(path)
  const open = essentialsOf(assessment).find(({ question }) => assessment.answers[question] === undefined)
  redirect(open ? `${path}/essentials/${open.question}` : `${path}/first-look`)
}
