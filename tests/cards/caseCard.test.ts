import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Verb } from '../../src/domain/commands.js';
import type { CaseView } from '../../src/domain/view.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { actions, decode, isFault } from '../../cards/verbs.js';
import { buttonsOf, literalText, parsedText, shownText, verbsOn } from '../support/cardChecks.js';
import {
  asReporter,
  caseAfter,
  group,
  later,
  lives,
  people,
  report,
  viewAfter,
  worldAt,
  type Step,
} from '../support/cardFixtures.js';
import { viewOf } from '../../src/domain/view.js';

const { businessLead, firstLine, itLead, localIt } = people;
const shown = (view: CaseView) => shownText(caseCard(view, sv));

/** Every life seen by everyone who may. */
const views = Object.values<readonly Step[]>(lives).flatMap((life) => {
  const { case: current, now } = caseAfter(life);
  return [...Object.values(people).map(({ id }) => id), asReporter.id, group]
    .map((viewer) => viewOf(worldAt(now), current, viewer, now))
    .filter((view) => view !== null);
});
const allVerbs = (Object.keys(actions) as readonly (keyof typeof actions)[]).filter(
  (verb): verb is Verb => verb in sv.forms.words || ['take', 'release', 'approve', 'confirm', 'edit'].includes(verb),
);
const anyView = fc.constantFrom(...views);
const someVerbs = fc.shuffledSubarray(allVerbs);

