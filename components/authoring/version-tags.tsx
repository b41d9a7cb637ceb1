import { Tag } from '../ui/tag'

type VersionTagsProps = {
  status: 'published' | 'retired' | 'draft'
  refusals: number
  warnings: number
}

/** The status of a version on disk, in words. */
export function VersionTags({ status, refusals, warnings }: VersionTagsProps) {
  return (
    <span className="flex flex-wrap gap-2">
      <Tag tone={status === 'draft' ? 'accent' : 'plain'}>{statusWords[status]}</Tag>
      {refusals > 0 && <Tag tone="danger">{`${refusals} ${refusals === 1 ? 'refusal' : 'refusals'}`}</Tag>}
      {warnings > 0 && <Tag>{`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}</Tag>}
    </span>
  )
}

const statusWords = { published: 'Published', retired: 'Retired', draft: 'Draft' } as const
