import type { Page } from '@playwright/test'
import type { Answers, AnswerValue, Facts } from '@/lib/core/answers/answer'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'

/** Opens every section and clicks the best answer to every question. */
export async function answerEverything(
  page: Page,
  assessment: string,
  questionnaire: Questionnaire,
  facts: Facts,
): Promise<void> {
  const unsure = contradicted(questionnaire, facts)
  for (const section of questionnaire.sections) {
    await page.goto(`${assessment}/sections/${section.id}`, { waitUntil: 'networkidle' })
    for (const question of section.questions) {
      const values = unsure.has(question.id) ? ['_unknown'] : valuesOf(bestAnswer(question))
      for (const value of values) await page.check(`input[name="q.${question.id}.says"][value="${value}"]`)
    }
    await page.getByRole('button', { name: /^Save and/ }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(`/${section.id}`))
  }
  await page.waitForLoadState('networkidle')
}

export async function submitAndRead(page: Page, assessment: string): Promise<void> {
  await page.goto(`${assessment}/check`)
  await page.fill('#name', 'Ada')
  await page.fill('#role', 'Head of product')
  await page.getByRole('button', { name: 'Submit this assessment' }).click()
  await page.waitForURL('**/reports/**')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Summary as PDF' }).click()
  await (await download).path()
}

/** Questions whose best answers do not go together under these facts. */
function contradicted(questionnaire: Questionnaire, facts: Facts): Set<string> {
  const questions = questionnaire.sections.flatMap((section) => section.questions)
  const answers: Answers = Object.fromEntries(
    questions.map((question) => [question.id, { says: bestAnswer(question), evidence: [], copied: false }]),
  )
  const found = findContradictions(compile(questionnaire), { facts, answers })
  return new Set(found.flatMap((each) => each.questions))
}

function bestAnswer(question: Question): AnswerValue {
  if (question.kind === 'checklist') {
    const items = question.items.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
    return { kind: 'checklist', items }
  }
  const best = question.options.reduce((one, other) => (other.credit > one.credit ? other : one))
  return { kind: 'choice', option: best.id }
}

function valuesOf(says: AnswerValue): string[] {
  if (says.kind === 'choice') return [says.option]
  return says.kind === 'checklist' ? says.items : []
}
