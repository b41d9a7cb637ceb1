/**
 * Works once the browser has painted what the person just did: sending and scoring take as long as painting, and
 * the click should be seen first. Where nothing is painted it works at once.
 */
export function afterNextPaint(work: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') work()
  else requestAnimationFrame(() => setTimeout(work))
}
