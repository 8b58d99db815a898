/** One thing that is wrong with what was sent, and where: a JSON pointer. */
export interface Wrong { readonly pointer: string; readonly detail: string }

/** What cannot be done, as RFC 9457 says it. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly errors: readonly Wrong[]
  constructor(status: number, title: string, detail: string, errors: readonly Wrong[] = []) {
    super(detail)
    this.status = status
    this.title = title
    this.errors = errors
  }
}

/** What went wrong on the way, as a problem: never with a word of what was sent. */
export function problemOf(error: { readonly statusCode?: number; readonly code?: string }): Problem {
  if (error instanceof Problem) return error
  if (error.statusCode === 415) return new Problem(415, 'Unsupported Media Type', 'Send the referral as application/json.')
  if (error.statusCode === 413) return new Problem(413, 'Content Too Large', 'A referral is at most 64 kilobytes.')
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new Problem(error.statusCode, 'Bad Request', 'The request could not be understood.')
  if (['57014', '55P03', '40P01', '40001'].includes(error.code ?? '')) return new Problem(503, 'Service Unavailable', 'It took too long. Send it again with the same Idempotency-Key.')
  if (['22P02', '22021', '42501'].includes(error.code ?? '')) return new Problem(404, 'Not Found', 'There is no such referral.')
  return new Problem(503, 'Service Unavailable', 'Something went wrong on our side. Send it again with the same Idempotency-Key.')
}
