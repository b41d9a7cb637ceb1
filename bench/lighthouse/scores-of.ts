import lighthouse from 'lighthouse'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/** Out of 100; `said` is what makes up most of the performance score, and what kept points back elsewhere. */
export type Scores = Record<Category, number> & { said: string[] }

const timings = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index']

/** One run of Lighthouse in the browser that listens on the port. Throws if the page leads elsewhere. */
export async function scoresOf(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    logLevel: 'error',
  })
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result')
  const { categories: found, audits, finalDisplayedUrl } = result.lhr
  if (finalDisplayedUrl !== url) throw new Error(`${url} led to ${finalDisplayedUrl}.`)
  const scoreOf = (category: Category) => (found[category]?.score ?? 0) * 100
  const lost = categories
    .filter((category) => category !== 'performance')
    .flatMap((category) => found[category]?.auditRefs ?? [])
    .flatMap(({ id, weight }) => (weight > 0 && audits[id]?.score === 0 ? `Lost: ${audits[id].title}` : []))
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
    seo: scoreOf('seo'),
    said: [
      ...timings.flatMap((id) => (audits[id] ? `${audits[id].title}: ${audits[id].displayValue}` : [])),
      ...lost,
    ],
  }
}
