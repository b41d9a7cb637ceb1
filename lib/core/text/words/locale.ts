/** How numbers, dates and lists are written: the locale of messages/en.json. */
export const locale = 'en-GB'
