// Results go to standard output, refusals to standard error, so that a pipe carries results only.

export function printLine(text: string) {
  process.stdout.write(`${text}\n`)
}

export function printError(text: string) {
  process.stderr.write(`${text}\n`)
}
