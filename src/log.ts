import pino from 'pino';
import type { Log } from './app/log.js';

/** JSON lines on standard output. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'code', serializers: { err: told } });
  return {
    info: (code, fields = {}) => logger.info(fields, code),
    warn: (code, fields = {}) => logger.warn(fields, code),
    error: (code, error, fields = {}) => logger.error({ ...fields, err: error }, code),
  };
}

/** An SDK's error may carry the whole request, with what people wrote: only what names the fault is logged. */
function told(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause instanceof Error && { cause: cause.message }) };
}
