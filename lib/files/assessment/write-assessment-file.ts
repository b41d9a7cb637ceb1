// Writes an assessment as a file that a person can read, edit and keep with the source code. What is
// read back is the same value; short forms are used wherever an answer has no more than its options.

import { Document, isScalar, visit } from 'yaml'
import type { Answer, AnswerValue } from '@/lib/core/answers/answer'
import type { AssessmentFile } from '@/lib/core/assessment/file/assessment-file-schema'

/** YAML text, ending in a line feed. */
export function writeAssessmentFile(file: AssessmentFile): string {
  const { format, questionnaire, hash, product, release, facts, otherThanScope } = file
  const { answers, explanations, plan, standards } = file
  const written = {
    format,
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    hash,
    product,
    release,
    facts: unlessEmpty(facts),
    otherThanScope,
    answers: unlessEmpty(mapValues(answers, writeAnswer)),
    explanations: unlessEmpty(explanations),
    plan: unlessEmpty(plan),
    standards,
  }
  const document = new Document(written, { aliasDuplicateObjects: false, version: '1.2', compat: 'yaml-1.1' })
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && otherInYaml11.test(node.value)) {
        node.type = 'QUOTE_DOUBLE'
      }
    },
  })
  return document.toString({ lineWidth: 0 })
}

/**
 * Words that a YAML 1.1 program reads as a truth value, nothing, a number, a time, a merge or a default: quoted, so
 * that they survive being loaded and saved by one. What starts with a digit, a sign or a dot is quoted as well.
 */
const otherInYaml11 =
  /^(y|n|yes|no|on|off|true|false|null|nan|inf|~|=|<<|[-+.]?\d[\d_:.,xobeEtTzZ+\- a-fA-F]*|[-+]?\.(inf|nan))$/i

function writeAnswer({ says, note, remark, withheld, evidence, copied }: Answer) {
  const reason = says.kind === 'not-applicable' && says.because !== '' ? says.because : undefined
  const beside = {
    reason,
    note,
    remark,
    withheld,
    evidence: evidence.length > 0 ? evidence : undefined,
    copied: copied ? true : undefined,
  }
  const isShort = Object.values(beside).every((value) => value === undefined)
  return isShort ? writeSays(says) : { says: writeSays(says), ...beside }
}

function writeSays(says: AnswerValue): string | string[] {
  switch (says.kind) {
    case 'choice':
      return says.option
    case 'checklist':
      return says.items
    case 'unknown':
    case 'not-applicable':
      return says.kind
  }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]))
}

/** Nothing at all is written as nothing: a key with no value would be refused. */
function unlessEmpty<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined
}
