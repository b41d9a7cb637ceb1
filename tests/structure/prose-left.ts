/** Files whose sentences are not in messages/en.json yet. No file is added. */
export const proseLeft: readonly string[] = []
