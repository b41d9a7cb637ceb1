import { Tag } from '../ui/tag'

type VersionTagsProps = {
  standing: 'published' | 'retired' | 'draft'
  refusals: number
  warnings: number
}

/** The status of a version on disk, in words. */
export function VersionTags({ standing, refusals, warnings }: VersionTagsProps) {
  return (
    <span className="flex flex-wrap gap-2">
      <Tag tone={standing === 'draft' ? 'accent' : 'plain'}>{standingWords[standing]}</Tag>
      {refusals > 0 && <Tag tone="danger">{`${refusals} ${refusals === 1 ? 'refusal' : 'refusals'}`}</Tag>}
      {warnings > 0 && <Tag>{`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}</Tag>}
    </span>
  )
}

const standingWords = { published: 'Published', retired: 'Retired', draft: 'Draft' } as const
