/** How grave a finding is, the gravest first; a good practice is something to tell others of. */
export const findingGrades = ['major', 'minor', 'observation', 'good-practice'] as const
export type FindingGrade = (typeof findingGrades)[number]
