/** Files whose sentences are not in messages/en.json yet. No file is added. */
export const proseLeft: readonly string[] = [
  'app/assessments/[assessment]/carry-over/page.tsx',
  'components/assessment/question/extras/evidence-fields.tsx',
  'components/assessment/question/extras/evidence-row.tsx',
  'components/assessment/question/extras/extra-fields.tsx',
  'components/assessment/question/extras/question-extras.tsx',
  'components/assessment/question/question-card.tsx',
  'components/assessment/question/question-choices.tsx',
  'components/assessment/question/question-head.tsx',
  'components/assessment/section/section-form.tsx',
  'components/assessment/section/section-rail.tsx',
  'components/assessment/section/use-autosave.ts',
]
