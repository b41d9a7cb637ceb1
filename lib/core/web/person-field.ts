/** The hidden field in which every form of a signed-in person names the person its page was drawn for. */
export const personField = 'person-id'
