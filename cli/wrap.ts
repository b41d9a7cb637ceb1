/** Breaks a text at spaces into lines of at most 78 characters; what follows the first is indented by two more. */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && indent.length + last.length + word.length < 76) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.map((line, index) => `${indent}${index > 0 && indent !== '' ? '  ' : ''}${line}`).join('\n')
}
