import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ReviewFile } from '@/lib/core/review/lifecycle/review-thread'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { fileSizeWords } from '@/lib/core/web/size-words'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'

const { t } = english

type ReviewFileListProps = {
  files: readonly ReviewFile[]
  /** The address of the page of a file. */
  hrefOf: (file: ReviewFile) => string
  /** Above the name of a file: what it is attached to. */
  over?: (file: ReviewFile) => ReactNode
}

/** Files of a review, each with its size and digest, to look at and to download. */
export function ReviewFileList({ files, hrefOf, over }: ReviewFileListProps) {
  return (
    <ul className="flex flex-col gap-4">
      {files.map((file) => (
        <li key={file.id} className="wrap-anywhere">
          {over?.(file)}
          <Link href={hrefOf(file)}>
            <Isolated>{file.name}</Isolated>
          </Link>
          <span className="block text-small text-ink-soft">
            {rich('review-file.about', {
              what: t('evidence-file.what', { kind: file.type, size: fileSizeWords(file.bytes) }),
              sha256: file.sha256,
              code: (inside) => <code>{inside}</code>,
            })}
          </span>
          <span className="block text-small text-ink-soft">
            {rich('review-file.by', { name: file.by, person: isolate, ...momentIn(file.at) })}
          </span>
          <a
            href={`${hrefOf(file)}/download`}
            download
            className="inline-flex min-h-6 items-center text-small"
          >
            {t('review-file.download', { name: isolatedText(file.name) })}
          </a>
        </li>
      ))}
    </ul>
  )
}
