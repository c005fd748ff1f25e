import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { SimilarMatches } from '../../static/request-desk/similar/similar-matches';
import { callsOf, startHost, type HostScript } from '../support/forge-host';

const asset = {
  id: 'AD-10042',
  title: 'Fraud detection one-pager',
  summary: 'Stops card fraud in real time.',
  type: 'One-pager',
  industries: ['Financial services'],
  version: 1,
  published: '2026-11-02',
  issueKey: 'SAR-3',
  pagePath: '/wiki/spaces/LIB/pages/42',
  file: { name: 'fraud.pdf', size: 10, downloadPath: '/wiki/download/42' },
};

const issue = (id: string, summary: string, status: object, more: object = {}) => ({
  id,
  key: `SAR-${id}`,
  fields: {
    summary,
    status,
    customfield_2: { value: 'Video' },
    customfield_3: { type: 'doc', version: 1, content: [] },
    customfield_4: [{ value: 'Retail' }],
  },
  ...more,
});
const submitted = { id: '1', name: 'Submitted' };
const declined = { id: '9', name: 'Declined' };

const source = {
  jql: 'project = SAR',
  fields: { assetType: 'customfield_2', industry: 'customfield_4', purpose: 'customfield_3' },
  declinedStatusId: '9',
  decisionProperty: 'asset-desk-decision',
  accountId: 'account-1',
};

const joined = {
  issueKey: 'SAR-11',
  title: 'Video about loyalty cards',
  path: '/browse/SAR-11',
  addedOpportunity: true,
  watching: true,
};

const failed = () => ({ ok: false, error: { code: 'unavailable', message: 'No.' } });

const answered = (value: unknown) => () => ({ ok: true, value });

function world(changes: Partial<HostScript> = {}): HostScript {
  const pages = [
    { issues: [issue('11', 'Video about loyalty cards', submitted)], nextPageToken: 'more' },
    {
      issues: [
        issue('12', 'Fraud detection musical', declined, {
          properties: { 'asset-desk-decision': { reason: 'Nobody sings at a bank.' } },
        }),
      ],
    },
  ];
  return {
    ...changes,
    calls: {
      getLibrary: answered({
        shards: [{ shard: '0001', revision: 1, assets: [asset] }],
        revisions: { '0001': 1 },
      }),
      getSimilarRequests: answered(source),
      joinRequest: answered(joined),
      logDeflection: answered({}),
      ...changes.calls,
    },
    product: changes.product ?? (() => ({ body: pages.shift() ?? { issues: [] } })),
  };
}

function Form(props: Partial<Parameters<typeof SimilarMatches>[0]>) {
  const [summary, setSummary] = useState('');
  const draft = { summary, purpose: '', assetType: 'Video', opportunity: 'OPP-2' };
  const ignore = () => undefined;
  return (
    <>
      <input aria-label="Title" value={summary} onChange={(e) => setSummary(e.target.value)} />
      <SimilarMatches
        draft={draft}
        onSolved={ignore}
        onUpdateAsset={ignore}
        onJoined={ignore}
        onComplete={ignore}
        {...props}
      />
    </>
  );
}

function open(
  changes: Partial<HostScript> = {},
  props: Partial<Parameters<typeof SimilarMatches>[0]> = {},
) {
  localStorage.clear();
  startHost(world(changes));
  render(<Form {...props} />);
  return userEvent.setup();
}

type Person = ReturnType<typeof open>;
const type = (person: Person, text: string) => person.type(screen.getByLabelText('Title'), text);

