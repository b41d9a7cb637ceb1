import { english } from '@/lib/words/english'
import { Tag } from '../ui/tag'

const { t } = english

type VersionTagsProps = {
  status: 'published' | 'retired' | 'draft'
  refusals: number
  warnings: number
}

/** The status of a version on disk, in words. */
export function VersionTags({ status, refusals, warnings }: VersionTagsProps) {
  return (
    <span className="flex flex-wrap gap-2">
      <Tag tone={status === 'draft' ? 'accent' : 'plain'}>
        {status === 'draft' ? t('assessment.state.draft') : t(`authoring.status.${status}`)}
      </Tag>
      {refusals > 0 && <Tag tone="danger">{t('authoring.refusals', { count: refusals })}</Tag>}
      {warnings > 0 && <Tag>{t('authoring.warnings', { count: warnings })}</Tag>}
    </span>
  )
}
