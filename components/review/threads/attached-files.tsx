import Link from 'next/link'
import type { ReviewFile } from '@/lib/core/review/lifecycle/review-thread'
import { english } from '@/lib/words/english'
import { ReviewFileList } from './review-file-list'

const { t } = english

export type AttachedFilesProps = {
  files: readonly ReviewFile[]
  hrefOf: (file: ReviewFile) => string
  /** Where its auditor attaches one; null for everybody else. */
  attach: string | null
}

/** The auditor's own files at a finding or a request; nothing where there are none and none can be attached. */
export function AttachedFiles({ files, hrefOf, attach }: AttachedFilesProps) {
  if (files.length === 0 && attach === null) return null
  return (
    <section>
      <h2 className="mt-10 mb-4 text-heading">{t('review-file.of-auditor')}</h2>
      <ReviewFileList files={files} hrefOf={hrefOf} />
      {attach !== null && (
        <p className="mt-4">
          <Link href={attach}>{t('review-file.title')}</Link>
        </p>
      )}
    </section>
  )
}
