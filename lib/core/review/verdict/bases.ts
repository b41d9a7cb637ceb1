/** On what a verdict rests: evidence that was read or shown, or a test by the auditor or a laboratory. */
export const bases = ['read', 'shown', 'tested-by-me', 'tested-by-laboratory'] as const
export type Basis = (typeof bases)[number]
