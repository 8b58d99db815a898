/**
 * Why a clock may stand still. Add a reason: never rename or remove a key, cases hold it.
 * The specification asks for timescales (001 9.0c) and names no reason: these were invented for the demonstration, for the Board to agree.
 * Waiting for money or for our own staff is none of them: the Ombudsman treats delay from want of resources as fault (Stroud 24 006 273, East Lindsey 24 002 402).
 */
export const pauseReasons = {
  'asked-to-wait': 'The person asked us to wait',
  'away-from-home': 'The person is in hospital or away from home',
  'waiting-for-the-person': 'We have asked the person for something and wait for it',
  'landlord-consent': 'The landlord’s consent is awaited',
  'permission-for-the-works': 'Planning permission or building control is awaited',
  'made-to-order': 'Something is being made to order',
  'who-owns-the-home': 'It is not settled who owns the home',
} as const

export type PauseReason = keyof typeof pauseReasons