describe('the card of a case', () => {
  it('[CARD2] bears a button for each verb of the view, in its order, and no other', () => {
    fc.assert(
      fc.property(anyView, someVerbs, fc.boolean(), (view, verbs, channel) => {
        assert.deepEqual(verbsOn(caseCard({ ...view, verbs }, sv, { channel })), verbs);
      }),
    );
  });

  it('[CARD2] four buttons stand in sight, the rest behind "…"; the likeliest is positive', () => {
    fc.assert(
      fc.property(anyView, someVerbs, (view, verbs) => {
        const buttons = buttonsOf(caseCard({ ...view, verbs }, sv));
        assert.deepEqual(
          buttons.map(({ mode }) => mode === 'secondary'),
          buttons.map((_, index) => index >= 4),
        );
        assert.ok(buttons.slice(1).every(({ style }) => style !== 'positive'));
      }),
    );
    assert.equal(buttonsOf(caseCard(viewAfter(lives.escalating, businessLead), sv))[0]?.style, 'positive');
  });

  it('[CARD2] every button reads back as an action on this case and version', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const { verb, data } of buttonsOf(caseCard(view, sv))) {
          const action = decode(verb, { ...data, words: 'x', to: 'role:localIt' });
          assert.ok(
            !isFault(action) && 'seen' in action && 'case' in action && action.case === view.number && action.seen === view.version,
            verb,
          );
        }
      }),
    );
  });

  it('[CARD3] shows what people wrote as they wrote it, never where it could be markdown', () => {
    const hostile = [
      '**fet** _kursiv_',
      '[länk](https://x.example)',
      '# rubrik',
      '<at>Alla</at>',
      '<b>x</b>',
      '- punkt',
    ];
    const life = [
      { by: firstLine, verb: 'take', input: {} },
      { by: firstLine, verb: 'ask', input: { words: hostile.join('\n') } },
    ] as const;
    for (const title of hostile) {
      const card = caseCard(viewAfter(life, asReporter, { title, description: title, service: title }), sv);
      assert.ok(literalText(card).filter((text) => text === title).length >= 3, title);
      assert.ok(literalText(card).includes(`”${hostile.join('\n')}”`));
      for (const text of parsedText(card)) assert.ok(!text.includes(title), text);
    }
  });

  it('[CARD3] keeps date macros from being expanded', () => {
    const title = '{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{time(x)}} {{annat}}';
    const [shownTitle] = literalText(caseCard(viewAfter([], asReporter, { title }), sv)).filter((text) =>
      text.includes('annat'),
    );
    assert.equal(shownTitle?.replaceAll('\u200b', ''), title);
    assert.doesNotMatch(shownTitle ?? '', /\{\{(DATE|time)/);
    assert.match(shownTitle ?? '', /\{\{annat/);
  });

  it('[CARD4] shows the chain with "you are here", who has it, and the time at passed steps', () => {
    const text = shown(viewAfter(lives.escalating, businessLead));
    assert.match(text, /✓\nKundtjänst\n · Luleå kommun · klart efter 2 tim/);
    assert.match(
      text,
      /●\nFörvaltningsledare verksamhet\n · Luleå kommun\nDu är här\n · Lo K \(Lokal IT\) har ärendet sedan i dag 11\.42/,
    );
    assert.match(text, /○\nFörvaltningsledare IT\n · nästa steg\n○\nLeverantör/);
    assert.match(text, /Eskalering begärd/);
  });

  it('[CARD4] says that nobody has it yet', () => {
    assert.match(
      shown(viewAfter([], firstLine)),
      /Du är här\n · Ingen har tagit ärendet än\. Det kom hit i dag 09\.12\./,
    );
  });

  it('[CARD4] shows the waiting clock and the supplier’s reference', () => {
    const text = shown(viewAfter(lives.atSupplier, itLead));
    assert.match(text, /Väntar på leverantören sedan 23 nov\. 13\.22, 3 dagar/);
    assert.match(text, /Leverantörens ärendenummer\nSUP-2026-00817/);
  });

  it('[CARD4] names whoever stands in for a vacant role, and a helping role until it has the case', () => {
    const view = viewAfter(
      [{ by: firstLine, verb: 'handOver', input: { to: { role: 'localIt' }, words: 'Hjälp' } }],
      localIt,
    );
    assert.match(shown(view), /Lokal IT hjälper till/);
    const [first, ...others] = view.steps;
    assert.ok(first);
    const steps = [{ ...first, standIn: { name: 'Bo Ek', role: null, place: null } }, ...others];
    assert.match(shown({ ...view, steps }), /Rollen är vakant\. Bo Ek tar emot så länge\./);
  });

  it('[CARD4] a person who has left is a former colleague', () => {
    const view = viewAfter(lives.taken, firstLine);
    const gone = { name: '', role: null, place: null };
    const steps = view.steps.map((step) => (step.has ? { ...step, has: gone } : step));
    assert.match(shown({ ...view, handler: gone, steps }), /En tidigare medarbetare har ärendet/);
  });

  for (const [life, viewer, asked] of [
    [
      'escalating',
      businessLead,
      'Lo K (Lokal IT) vill eskalera till Förvaltningsledare IT\n  i dag 11.52\n”Går inte att återskapa här.',
    ],
    [
      'asked',
      asReporter,
      'Karin Å (Kundtjänst) frågar dig\n  i dag 09.32\n”Vilken webbläsare använder hon, och vilken dag hände det?”',
    ],
    ['resolved', asReporter, 'Karin Å (Kundtjänst) har löst ärendet\n  i dag 09.42\n”Bytte till den nya blanketten.'],
    ['reported', firstLine, 'Ärendet väntar på att någon tar det'],
    ['reported', asReporter, 'Ditt ärende finns hos Kundtjänst'],
    ['confirmed', firstLine, 'Karin Å löste ärendet\n  i dag 09.32\n”Bytte till den nya blanketten.”'],
  ] as const)
    it(`[CARD5] ${life}: the box says "${asked.split('\n')[0]}"`, () => {
      assert.ok(shown(viewAfter(lives[life], viewer)).includes(asked), shown(viewAfter(lives[life], viewer)));
    });

  it('[CARD5] the words in the box stand in full', () => {
    const words = 'lång '.repeat(399) + 'slut';
    const view = viewAfter(
      [
        { by: firstLine, verb: 'take', input: {} },
        { by: firstLine, verb: 'ask', input: { words } },
      ],
      asReporter,
    );
    assert.ok(literalText(caseCard(view, sv)).includes(`”${words}”`));
  });

  it('[CARD6] events come newest first, cut to what a card has room for, and say how many came before', () => {
    const words = 'x'.repeat(2000);
    const text = shown(
      viewAfter([...lives.escalating, { by: localIt, verb: 'comment', input: { words } }], businessLead),
    );
    assert.ok(text.includes(`Lo K kommenterade: \n”${'x'.repeat(279)}…”`));
    assert.ok(text.indexOf('Lo K kommenterade') < text.indexOf('Lo K begärde eskalering'));
    assert.match(text, /… och 3 tidigare händelser/);
  });

  it('[CARD6] a correction shows both versions, and a deputy’s act both names', () => {
    const text = shown(viewAfter(lives.resolved, asReporter));
    assert.ok(
      text.includes(
        `Rubrik: ”${report.title}” blev ”Bilagor försvinner”, E-tjänst: ”Inloggning och Mina sidor” blev ”Ansökan om bygglov”`,
      ),
    );
    assert.match(shown(viewAfter(lives.escalating, businessLead)), /Eva Ny, som ersättare för Bo Ek, tog ärendet/);
  });

  for (const [refusal, said] of [
    [
      { code: 'taken', handler: firstLine.id, since: later(10) },
      /Karin Å tog ärendet för 20 minuter sedan\. Här är kortet som det ser ut nu\./,
    ],
    [{ code: 'outdated' }, /Ärendet har ändrats sedan du öppnade kortet/],
    [{ code: 'ownService' }, /Slå på ”Felet ligger i plattformen”/],
    [{ code: 'notAllowed' }, /de knappar som du kan använda/],
    [{ code: 'tooLate' }, /mer än 14 dagar/],
  ] as const)
    it(`[CARD7] a refusal (${refusal.code}) says why and what to do`, () => {
      assert.match(shownText(caseCard(viewAfter(lives.taken, businessLead), sv, { message: refusal })), said);
    });

  it('[CARD7] whoever decides too late is told who decided', () => {
    const view = viewAfter(lives.atSupplier, itLead);
    const decision = view.events.find(({ event }) => event.type === 'approved');
    assert.ok(decision);
    const message = { code: 'decided', by: decision.event.by, at: decision.event.at, approved: true } as const;
    assert.match(shownText(caseCard(view, sv, { message })), /Ida Holm godkände eskaleringen 23 nov\. 13\.12/);
  });

  it('[CARD8] the text for clients without cards says number, title, what is asked, the reason, state and place', () => {
    const { fallbackText } = caseCard(viewAfter(lives.escalating, businessLead), sv);
    for (const said of [
      'LUL-26-0042',
      report.title,
      'Lo K (Lokal IT) vill eskalera',
      'Samma sak i Boden',
      'Eskalering begärd',
      'Luleå kommun',
    ])
      assert.ok(fallbackText.includes(said), fallbackText);
  });

  it('[TXT1] speaks English to who wants it', () => {
    const card = caseCard(viewAfter(lives.escalating, businessLead), en);
    assert.equal(card.lang, 'en');
    assert.match(shownText(card), /Lo K \(Local IT\) wants to escalate to the IT lead/);
  });
});
