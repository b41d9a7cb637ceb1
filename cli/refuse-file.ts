import { type FileProblem, problemText } from '@/lib/core/text/problem'
import { listProblems } from '@/lib/files/content/list-problems'
import { english } from '@/lib/words/english'
import { printError } from './print'

/** Prints every problem of a file at its place; null, for the value that could not be read. */
export function refuseFile(path: string, problems: readonly FileProblem[]): null {
  for (const problem of listProblems(problems)) {
    const { field, line } = problem
    const place = `${path}:${line}${field === '' ? '' : `  ${field}`}`
    printError(`${place}\n  ${problemText(problem, english)}`)
  }
  printError(english.t('terminal.problems', { count: problems.length }))
  return null
}
