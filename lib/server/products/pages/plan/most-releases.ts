/** By how many releases a line of the plan is judged at most, the latest. */
export const mostReleases = 6
