import 'server-only'
import type { Answer } from '@/lib/core/answers/answer'
import { storedAnswerSchema } from '@/lib/core/answers/answer'
import { questionsById } from '@/lib/core/format/question-place'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { type Asked, type AskedLink, type AskedScope, readAsked } from '../../access/as-asked'
import { requireQuestionnaire } from '../../content/catalogue'

/** What the holder of a link sees: who asks about what, the questions, and what was sent through this link. */
export type AskedPage = {
  link: Pick<AskedLink, 'organisation' | 'product' | 'release' | 'asker' | 'message' | 'expiresAt'>
  questionnaire: Questionnaire
  questions: { question: Question; sent: Sent | null }[]
  /** The name that was given last. */
  name: string
}

type Sent = { at: string; answer: Answer | null; isDecided: boolean }

/** The questions of a link, in the order of the questionnaire. */
export async function findAsked(token: string): Promise<Asked<AskedPage>> {
  const read = await readAsked(token, async (scope) => ({ link: scope.link, sent: await readSent(scope) }))
  if (!read.open) return read
  const { link, sent } = read.value
  const questionnaire = requireQuestionnaire(link.pin)
  const asked = new Set(link.keys)
  const questions = [...questionsById(questionnaire).values()].filter(({ id }) => asked.has(id))
  return {
    open: true,
    value: {
      link,
      questionnaire,
      questions: questions.map((question) => ({ question, sent: sent.latest.get(question.id) ?? null })),
      name: sent.name,
    },
  }
}

/** The latest of each question, and the name of the latest of all. */
async function readSent({ db, link }: AskedScope) {
  const rows = await db.proposal.findMany({ where: { askLinkId: link.id }, orderBy: { at: 'asc' } })
  const latest = new Map(
    rows.map(({ key, at, answer, state }): [string, Sent] => [
      key,
      {
        at: at.toISOString(),
        answer: answer === null ? null : storedAnswerSchema.parse(answer),
        isDecided: state !== 'open',
      },
    ]),
  )
  return { latest, name: storedText(rows.findLast(({ proposedBy }) => proposedBy)?.proposedBy ?? '') }
}

/** One question of an open link; null where it is not among them. */
export async function findAskedQuestion(token: string, key: string): Promise<Question | null> {
  const read = await readAsked(token, async ({ link }) => link)
  if (!read.open || !read.value.keys.includes(key)) return null
  return questionsById(requireQuestionnaire(read.value.pin)).get(key) ?? null
}
