import { damage, type Transition } from '../support/damage';
import { openSite, type OpenSite } from '../support/open-site';
import { openSteps, setupStory } from '../support/setup-story';

jest.setTimeout(180_000);

const park: Transition = {
  id: '901',
  name: 'Park',
  type: 'GLOBAL',
  validators: [],
  actions: [],
  links: [],
};

const without = (name: string) => (all: readonly Transition[]) =>
  all.filter((transition) => transition.name !== name);

const nothing = { validators: [], actions: [], conditions: null };

const stripped = (name: string, part: keyof typeof nothing) => (all: readonly Transition[]) =>
  all.map((transition) =>
    transition.name === name ? { ...transition, [part]: nothing[part] } : transition,
  );

const withConfiguration = (name: string, config: string) => (all: readonly Transition[]) =>
  all.map((transition) =>
    transition.name === name
      ? {
          ...transition,
          validators: transition.validators.map((rule) => ({
            ...rule,
            parameters: { ...Object(rule['parameters']), config },
          })),
        }
      : transition,
  );

describe('drift of the set-up', () => {
  let site: OpenSite;
  let story: ReturnType<typeof setupStory>;
  let admin: ReturnType<typeof damage>;

  beforeAll(async () => {
    site = await openSite({ seed: 'empty' });
    story = setupStory(site);
    admin = damage(site);
    expect(openSteps(await story.run())).toEqual({});
  });
  afterAll(() => site.stop());

  const damages: readonly (readonly [string, () => Promise<void>, Record<string, string>])[] = [
    [
      'a deleted field',
      () => admin.deleteField('Purpose'),
      {
        'field:purpose': 'missing',
        workflow: 'drifted',
        'screen:create': 'drifted',
        'screen:edit': 'drifted',
        'request-form': 'drifted',
        desk: 'drifted',
      },
    ],
    [
      'a renamed field',
      () => admin.renameField('Special notes', 'Remarks'),
      { 'field:special-notes': 'drifted' },
    ],
    [
      'a missing option',
      () => admin.deleteOption('Asset type', 'Deck'),
      { 'field:asset-type': 'drifted' },
    ],
    [
      'a renamed status',
      () => admin.renameStatus('In review', 'Checking', 'IN_PROGRESS'),
      { 'status:in-review': 'drifted' },
    ],
    ['a removed transition', () => admin.editWorkflow(without('Defer')), { workflow: 'drifted' }],
    [
      'a removed review gate',
      () => admin.editWorkflow(stripped('Approve', 'validators')),
      { workflow: 'drifted' },
    ],
    [
      'a removed publication',
      () => admin.editWorkflow(stripped('Deliver', 'actions')),
      { workflow: 'drifted' },
    ],
    [
      'a form without its required fields',
      () => admin.editWorkflow(stripped('Create', 'validators')),
      { workflow: 'drifted' },
    ],
    [
      'a deleted field of a question',
      () => admin.deleteField('Audience'),
      {
        'question:audience': 'missing',
        'request-form': 'drifted',
        desk: 'drifted',
      },
    ],
    [
      'a renamed field of a question',
      () => admin.renameField('Channel', 'Medium'),
      { 'question:channel': 'drifted' },
    ],
    [
      'a check of the brief by an old list',
      () => admin.editWorkflow(withConfiguration('Accept', '{"rules":[]}')),
      { workflow: 'drifted' },
    ],
    [
      'a way back to the intake that people see',
      () => admin.editWorkflow(stripped('Return to intake', 'conditions')),
      { workflow: 'drifted' },
    ],
    [
      'a field that was taken from a screen',
      () => admin.takeFromScreen('Asset Desk Create Screen', 'Industry'),
      { 'screen:create': 'drifted' },
    ],
    [
      'a project with another permission scheme',
      () => admin.assignPermissionScheme('Default Permission Scheme'),
      { project: 'drifted' },
    ],
  ];

  it.each(damages)('is found and repaired: %s', async (_name, harm, expected) => {
    const before = await story.counts();
    await harm();
    expect(openSteps(await story.check())).toEqual(expected);
    expect(openSteps(await story.run())).toEqual({});
    expect(await story.counts()).toEqual(before);
  });

  it('repairs one step together with everything that rests on it', async () => {
    await admin.deleteField('Requester role');
    expect(openSteps(await story.run(['field:requester-role']))).toEqual({});
  });

  it('finds a way around the review, names it, and guards it without taking it away', async () => {
    const approve = (await admin.readTransitions()).find(({ name }) => name === 'Approve');
    const added = {
      ...park,
      id: '911',
      name: 'Fast track',
      toStatusReference: approve?.['toStatusReference'],
    };
    await admin.editWorkflow((all) => [...all, added]);
    const plan = await story.check();
    expect(openSteps(plan)).toEqual({ workflow: 'drifted' });
    const detail = plan.steps.find(({ key }) => key === 'workflow')?.detail;
    expect(detail).toContain('"Fast track"');
    expect(openSteps(await story.run())).toEqual({});
    const kept = (await admin.readTransitions()).find(({ name }) => name === 'Fast track');
    expect(kept).toMatchObject({ validators: [expect.anything()] });
    await admin.editWorkflow(without('Fast track'));
  });

  it('keeps the transitions that an admin added', async () => {
    const [first] = await admin.readTransitions();
    const added = { ...park, toStatusReference: first?.['toStatusReference'] };
    await admin.editWorkflow((all) => [...without('Reopen')(all), added]);
    expect(openSteps(await story.run())).toEqual({});
    const names = (await admin.readTransitions()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Park', 'Reopen']));
    expect(names).toHaveLength(17);
  });
});
