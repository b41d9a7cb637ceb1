import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import type { FileType } from '@/lib/evidence/file-types'
import { isImage, isText } from '@/lib/evidence/file-types'
import { english } from '@/lib/words/english'
import { PdfPages } from './pdf-pages'

const { t } = english

type FilePreviewProps = {
  /** The address of the file's page. */
  address: string
  file: { name: string; type: FileType }
  /** The first lines of a text, of which there may be more. */
  text: { lines: readonly string[]; isCut: boolean } | null
}

/** What a file shows, as far as it can be shown without anything of the file running or loading anything. */
export function FilePreview({ address, file, text }: FilePreviewProps) {
  if (isImage(file.type)) {
    return (
      // The server draws it, in WebP.
      <picture>
        <img
          src={`${address}/picture`}
          alt={t('evidence-file.picture', { name: isolatedText(file.name) })}
          className="max-w-full rounded-box border border-line"
        />
      </picture>
    )
  }
  if (file.type === 'pdf') return <PdfPages address={`${address}/download`} />
  if (!isText(file.type) || !text) return <p className="measure">{t('evidence-file.no-preview')}</p>
  return (
    <>
      <pre
        className="whitespace-pre-wrap wrap-anywhere rounded-box border border-line bg-surface p-4 text-small"
        dir="auto"
      >
        {text.lines.join('\n')}
      </pre>
      {text.isCut && <p className="mt-3">{t('evidence-file.first-lines')}</p>}
    </>
  )
}
