import type { FileType } from '@/lib/evidence/file-types'
import type { FileRefusal } from '@/lib/evidence/refusal'
import { english } from '@/lib/words/english'
import { Notice } from '../../ui/notice'
import { FilePreview } from './file-preview'

const { t } = english

type StoredFileProps = {
  /** The address of the file's page. */
  address: string
  file: { name: string; type: FileType }
  text: Parameters<typeof FilePreview>[0]['text']
  /** Why it is not given out. */
  damage: FileRefusal | null
}

/** A file to download, and what can be shown of it. */
export function StoredFile({ address, file, text, damage }: StoredFileProps) {
  if (damage) return <Notice tone="danger">{english.sentence(damage)}</Notice>
  return (
    <>
      <p className="my-6">
        <a href={`${address}/download`} download className="inline-flex min-h-6 items-center">
          {t('evidence-file.download')}
        </a>
      </p>
      <h2 className="mb-4 text-lead">{t('evidence-file.preview')}</h2>
      <FilePreview address={address} file={file} text={text} />
    </>
  )
}
