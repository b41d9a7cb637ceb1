/**
 * Breaks a text at spaces into lines of at most 78 characters; what follows the first is indented by two more. An
 * isolated name that goes on in the next line is isolated in each, because an isolate ends with its line.
 */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && indent.length + last.length + word.length < 76) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return isolateEach(lines)
    .map((line, index) => `${indent}${index > 0 && indent !== '' ? '  ' : ''}${line}`)
    .join('\n')
}

function isolateEach(lines: readonly string[]): string[] {
  let isOpen = false
  return lines.map((line) => {
    const whole = isOpen ? `\u2068${line}` : line
    isOpen = whole.lastIndexOf('\u2068') > whole.lastIndexOf('\u2069')
    return isOpen ? `${whole}\u2069` : whole
  })
}