describe('what exists already, in the request form', () => {
  it('appears while one types, with its kind, type and industry', async () => {
    const person = open();
    expect(screen.queryByText('Is it one of these?')).toBeNull();
    await type(person, 'one pager fraud detecton');
    expect(await screen.findByRole('region', { name: 'Is it one of these?' })).toBeVisible();
    expect(screen.getByRole('link', { name: asset.title })).toBeVisible();
    expect(screen.getByText('Approved asset')).toBeVisible();
    expect(screen.getByText('One-pager · Financial services')).toBeVisible();
  });

  it.each([
    ['requests', { product: () => ({ status: 503, body: {} }) }],
    ['assets', { calls: { getLibrary: failed } }],
  ])('says that similar %s cannot be looked up, and shows the rest', async (what, fault) => {
    const person = open(fault);
    await type(person, what === 'requests' ? 'fraud detection' : 'loyalty cards');
    expect(await screen.findByRole('region', { name: 'Is it one of these?' })).toBeVisible();
    expect(screen.getByText(new RegExp(`^Similar ${what} cannot be looked up`))).toBeVisible();
  });

  it('shows declined requests with the reason, out of all pages', async () => {
    const person = open();
    await type(person, 'fraud musical');
    expect(await screen.findByText('Declined: Nobody sings at a bank.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open SAR-12' })).toBeVisible();
  });

  it('logs that an asset is what somebody needs, and says so to the form', async () => {
    const onSolved = jest.fn();
    const person = open({}, { onSolved });
    await type(person, 'fraud detection');
    await person.click(await screen.findByRole('button', { name: /^This is what I need/ }));
    expect(onSolved).toHaveBeenCalledWith(expect.objectContaining({ id: asset.id }));
    await waitFor(() =>
      expect(callsOf('logDeflection')).toEqual([
        { kind: 'asset', id: asset.id, words: 'fraud detection\n', assetType: 'Video' },
      ]),
    );
  });

  it('hands the asset to update to the form', async () => {
    const onUpdateAsset = jest.fn();
    const person = open({}, { onUpdateAsset });
    await type(person, 'fraud detection');
    await person.click(await screen.findByRole('button', { name: /^Update this asset/ }));
    expect(onUpdateAsset).toHaveBeenCalledWith(
      expect.objectContaining({ id: asset.id, title: asset.title }),
    );
  });

  it('joins an open request with the opportunity of the draft', async () => {
    const onJoined = jest.fn();
    const person = open({}, { onJoined });
    await type(person, 'clip on loyalty');
    await person.click(await screen.findByRole('button', { name: 'Me too: SAR-11' }));
    await waitFor(() => expect(onJoined).toHaveBeenCalledWith(joined));
    expect(callsOf('joinRequest')).toEqual([{ issueId: '11', opportunity: 'OPP-2' }]);
  });

  it('offers no joining of what the person asked for, but completing what lacks answers', async () => {
    const onComplete = jest.fn();
    const mine = issue('14', 'Video about loyalty cards', { id: '2', name: 'Needs info' });
    const fields = { ...mine.fields, reporter: { accountId: 'account-1' } };
    const product = () => ({ body: { issues: [{ ...mine, fields }] } });
    const person = open({ product }, { onComplete });
    await type(person, 'clip on loyalty');
    expect(await screen.findByText('You asked for this: waits for answers')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open SAR-14' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Me too/ })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Complete SAR-14' }));
    expect(onComplete).toHaveBeenCalledWith('SAR-14');
  });

  it('says why a request cannot be joined, and lets one try again', async () => {
    const message = 'SAR-11 is Declined now. Send a request of your own.';
    const refusal = () => ({ ok: false, error: { code: 'conflict', message } });
    const person = open({ calls: { joinRequest: refusal } });
    await type(person, 'clip on loyalty');
    await person.click(await screen.findByRole('button', { name: 'Me too: SAR-11' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(screen.getByRole('button', { name: 'Me too: SAR-11' })).toBeEnabled();
  });

  it('stays out of the way when nothing can be read', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const failed = () => {
      throw new Error('There was an error invoking the function');
    };
    const person = open({ calls: { getLibrary: failed, getSimilarRequests: failed } });
    await type(person, 'fraud detection');
    await waitFor(() => expect(callsOf('getSimilarRequests')).toHaveLength(1));
    expect(screen.getByLabelText('Title')).toHaveValue('fraud detection');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('Is it one of these?')).toBeNull();
  });

  it('announces how many there are once typing has come to rest', async () => {
    const person = open();
    await type(person, 'fraud detection');
    await screen.findByText('Is it one of these?');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 similar things'), {
      timeout: 3000,
    });
  });
});
