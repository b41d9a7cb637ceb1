/** The page of an ask link, or of one of its questions; `sent` names the question that was answered last. */
export function askPath(token: string, query: { question?: string; sent?: string } = {}): string {
  return `/ask?${new URLSearchParams({ token, ...query })}`
}
