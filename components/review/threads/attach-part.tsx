import type { FileThing } from '@/lib/core/review/lifecycle/file-thing'
import { english, rich } from '@/lib/words/english'
import { FileForm } from '../../product/files/file-form'
import { isolate } from '../../ui/isolated'
import { Notice } from '../../ui/notice'

const { t } = english

type AttachPartProps = {
  /** What it is attached to, and in which words people know it. */
  thing: FileThing['is']
  about: string
  back: string
  /** Where the form is sent. */
  address: string
  problem: string | undefined
  isUnderReview: boolean
}

/** The form that attaches a file to a verdict, a finding or a request, with what becomes of the file. */
export function AttachPart({ thing, about, back, address, problem, isUnderReview }: AttachPartProps) {
  return (
    <>
      <p className="measure mb-4 wrap-anywhere">
        {rich(`review-file.to.${thing}`, { about, thing: isolate })}{' '}
        <a href={back}>{t(`review-file.back.${thing}`)}</a>
      </p>
      {isUnderReview ? (
        <>
          <p className="measure mb-6">{t(`review-file.seen.${thing === 'verdict' ? 'later' : 'now'}`)}</p>
          <FileForm address={address} problem={problem} />
        </>
      ) : (
        <Notice tone="danger">{t('form-problem.evidence-file.review-ended')}</Notice>
      )}
    </>
  )
}
