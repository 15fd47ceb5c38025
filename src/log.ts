import pino from 'pino';
import type { Log } from './app/log.js';

/** JSON lines on standard output. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'code' });
  return {
    info: (code, fields = {}) => logger.info(fields, code),
    warn: (code, fields = {}) => logger.warn(fields, code),
    error: (code, error, fields = {}) => logger.error({ ...fields, err: error }, code),
  };
}
