import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Crumb } from '../layout/page-shell'

/** The way to a page inside an assessment. */
export function assessmentTrail({
  id,
  product,
  content,
}: Pick<OpenAssessment, 'id' | 'product' | 'content'>): Crumb[] {
  return [
    { href: '/products', text: 'Products' },
    { href: `/products/${product.id}`, text: product.name },
    { href: `/assessments/${id}`, text: `${content.title} ${content.version}` },
  ]
}
