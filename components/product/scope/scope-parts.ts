/** What of a product an assessment may look at. */
export const scopeParts = ['device', 'app', 'cloud'] as const
