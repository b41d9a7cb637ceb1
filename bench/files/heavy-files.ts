/** Files that once took minutes, or hold as much as is read. Each by what it has too much of. */
export function heavyFiles(pin: string): ReadonlyMap<string, string> {
  const head = `questionnaire: ${pin}\nproduct: Cradle baby monitor\n`
  return new Map([
    ['60,000 unknown keys', head + many(60_000, (index) => `k${index}: v\n`)],
    ['19,000 unknown keys', head + many(19_000, (index) => `k${index}: v\n`)],
    ['100,000 equal keys', head + many(100_000, () => 'k: v\n')],
    ['200,000 aliases', `${head}facts:\n${many(200_000, () => '- *a\n')}`],
    ['19,000 unknown questions', `${head}answers:\n${many(19_000, (index) => `  q${index}: unknown\n`)}`],
    ['9,000 broken answers', `${head}answers:\n${many(9_000, (index) => `  q${index}: {a: b}\n`)}`],
    ['390,000 lines', `${head}x: ${'a\n '.repeat(390_000)}`],
    ['one text of 7.9 MB', `${head}x: ${'a'.repeat(7_900_000)}`],
  ])
}

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}
