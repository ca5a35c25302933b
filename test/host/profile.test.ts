import { profileNameOf, profileNames, profiles } from '../../src/host/profile';

test('the Excels and their switches', () => {
  const of = (name: keyof typeof profiles) => profiles[name];
  expect(profileNames).toEqual(['desktop-nb', 'desktop-sv', 'desktop-r1c1', 'desktop-en', 'web', 'mac-nb']);
  const shown = profileNames.map((name) => {
    const { formulaLanguage, referenceStyle, listSeparator, blankArgument, nameRange, printFit } = of(name);
    return [name, formulaLanguage, referenceStyle, listSeparator, blankArgument, nameRange, printFit].join(' ');
  });
  expect(shown).toEqual([
    'desktop-nb nb A1 ; zero strict ignored',
    'desktop-sv sv A1 ; zero strict ignored',
    'desktop-r1c1 nb R1C1 ; zero strict ignored',
    'desktop-en en A1 , null strict kept',
    'web en A1 , null loose kept',
    'mac-nb nb A1 ; empty strict kept',
  ]);
  const others = profileNames.map((name) => [of(name).tableColumns, of(name).pane, of(name).timeFormat].join(' '));
  expect(others).toEqual([
    'filled afterCompleted asSet',
    'filled afterCompleted asSet',
    'filled afterCompleted asSet',
    'left atOnce asSet',
    'left atOnce asSet',
    'left atOnce shortHours',
  ]);
  expect([of('web').payloadLimit, of('web').largeRange]).toEqual([5 * 1024 * 1024, 'null']);
});

test('a profile is found by its name, whatever the case', () => {
  expect([profileNameOf('Desktop-NB'), profileNameOf('windows'), profileNameOf('')]).toEqual([
    'desktop-nb',
    null,
    null,
  ]);
});
