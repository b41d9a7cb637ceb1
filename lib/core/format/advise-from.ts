// The least credit of an option that the path to a level may propose. Options below it are practices that
// are better than the worst and still bad, such as a shared password short enough to guess. It is a rule
// of the scoring library and not of a questionnaire, so that it holds for every published version.

export const adviseFrom = 50
