/** The hidden field in which every form of a signed-in person names the person its page was rendered for. */
export const personField = 'person-id'
