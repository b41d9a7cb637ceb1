import { publishedMarkup } from '@/app/_shell/markup/published-markup'
import { QuestionHelp } from '@/components/version/question/question-help'
import { questionPath } from '@/components/version/version-path'
import { indicatedBy } from '@/lib/core/standards/related-to'
import { findQuestion } from '@/lib/server/content/published-versions'
import { publicMarkup, replies } from '@/lib/server/http/responses'

/** The help of a question as a part of a page, for everybody: the section page fetches it when it is opened. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; version: string; question: string }> },
): Promise<Response> {
  const found = findQuestion(await params)
  if (!found) return replies.notFound()
  const { version, question } = found
  const address = questionPath(version, question.id)
  const name = `help ${version.hash} ${address}`
  const help = (
    <QuestionHelp question={question} indicates={indicatedBy(question, version)} address={address} />
  )
  return publicMarkup(publishedMarkup(name, help).html)
}
