import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CallValue } from '../../src/contract/calls';
import { defaultSettings } from '../../src/domain/intake/settings';
import { Setup } from '../../static/setup/setup';
import { bridgeCalls, callsOf, startHost, type HostScript } from '../support/forge-host';

type Plan = CallValue<'planSetup'>;
type Step = Plan['steps'][number];

const things = [
  { key: 'project', title: 'Project SAR, "Sales Asset Requests"', group: 'Project' },
  { key: 'desk', title: 'Ids that the app works with', group: 'Project' },
  { key: 'field:purpose', title: 'Purpose', group: 'Fields' },
  { key: 'workflow', title: 'Asset Request Workflow', group: 'Workflow' },
  { key: 'library', title: 'Confluence space "Asset Library"', group: 'Library' },
];

/** A plan in which every step has the given state but those that are named. */
function plan(
  state: Step['state'],
  others: Readonly<Record<string, Partial<Step>>> = {},
  more: Partial<Plan> = {},
): { readonly ok: true; readonly value: Plan } {
  const steps = things.map((thing) => ({
    ...{ ...thing, state, detail: `Detail of ${thing.key}.` },
    ...others[thing.key],
  }));
  const complete = steps.every((step) => step.state === 'present');
  return { ok: true, value: { projectKey: 'SAR', steps, running: false, complete, ...more } };
}

async function open(calls: NonNullable<HostScript['calls']>) {
  startHost({ calls: { getSettings: () => ({ ok: true, value: defaultSettings }), ...calls } });
  const person = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  render(<Setup />);
  await screen.findByRole('heading', { level: 1, name: 'Asset Desk set-up' });
  return person;
}

const button = (name: string) => screen.findByRole('button', { name });

describe('the set-up page', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says how much it will make and asks who may file requests before the first run', async () => {
    const person = await open({
      planSetup: () => plan('missing'),
      runSetup: () => plan('queued', {}, { running: true }),
      checkSetup: () => plan('queued', {}, { running: true }),
    });
    expect(await screen.findByText(/5 things will be made/)).toBeVisible();
    await person.type(screen.getByLabelText(/Who may file requests/), 'sales');
    await person.click(await button('Set up'));
    expect(callsOf('runSetup')).toEqual([{ requesterGroup: 'sales' }]);
    expect(await screen.findByRole('progressbar')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Set up' })).not.toBeInTheDocument();
  });

  it('shows an unknown group at its field and keeps what was typed', async () => {
    const message = 'Jira has no group "slaes".';
    const person = await open({
      planSetup: () => plan('missing'),
      runSetup: () => ({
        ok: false,
        error: { code: 'bad-input', message, fields: { requesterGroup: message } },
      }),
    });
    await person.type(await screen.findByLabelText(/Who may file requests/), 'slaes');
    await person.click(await button('Set up'));
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText(/Who may file requests/)).toHaveValue('slaes');
    expect(screen.getByLabelText(/Who may file requests/)).toBeInvalid();
  });

  it('follows a run while it is visible, and stops asking when it is done', async () => {
    let looks = 0;
    await open({
      planSetup: () => plan('queued', {}, { running: true }),
      checkSetup: () => {
        looks += 1;
        return looks < 3 ? plan('queued', {}, { running: true }) : plan('present');
      },
    });
    await screen.findByRole('progressbar');
    for (let tick = 0; tick < 6; tick += 1) {
      await act(() => jest.advanceTimersByTimeAsync(1500));
    }
    expect(await screen.findByText('Asset Desk is ready')).toBeVisible();
    expect(looks).toBe(3);
  });

  it('puts what has changed above the rest and repairs one thing at a time', async () => {
    const drift = {
      'field:purpose': { state: 'drifted', detail: 'It is called "Why" now.' },
    } as const;
    const person = await open({
      planSetup: () => plan('present', drift),
      runSetup: () => plan('present'),
    });
    const list = await screen.findByRole('region', { name: 'To look at' });
    expect(within(list).getByText('It is called "Why" now.')).toBeVisible();
    await person.click(await button('Repair: Purpose'));
    expect(callsOf('runSetup')).toEqual([{ steps: ['field:purpose'] }]);
    expect(await screen.findByText('Asset Desk is ready')).toBeVisible();
  });

  it('offers a failed step again with its reason', async () => {
    const failed = {
      project: { state: 'failed', detail: 'The key SAR belongs to another project.' },
    } as const;
    await open({ planSetup: () => plan('present', failed) });
    const list = await screen.findByRole('region', { name: 'To look at' });
    expect(within(list).getByText('The key SAR belongs to another project.')).toBeVisible();
    expect(await button('Try again: Project SAR, "Sales Asset Requests"')).toBeEnabled();
  });

  it('leads to the project, the board and the library when everything is there', async () => {
    const person = await open({ planSetup: () => plan('present') });
    await person.click(await button('Open the project'));
    await person.click(await button('Open the triage board'));
    await person.click(await button('Open the library'));
    expect(JSON.stringify(bridgeCalls('navigate'))).toMatch(
      /projects\/SAR.*triage-board.*wiki\/spaces\/LIB/,
    );
  });

  it('tells people who do not administer Jira whom to ask', async () => {
    const message = 'Only people who administer Jira can set up Asset Desk.';
    await open({ planSetup: () => ({ ok: false, error: { code: 'not-allowed', message } }) });
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
