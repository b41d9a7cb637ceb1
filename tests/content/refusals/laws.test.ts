import { describe, test } from 'vitest'
import { expectRefusal, type Refusal } from '../../support/expect-refusal'

const file = 'frameworks/standard.yaml'
const law = (...lines: string[]) => ({
  file,
  from: 'provisions:',
  to: `binding: law\n${lines.map((line) => `${line}\n`).join('')}provisions:`,
})
const whereAndWhen = ['markets: [eu]', 'appliesFrom: 2026-09-11']
const stage = (...provisions: string[]) =>
  `  - { from: 2027-12-11, title: Later, provisions: [${provisions.join(', ')}] }`

describe('a law', () => {
  const cases: Refusal[] = [
    {
      refuses: 'a law that names no market',
      edits: [law('appliesFrom: 2026-09-11')],
      rule: 'law',
      file,
      at: 'binding: law',
      id: 'standard',
      fix: /under markets/,
    },
    {
      refuses: 'a law without a day',
      edits: [law('markets: [eu]')],
      rule: 'law',
      file,
      at: 'binding: law',
      id: 'standard',
      fix: /appliesFrom: YYYY-MM-DD/,
    },
    {
      refuses: 'a day that is none',
      edits: [law('markets: [eu]', 'appliesFrom: 2026-02-30')],
      rule: 'shape',
      file,
      at: 'appliesFrom: 2026-02-30',
      id: 'standard',
      fix: /./,
    },
    {
      refuses: 'a provision with a day that is none',
      edits: [{ file, from: 'strength: mandatory', to: 'strength: mandatory\n    appliesFrom: soon' }],
      rule: 'shape',
      file,
      at: 'appliesFrom: soon',
      id: '5.1',
      fix: /./,
    },
    {
      refuses: 'another word than law, standard or guidance',
      edits: [{ file, from: 'provisions:', to: 'binding: advice\nprovisions:' }],
      rule: 'shape',
      file,
      at: 'binding: advice',
      id: 'standard',
      fix: /./,
    },
    {
      refuses: 'a day of what is no law',
      edits: [{ file, from: 'provisions:', to: 'binding: standard\nappliesFrom: 2026-09-11\nprovisions:' }],
      rule: 'law',
      file,
      at: 'appliesFrom: 2026-09-11',
      id: 'standard',
      fix: /binding: law/,
    },
    {
      refuses: 'stages of what does not say that it is a law',
      edits: [{ file, from: 'provisions:', to: `stages:\n${stage('"5.1"')}\nprovisions:` }],
      rule: 'law',
      file,
      at: 'stages:',
      id: 'standard',
      fix: /binding: law/,
    },
    {
      refuses: 'a condition of a law over a fact that does not exist',
      edits: [law(...whereAndWhen, 'appliesWhen: { fact: clouds }')],
      rule: 'condition',
      file,
      at: 'appliesWhen: { fact: clouds }',
      id: 'standard',
      fix: /facts/,
    },
    {
      refuses: 'a stage with a provision that does not exist',
      edits: [law(...whereAndWhen, 'stages:', stage('"5.1"', '"9"'))],
      rule: 'reference',
      file,
      at: stage('"5.1"', '"9"').trim(),
      id: 'standard',
      fix: /number/,
    },
    {
      refuses: 'a provision in two stages',
      edits: [law(...whereAndWhen, 'stages:', stage('"5.1"'), stage('"5.10"', '"5.1"'))],
      rule: 'law',
      file,
      at: stage('"5.10"', '"5.1"').trim(),
      id: '5.1',
      fix: /one stage/,
    },
    {
      refuses: 'a stage without provisions',
      edits: [law(...whereAndWhen, 'stages:', stage())],
      rule: 'shape',
      file,
      at: stage().trim(),
      id: 'standard',
      fix: /./,
    },
    {
      refuses: 'a provision that says another day than its law',
      edits: [
        law(...whereAndWhen),
        { file, from: 'strength: mandatory', to: 'strength: mandatory\n    appliesFrom: 2027-12-11' },
      ],
      rule: 'law',
      file,
      at: 'appliesFrom: 2027-12-11',
      id: '5.1',
      fix: /under stages/,
    },
  ]
  for (const each of cases) test(`refuses ${each.refuses}`, () => expectRefusal(each))
})
