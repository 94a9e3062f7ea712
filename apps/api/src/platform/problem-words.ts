const named = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
};

/** A problem document (RFC 9457), with every member that one of ours may carry. */
export const problemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'status', 'detail', 'instance', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    reason: { type: 'string', description: 'A finer cause.' },
    first: { type: ['string', 'null'], description: 'Of `step-order`: the step to record first.' },
    stepKey: { type: 'string' },
    missing: { type: 'array', items: { type: 'string' }, description: 'Of `step-order`: what is not recorded yet.' },
    over: { type: 'string', description: 'Which limit an amount is over.' },
    by: { type: ['integer', 'null'], description: 'By how much, in minor units.' },
    remainingMinor: { type: ['integer', 'null'] },
    whoCan: { type: 'array', items: named, description: 'Who could say yes.' },
    issueId: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    retryAfter: { type: 'integer', description: 'Seconds.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    blockers: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'detail'],
        properties: { code: { type: 'string' }, detail: { type: 'string' }, pointer: { type: 'string' } },
      },
    },
  },
};

/** What each refusal means, with its codes. */
export const problems: Record<string, string> = {
  '400': 'Something sent cannot be taken: `validation`, with each field and what is wrong with it.',
  '401': 'Nobody is signed in: `unauthenticated`.',
  '403': 'Not for this role, or the request came from another site: `forbidden`.',
  '404': 'Not there, or out of reach: `not-found`.',
  '409': 'It does not go with what stands: `conflict`, `step-order`, `close-blocked` or `already-decided`.',
  '412': 'Somebody has changed it meanwhile: `version-mismatch`.',
  '413': 'Too much at once: `payload-too-large`.',
  '415': 'Not of a type that is read here: `unsupported-media-type`.',
  '422': 'It names what is not there, or its key was used for something else: `unprocessable`, `idempotency-mismatch`.',
  '428': 'Say which version you change, by If-Match: `precondition-required`.',
  '429': 'Too many requests: `rate-limited`, with Retry-After.',
  '500': 'A fault of the house: `internal`.',
  '503': 'Too busy, or without its database for a moment: `unavailable`, with Retry-After.',
};
