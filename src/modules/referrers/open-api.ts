import { standings } from '../../rules/referrals/referral.ts'
import { pathwaysToAskFor, referFields } from './refer-fields.tsx'
import { schemaOf } from './json-fields.ts'

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
const referral = (description: string) => ({ description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Referral' } } } })
const refused = { 401: problem('The key is not one of this agency’s, or it has ended'), 429: problem('Too many requests in a quarter of an hour') }
const text = { type: 'string' } as const

/** The API in words for machines, written from the same fields as the pages. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: { title: 'Newel referrals', version: '1.0.0', description: 'Send referrals and see what came of them. Every request carries a key of one referrer in the Authorization header.' },
  security: [{ key: [] }],
  paths: {
    '/api/v1/referrals': {
      post: {
        summary: 'Refer somebody',
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 100 }, description: 'The same key with the same body is answered with the first answer' }],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/NewReferral' } } } },
        responses: { 200: referral('It was sent before: the first answer'), 201: referral('It has been received'), 400: problem('It is no JSON'), 409: problem('The same person was referred by you on the same pathway lately'), 413: problem('It is too large'), 415: problem('It is not application/json'), 422: problem('Fields are missing or wrong, or the same key or reference was sent with another body'), ...refused },
      },
      get: { summary: 'The latest 200 referrals of this referrer', responses: { 200: { description: 'Referrals, latest first', content: { 'application/json': { schema: { type: 'object', properties: { referrals: { type: 'array', items: { $ref: '#/components/schemas/Referral' } } } } } } }, ...refused } },
    },
    '/api/v1/referrals/{id}': {
      get: { summary: 'One referral', parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }], responses: { 200: referral('The referral'), 404: problem('There is none that is this referrer’s'), ...refused } },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      NewReferral: schemaOf(referFields, { today: '2026-01-01', pathways: pathwaysToAskFor([]) }),
      Referral: { type: 'object', properties: {
        id: { type: 'string', format: 'uuid' }, reference: text, ownReference: text, subject: text, receivedOn: { type: 'string', format: 'date' }, status: { type: 'string', enum: Object.keys(standings) }, statusInWords: text, takenUpBy: text, because: text,
        cases: { type: 'array', items: { type: 'object', properties: { reference: text, pathway: text, status: { type: 'string', enum: ['open', 'completed', 'closed'] }, stageInWords: text } } },
      } },
      Problem: { type: 'object', properties: { type: text, title: text, status: { type: 'integer' }, detail: text, errors: { type: 'array', items: { type: 'object', properties: { pointer: text, detail: text } } } } },
    },
  },
})
