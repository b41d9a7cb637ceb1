/**
 * Works once the browser has drawn what the person just did: sending and scoring take as long as drawing, and
 * the click should be seen first. Where nothing is drawn it works at once.
 */
export function afterNextPaint(work: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') work()
  else requestAnimationFrame(() => setTimeout(work))
}
