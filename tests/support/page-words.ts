/** The words of a page, a line for each element; addresses and alternative texts too. */
export function pageWords(html: string): string {
  const spoken = html.replace(/<[^>]*aria-label="([^"]*)"[^>]*>/g, '\n[$1]\n').replace(/<[^>]*>/g, '\n')
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#x27;': "'",
  }
  const decoded = spoken.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
  return `${decoded
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')}\n`
}
