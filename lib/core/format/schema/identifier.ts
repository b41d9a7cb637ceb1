/** An id in content files: starts with a letter, 2 to 60 characters of a-z, 0-9 and hyphen; it never changes. */
export const identifierPattern = /^[a-z][a-z0-9-]{1,59}$/

/** Pages of a version at the same depth of address as its questions; a question of that name could not be reached. */
export const reservedQuestionIds: readonly string[] = ['coverage', 'changes', 'blank-pdf']
