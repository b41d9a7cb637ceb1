import { notFound, redirect } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { requirePerson } from '@/lib/server/identity/session'
import { findChoices } from '@/lib/server/products/evidence/using/find-choices'

/** Leads from an answer to the page that uses its evidence for other questions; where it names several pieces, to the list of them. */
export default async function UseEvidenceOfQuestion({ params }: PageInput<'assessment' | 'question'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, question: questionId } = await params
  const found = await findChoices(person, { assessmentId, questionId })
  if (!found) notFound()
  const [piece, ...others] = found.named
  if (piece && others.length === 0)
    redirect(`/products/${found.product.id}/evidence/${piece.id}/use?draft=${assessmentId}`)
  redirect(`/assessments/${assessmentId}/evidence/${questionId}/choose`)
}
