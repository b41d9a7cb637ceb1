import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'

/** The title of a page inside an assessment: a release may have several, so it names the questionnaire too. */
export function assessmentTitle(
  page: string,
  { product, release, content }: Pick<OpenAssessment, 'product' | 'release' | 'content'>,
): string {
  return `${page}, ${isolatedText(product.name)} ${isolatedText(release.label)}, ${content.title} ${content.version}`
}
