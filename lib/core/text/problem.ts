// What a person has to fix, as a value: the field or place, the key of a message and the values in it. The sentence
// is made where it is shown: on the page, in the API's reply, in the terminal. See docs/decisions/0023.

import type { Coded, KeysIn, Words } from './words/words'

/**
 * `typed-problem`: what a page finds in its own form; browsers have these messages. `problem`: what a save of an
 * answer, a fact, an explanation or a line of the plan refuses. The server and the terminal write out all others.
 */
export type ProblemCode = KeysIn<
  'problem' | 'typed-problem' | 'form-problem' | 'file-problem' | 'review-problem' | 'setting-problem'
>

/**
 * `field` names a form field or a path such as `answers.default-passwords.evidence.0.url`. Of a file, `line` counts
 * from 1, and `fix` says what to do where the message only says what is wrong.
 */
export type Problem = { field: string; line?: number; fix?: Coded<ProblemCode> } & Coded<ProblemCode>

/** A problem at its place in a file; `field` is empty where the complete file is meant. */
export type FileProblem = Problem & { line: number }

/** A problem written out in a language, as a page shows it at its field. */
export type ShownProblem = { field: string; message: string }

/**
 * As a browser has it: found in its own form, with the code of a message that this build has, or received in a reply,
 * with the message that the server wrote out. A server of the build before sends no code.
 */
export type ReceivedProblem = (Problem & { message?: string }) | (ShownProblem & { code?: undefined })

/** What is wrong, and what to do about it. */
export function problemText({ fix, ...problem }: Coded<ProblemCode> & Pick<Problem, 'fix'>, words: Words) {
  const text = words.sentence(problem)
  return fix ? `${text} ${withStop(words.sentence(fix))}` : text
}

/** The same after the number of its line, where it has one. */
export function problemAtLine(problem: Problem, words: Words): string {
  const text = problemText(problem, words)
  return problem.line === undefined ? text : words.t('file-problem.at-line', { line: problem.line, text })
}

/** A sentence with its full stop. */
export function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
