/** What is wrong with a password before the server is asked; undefined if it may pass. */
export function weak(login: string, password: string): 'short' | 'plain' | 'login' | undefined {
  if (Array.from(password).length < 10) return 'short'
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter(one => one.test(password)).length
  if (classes < 3) return 'plain'
  return login.length >= 3 && password.toLowerCase().includes(login.toLowerCase()) ? 'login' : undefined
}
