import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Crumb } from '../../layout/page-shell'
import { productTrail } from '../../product/product-trail'

/** The way to a page inside an assessment. */
export function assessmentTrail({
  id,
  product,
  content,
}: Pick<OpenAssessment, 'id' | 'product' | 'content'>): Crumb[] {
  return [
    ...productTrail(product),
    { href: `/assessments/${id}`, text: `${content.title} ${content.version}` },
  ]
}
