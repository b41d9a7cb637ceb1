import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { type FilePurpose, purposeQuery } from '@/lib/core/answers/evidence/file-purpose'
import { requirePerson } from '@/lib/server/identity/session'
import { findFileUse } from '@/lib/server/products/files/file-use'

/** Leads from a question to the page that takes a file for it. Sections link here by a short address, once for each question. */
export default async function FileForQuestion({ params }: PageInput<'assessment' | 'question'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, question: questionId } = await params
  const purpose: FilePurpose = { is: 'answer', assessmentId, questionId }
  const use = await findFileUse(person, purpose)
  if (!use) notFound()
  redirect(`/products/${use.productId}/evidence/upload${purposeQuery(purpose)}`)
}
