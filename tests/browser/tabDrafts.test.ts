import assert from 'node:assert/strict';
import { anna, citizen, firstLine, tabScene } from './tabScene.js';

const trouble = 'Det gick inte att nå Supportkedjan just nu.';

describe('what is written in the overview tab', function () {
  this.timeout(60_000);
  const scene = tabScene();
  const { open, button, field, inTimeline } = scene;
  const begun = async (words: string): Promise<void> => {
    await button('Kommentera').click();
    await field().fill(words);
  };
  const comments = async (number: string) => (await scene.timeline(number)).flatMap(({ said }) => said || []).toReversed();
  /** It is carried out, and nobody hears of it. */
  async function sendUnanswered(): Promise<void> {
    await scene.page().route('**/api/actions', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button('Kommentera').click();
    await scene.page().getByText(trouble).waitFor();
    await scene.page().unroute('**/api/actions');
  }

  it('[TAB52] stays when it could not be sent, and is done once when it is sent again', async () => {
    const number = await scene.bot().report(anna, citizen);
    await open({ case: number }, anna);
    await begun('Två gånger skickat');
    await sendUnanswered();
    assert.equal(await field().inputValue(), 'Två gånger skickat');
    await button('Kommentera').click();
    await field().waitFor({ state: 'detached' });
    assert.deepEqual(await comments(number), ['”Två gånger skickat”']);
  });

  it('[TAB52] is done once though the page was loaded again in between; other words are done besides', async () => {
    const number = await scene.bot().report(anna, citizen);
    await open({ case: number }, anna);
    await begun('Ett');
    await sendUnanswered();
    await scene.page().reload();
    await button('Kommentera').click();
    assert.equal(await field().inputValue(), 'Ett');
    await sendUnanswered();
    await field().fill('Två');
    await button('Kommentera').click();
    await inTimeline('Två').waitFor();
    assert.deepEqual(await comments(number), ['”Ett”', '”Två”']);
  });

  it('[TAB53] waits half written, whatever page is shown meanwhile, until it is given up; nobody else sees it', async () => {
    const number = await scene.bot().report(anna, citizen);
    await open({ case: number }, anna);
    await begun('Halvfärdigt');
    const leaving: readonly (() => Promise<unknown>)[] = [
      () => button('Till listan').click().then(() => scene.page().goBack()),
      () => scene.page().reload(),
      () => open({ case: number, theme: 'dark' }, anna),
    ];
    for (const leave of leaving) {
      await leave();
      await scene.page().getByText('Du har börjat skriva. Tryck på Kommentera, så finns texten kvar.').waitFor();
      await button('Kommentera').click();
      assert.equal(await field().inputValue(), 'Halvfärdigt');
    }
    await open({ case: number }, firstLine);
    await button('Ta ärendet').waitFor();
    assert.equal(await scene.page().getByText('Du har börjat skriva').count(), 0);
    await open({ case: number }, anna);
    await begun('Ångrat');
    await button('Avbryt').click();
    await button('Kommentera').click();
    assert.equal(await field().inputValue(), '');
  });

  it('[TAB53] is not drawn over by what was asked for before its form was opened', async () => {
    const number = await scene.bot().report(anna, citizen);
    await open({ case: number }, anna);
    await button('Kommentera').waitFor();
    let answer = (): void => {};
    const opened = new Promise<void>((resolve) => (answer = resolve));
    await scene.page().route('**/api/cases/*', async (route) => {
      const response = await route.fetch();
      await opened;
      await route.fulfill({ response });
    });
    const asked = scene.page().waitForRequest('**/api/cases/*');
    await scene.bot().click(firstLine, number, 'take');
    await asked;
    await begun('Först');
    answer();
    await inTimeline('tog ärendet').waitFor();
    assert.equal(await field().inputValue(), 'Först');
  });

  it('[TAB53] waits in a report too', async () => {
    await open({ case: 'new' }, anna);
    await scene.page().getByLabel('Rubrik').fill('Inte klar än');
    await button('Till listan').click();
    await button('Ny').click();
    await scene.page().getByLabel('Rubrik').waitFor();
    assert.equal(await scene.page().getByLabel('Rubrik').inputValue(), 'Inte klar än');
  });
});
