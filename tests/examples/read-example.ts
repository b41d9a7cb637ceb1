// A worked example is an assessment of a real product under a neutral name, and beside it its basis:
// which fact of the snapshot each answer rests on, whose word that fact is, and why a fact was not used.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { readAssessmentFile } from '@/lib/files/assessment/read-assessment-file'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { readYaml } from '@/lib/files/yaml/read-yaml'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const text = z.string().trim().min(1)

const signals = ['positive', 'negative', 'mixed'] as const

const basisSchema = z.strictObject({
  example: text,
  snapshot: text,
  caveat: text.optional(),
  sourceFacts: z
    .array(
      z.strictObject({
        id: text,
        says: text,
        signal: z.enum(signals),
        /** Whose word it is. */
        basis: text,
        clauses: z.array(text).min(1),
        /** Why no answer rests on it. */
        unused: text.optional(),
      }),
    )
    .min(1),
  /** By fact of the questionnaire: why the snapshot settles it. */
  facts: z.record(z.string(), text),
  answers: z.record(z.string(), z.strictObject({ restsOn: z.array(text).min(1), because: text.optional() })),
})

const orderingsSchema = z.array(z.strictObject({ within: text, better: text, worse: text, because: text }))

export type Basis = z.infer<typeof basisSchema>
export type Ordering = z.infer<typeof orderingsSchema>[number]
export type Example = {
  id: string
  product: string
  maker?: string
  facts: Facts
  answers: Answers
  basis: Basis
}

/** What the worked examples are answered with. */
export const questionnaire = newestQuestionnaire('iot-good-practice')
/** What the fictional product is answered with, which people may open: a published version. */
export const published = requireQuestionnaire('iot-good-practice@1.0.0')

/** The names of the files in a folder of examples, without their ending, sorted. */
export function listYaml(folder: '.' | 'basis'): string[] {
  return readdirSync(here(folder))
    .filter((name) => name.endsWith('.yaml') && name !== 'orderings.yaml')
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted()
}

export function readExample(id: string): Example {
  const { file, facts, answers } = requireAssessment(here(`${id}.yaml`), questionnaire)
  const basis = parseYaml(here(`basis/${id}.yaml`), basisSchema)
  return {
    id,
    product: file.product.name,
    ...(file.product.maker && { maker: file.product.maker }),
    facts,
    answers,
    basis,
  }
}

export function readOrderings(): Ordering[] {
  return parseYaml(here('orderings.yaml'), orderingsSchema)
}

/** An assessment file, read and resolved; throws with all its problems. */
export function requireAssessment(path: string, pinned: Questionnaire) {
  const reading = readAssessmentFile(path)
  if (!reading.read) throw new Error(`${path}: ${JSON.stringify(reading.problems)}`)
  const { resolved, problems } = resolveAssessment(reading.file, pinned)
  if (!resolved) throw new Error(`${path}: ${JSON.stringify(problems)}`)
  return { file: reading.file, ...resolved }
}

function requireQuestionnaire(pin: string): Questionnaire {
  const reading = readQuestionnaires(here('../../questionnaires'), pin)
  if (!reading.read) throw new Error(JSON.stringify(reading.findings))
  const found = [...reading.questionnaires, ...reading.drafts].find(
    ({ id, version }) => `${id}@${version}` === pin,
  )
  if (!found) throw new Error(`There is no ${pin}.`)
  return found
}

function parseYaml<T>(path: string, schema: z.ZodType<T>): T {
  const reading = readYaml(readFileSync(path, 'utf8'))
  if (!reading.read) throw new Error(`${path}: ${JSON.stringify(reading.problems)}`)
  return schema.parse(reading.value)
}
