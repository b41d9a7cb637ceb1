// @ts-check

/** How numbers, dates and lists are written: the locale of messages/en.json. JavaScript, because scripts read it too. */
export const locale = 'en-GB'
