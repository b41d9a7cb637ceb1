/** The rules of scoring by the name of their place on the page, in the order in which they act. */
export const ruleTitles = {
  facts: 'Facts decide what is asked',
  credits: 'Each answer has a credit, each question a weight',
  trace: 'Every point can be traced',
  bounds: 'Not knowing is a range, not a guess',
  levels: 'Levels start at the lower bound',
  'red-lines': 'Red lines hold a level down',
  floors: 'A high average never hides a missing practice',
  'what-if': 'What if one thing changes',
  overall: 'The lowest section decides',
  lenses: 'Whose word counts',
  contradictions: 'Contradictions are shown, not priced',
  path: 'What to do next',
  never: 'What never counts',
} as const

export type RuleId = keyof typeof ruleTitles
