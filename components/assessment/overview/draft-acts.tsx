import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english } from '@/lib/words/english'
import { QuietLinks } from '../../product/removal/quiet-links'

const { t } = english

/** Ways to move a draft that was started for another release, and to delete it. */
export function DraftActs({ assessment: { id, submissions } }: { assessment: OpenAssessment }) {
  const move = { href: `/assessments/${id}/move`, text: t('correcting.move') }
  const isFirst = submissions.length === 0
  const text = isFirst ? t('removal.button.assessment') : t('removal.button.draft')
  return <QuietLinks links={[...(isFirst ? [move] : []), { href: `/assessments/${id}/delete`, text }]} />
}
