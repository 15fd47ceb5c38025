export type StoreErrorCode = 'noDriver' | 'owned' | 'unopenable' | 'newerFormat' | 'noContainers' | 'closed';

/** A fault that its code tells apart; the message says what the operator can do, `cause` what lies behind. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
