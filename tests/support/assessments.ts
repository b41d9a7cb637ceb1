import { randomUUID } from 'node:crypto'
import type { Answer, FactValue } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import type { Scope } from '@/lib/core/products/release'
import { compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { createProduct } from '@/lib/server/products/products'
import { createRelease } from '@/lib/server/products/releases'

export const scope = {
  device: { in: true },
  app: { in: true, detail: 'Version 4 for both kinds of telephone' },
  cloud: { in: false, detail: 'Run by another company' },
  regions: 'European Union',
}

/** A scope that answers no fact. */
export const silent: Scope = { regions: '' }

const usual: { name: string; maker: string; label: string; scope: Scope } = {
  ...{ name: 'Lamp', maker: 'Lantern Works', label: '1.0' },
  scope,
}

/** A product with one release, called what is given; where a lamp is there already, with a number. */
export async function createLamp(
  person: Member,
  called: Partial<typeof usual> = {},
): Promise<{ productId: string; releaseId: string }> {
  const { name, maker, label, scope } = { ...usual, ...called }
  const product = await createProductOnce(person, { name, maker })
  const release = await createRelease(person, product.id, { label, date: '2026-03-01', scope })
  if (!release?.created) throw new Error('the release was refused')
  return { productId: product.id, releaseId: release.id }
}

async function createProductOnce(person: Member, { name, maker }: { name: string; maker: string }) {
  for (let count = 1; count < 100; count++) {
    const made = await createProduct(person, { name: count === 1 ? name : `${name} ${count}`, maker })
    if (made.created) return made
    if (made.taken === undefined) throw new Error('the product was refused')
  }
  throw new Error('there are too many products of this name')
}

/** An empty draft of a release. */
export async function startDraft(
  person: Member,
  releaseId: string,
  { id, version }: Pick<Questionnaire, 'id' | 'version'>,
): Promise<string> {
  const started = await startAssessment(person, { releaseId, questionnaire: `${id}@${version}` })
  if (!started?.started) throw new Error('the assessment was refused')
  return started.id
}

/** Of what is not said yet: no to every fact that no other implies, the best answer to every question that applies; confirms copies, explains what contradicts. */
export async function answerEverything(person: Member, assessmentId: string): Promise<void> {
  const found = await findAssessment(person, assessmentId)
  if (!found) throw new Error('there is no such assessment')
  for (const fact of found.content.facts.filter(({ id }) => !(id in found.facts))) {
    const isImplied = fact.impliedBy?.some((source) => found.facts[source] === 'yes')
    const value =
      fact.type === 'several-of' ? [] : fact.type !== 'yes-no' ? 'not-sure' : isImplied ? 'yes' : 'no'
    await say({ factId: fact.id, value })
  }
  const facts = (await findAssessment(person, assessmentId))?.facts ?? {}
  const applies = compileApplicability(found.content)(facts)
  const open = questionsOf(found.content).filter(({ id }) => applies.has(id) && !(id in found.answers))
  for (const question of open) {
    await say({ questionId: question.id, answer: bestAnswer(question) })
  }
  for (const { id: section } of found.content.sections) await confirmCopies(person, { assessmentId, section })
  await explainEverything(person, assessmentId)

  async function say(what: { factId: string; value: FactValue } | { questionId: string; answer: Answer }) {
    const save = { assessmentId, baseRevision: 0, mutationId: randomUUID() }
    const outcome =
      'factId' in what
        ? await saveFact(person, { saidBy: person.id, ...save, ...what })
        : await saveAnswer(person, { saidBy: person.id, ...save, ...what })
    if (!outcome.saved) throw new Error(JSON.stringify({ what, outcome }))
  }
}

/** Explains every contradiction that nobody has explained yet. */
export async function explainEverything(person: Member, assessmentId: string): Promise<void> {
  const said = await findAssessment(person, assessmentId)
  const contradictions = said ? findContradictions(compile(said.content), said) : []
  for (const { id } of contradictions) {
    const save = { assessmentId, contradictionId: id, baseRevision: 0, mutationId: randomUUID() }
    await saveExplanation(person, { saidBy: person.id, ...save, text: 'Both are true of different parts.' })
  }
}

export function questionsOf({ sections }: Questionnaire): Question[] {
  return sections.flatMap(({ questions }) => questions)
}

export function bestAnswer(question: Question): Answer {
  const rest = { evidence: [], copied: false }
  if (question.kind === 'checklist') {
    const items = question.items.filter((item) => !item.exclusive).map(({ id }) => id)
    return { says: { kind: 'checklist', items }, ...rest }
  }
  return { says: { kind: 'choice', option: question.options.at(-1)?.id ?? '' }, ...rest }
}
