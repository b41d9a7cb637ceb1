import { useMemo, useSyncExternalStore } from 'react'
import type { AnswerStore } from '../../../lib/browser/autosave/answer-store'
import { ErrorSummary } from '../../ui/form/error-summary'
import { PageTitle } from '../../ui/page/page-title'
import { openProblems, type QuestionProblem } from './question-problems'

type SectionProblemsProps = {
  store: AnswerStore
  title: string
  problems: readonly QuestionProblem[]
  refusal: number
  /** The problems came back from a plain post, whose answers the store may not have sent yet. */
  isPosted: boolean
}

/** What was refused, without what has been fixed since. */
export function SectionProblems({ store, title, problems, refusal, isPosted }: SectionProblemsProps) {
  const read = () => JSON.stringify(openProblems(store, problems, isPosted))
  const text = useSyncExternalStore(store.subscribe, read, read)
  const open = useMemo((): QuestionProblem[] => JSON.parse(text), [text])
  return (
    <>
      <PageTitle refused={open.length > 0}>{title}</PageTitle>
      <ErrorSummary problems={problems} refusal={refusal} open={open} />
    </>
  )
}
