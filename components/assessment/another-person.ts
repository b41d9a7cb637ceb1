/** What a plain post is told when somebody else has signed in since its page was drawn. */
export const anotherPersonWords =
  'Nothing was saved: somebody else opened this page and has signed out since. Go back to read what they typed, and sign in as them to save it'
