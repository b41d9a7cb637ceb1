import Link from 'next/link'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { EvidenceRequest, ReviewFile } from '@/lib/core/review/lifecycle/review-thread'
import { english, rich } from '@/lib/words/english'
import { isolate } from '../../ui/isolated'
import { teamFilesOf } from '../files-of'
import { RequestList } from './request-list'
import { ReviewFileList } from './review-file-list'

const { t } = english

type TeamThreadsProps = {
  productId: string
  requests: readonly EvidenceRequest[]
  /** Of verdicts. */
  files: readonly (ReviewFile & { question: string })[]
  questionnaire: Questionnaire
}

/** What the auditor of a review asks the team for, and the way to what was found. */
export function TeamThreads({ productId, requests, files, questionnaire }: TeamThreadsProps) {
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-heading">{t('review-threads.requests')}</h2>
      <RequestList
        requests={requests}
        questionnaire={questionnaire}
        hrefOf={(id) => `/products/${productId}/requests/${id}`}
      />
      <p className="mt-4">
        <Link href={`/products/${productId}/findings`}>{t('findings.of-product')}</Link>
      </p>
      <VerdictFiles {...{ productId, files, questionnaire }} />
    </section>
  )
}

function VerdictFiles({ productId, files, questionnaire }: Omit<TeamThreadsProps, 'requests'>) {
  if (files.length === 0) return null
  const questions = questionsById(questionnaire)
  const asked = new Map(files.map(({ id, question }) => [id, questions.get(question)?.ask ?? question]))
  return (
    <>
      <h2 className="mt-10 mb-4 text-heading">{t('review-file.of-verdicts')}</h2>
      <ReviewFileList
        files={files}
        hrefOf={teamFilesOf(productId).hrefOf}
        over={({ id }) => (
          <p className="measure">
            {rich('review-file.of-verdict', { about: asked.get(id) ?? '', thing: isolate })}
          </p>
        )}
      />
    </>
  )
}
