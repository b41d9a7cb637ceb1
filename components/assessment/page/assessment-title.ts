import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english

/** The title of a page inside an assessment: a release may have several, so it names the questionnaire too. */
export function assessmentTitle(
  page: string,
  { product, release, content }: Pick<OpenAssessment, 'product' | 'release' | 'content'>,
): string {
  return t('assessment.page', {
    page,
    product: isolatedText(product.name),
    release: isolatedText(release.label),
    questionnaire: `${content.title} ${content.version}`,
  })
}
