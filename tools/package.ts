import { mkdirSync, writeFileSync } from 'node:fs';
import { readSettings, zipAppPackage } from './appPackage.js';

/** `npm run package`: builds the zip that each municipality's administrator uploads to Teams. */
const read = readSettings(process.env);
if ('faults' in read) {
  console.error(read.faults.join('\n'));
  process.exitCode = 1;
} else {
  const file = new URL('../../dist/supportkedjan.zip', import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, zipAppPackage(read.values));
  console.log(`dist/supportkedjan.zip is built for the bot ${read.values['MicrosoftAppId']}.`);
  // Without the bot's real id Teams would install the app and never reach the bot.
  console.log(
    process.env['MicrosoftAppId']
      ? "Next: upload it in each municipality's Teams admin center, under Teams apps > Manage apps > Upload new app."
      : 'It is only to look at: set MicrosoftAppId (and BOT_DOMAIN, WEBSITE_URL, PRIVACY_URL, TERMS_URL) and run again.',
  );
}
