// Versions published before floors keep their scores to the byte. The digests were made by the scoring of the
// last commit before floors, over assessments drawn from a fixed seed.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonDigest } from '@/lib/core/format/hash/content-hash'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { nextSteps } from '@/lib/core/scoring/advice/next-steps'
import { compile } from '@/lib/core/scoring/compile'
import type { Lens } from '@/lib/core/scoring/score'
import { score } from '@/lib/core/scoring/score-assessment'
import { readQuestionnaires } from '@/lib/files/content/read-questionnaires'
import { smallContent } from '../../support/broken-content'
import { drawAssessment } from '../../support/draw-assessment'
import { storedContent } from '../../support/stored-sample'

const digests: Record<string, string> = JSON.parse(
  readFileSync(new URL('digests.json', import.meta.url), 'utf8'),
)
const lenses: readonly Lens[] = ['claimed', 'evidenced', 'verified']

function published(folder: string): Questionnaire[] {
  const reading = readQuestionnaires(folder)
  if (!reading.read) throw new Error('the questionnaires are invalid')
  return [...reading.questionnaires, ...reading.drafts]
}

describe('a published version without floors', () => {
  const all = published('questionnaires')
  test.each(Object.keys(digests))('%s scores and advises as before floors, to the byte', (name) => {
    const questionnaire = all.find(({ id, version }) => `${id}@${version}` === name)
    if (!questionnaire) throw new Error(`${name} is not there`)
    const compiled = compile(questionnaire)
    const results = Array.from({ length: 60 }, (_, seed) => {
      const { verdicts, ...given } = drawAssessment(questionnaire, seed)
      const date = '2026-06-15'
      const { redLines, findOut, doList, missingEvidence } = nextSteps(compiled, { ...given, date })
      const scores = lenses.map((lens) => score(compiled, { ...given, verdicts, lens, date }))
      return { scores, redLines, findOut, doList, missingEvidence }
    })
    expect(jsonDigest(results)).toBe(digests[name])
  })
})

describe('a stored submission', () => {
  const [small] = published(smallContent)
  test.each(['format-1', 'format-2'] as const)('%s scores as it was stored, to the byte', (sample) => {
    const { facts, answers, scores } = JSON.parse(storedContent(sample))
    if (!small) throw new Error('the small questionnaire is not there')
    const again = scores.map(({ lens, date }: { lens: Lens; date: string }) =>
      score(compile(small), { facts, answers, lens, date }),
    )
    expect(jsonDigest(again)).toBe(jsonDigest(scores))
  })
})
