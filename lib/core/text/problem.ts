/**
 * A person's mistake as a value: which field or place, and the fix in one sentence.
 * `field` names a form field or a path such as `answers.default-passwords.evidence.0.url`.
 */
export type Problem = { field: string; message: string }
