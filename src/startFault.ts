/** A reason not to start, in words for the operator. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
