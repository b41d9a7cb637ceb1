'use client'

import { SaveStatusLine } from '../page/save-status-line'
import { useAnswering, useStatus } from '../section/answering'

/** How an answer is saved. */
export function AnswerStatus({ questionId }: { questionId: string }) {
  const { signInPath, store } = useAnswering()
  const status = useStatus(questionId)
  return <SaveStatusLine status={status} personId={store.personId} signInPath={signInPath} />
}
