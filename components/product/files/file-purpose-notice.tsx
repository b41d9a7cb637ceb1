import { english, rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'
import { Notice } from '../../ui/notice'

const { t } = english

type FilePurposeNoticeProps = {
  use: { ask: string; back: string; renews?: string; isAnswered: boolean } | null
}

/** The question, or the piece of evidence, that a file is for, with the way back to it. */
export function FilePurposeNotice({ use }: FilePurposeNoticeProps) {
  if (!use) return null
  if (use.renews !== undefined) {
    return (
      <p className="measure mb-6">
        {rich('evidence-upload.for-renewal', { title: use.renews, piece: isolate })}{' '}
        <a href={use.back}>{t('evidence-upload.back-to-renewal')}</a>
      </p>
    )
  }
  const back = <a href={use.back}>{t('evidence-upload.back')}</a>
  if (!use.isAnswered) {
    return (
      <Notice title={t('evidence-upload.not-answered')}>
        <p>{use.ask}</p>
        <p>{back}</p>
      </Notice>
    )
  }
  return (
    <p className="measure mb-6">
      {rich('evidence-upload.for', { ask: use.ask, question: isolate })} {back}
    </p>
  )
}
