/** An id in content files: starts with a letter, 2 to 60 characters of a-z, 0-9 and hyphen; stable for ever. */
export const identifierPattern = /^[a-z][a-z0-9-]{1,59}$/

/** What stands beside the questions of a version in its address; a question of that name could not be reached. */
export const reservedQuestionIds: readonly string[] = ['coverage', 'changes', 'blank-pdf']
