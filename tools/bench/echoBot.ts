/** The yardstick: a bare botbuilder echo bot on restify, as its own process. Prints its port when it is ready. */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { announceReady } from './processes.js';

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`echo ${context.activity.text}`);
      await next();
    });
  }

  protected override onAdaptiveCardInvoke(
    _context: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    return Promise.resolve({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: `echo ${value.action.verb}`, wrap: true }],
      },
    });
  }
}

// No credentials in the environment given by the bench, hence no authentication: the same as the product's local mode.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  // node says that a request may lack a method, botbuilder that it may not; here the route has settled it.
  await adapter.process(Object.assign(req, { method: 'POST' }), res, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => announceReady(server.address().port));
