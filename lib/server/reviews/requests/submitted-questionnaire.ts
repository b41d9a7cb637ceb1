import 'server-only'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Scope } from '../../access/scope'
import { requireQuestionnaire } from '../../content/catalogue'

/** The version that a submission was answered in; the caller has found the submission or its review. */
export async function submittedQuestionnaire(
  { db }: Pick<Scope, 'db'>,
  submissionId: string,
): Promise<Questionnaire> {
  const select = { questionnaireId: true, questionnaireVersion: true, questionnaireHash: true }
  const { assessment } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { assessment: { select } },
  })
  const { questionnaireId: id, questionnaireVersion: version, questionnaireHash: hash } = assessment
  return requireQuestionnaire({ id, version, hash })
}
