import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AssetLibrary } from '../../static/asset-library/asset-library';
import { bridgeCalls, callsOf, startHost } from '../support/forge-host';

const asset = (
  id: string,
  title: string,
  type: string,
  industries: string[],
  published: string,
) => ({
  id,
  title,
  summary: `About ${title}.`,
  type,
  industries,
  version: 1,
  published,
  issueKey: `SAR-${id}`,
  pagePath: `/wiki/spaces/LIB/pages/${id}`,
  file: {
    name: `${id}.pdf`,
    size: 1000,
    downloadPath: `/wiki/download/attachments/${id}/${id}.pdf`,
  },
});

const retail = asset('1', 'Retail story', 'Case study', ['Retail'], '2026-10-01');
const health = asset('2', 'Hospital deck', 'Deck', ['Healthcare', 'Public sector'], '2026-11-01');
const shop = asset('3', 'Shop deck', 'Deck', ['Retail'], '2026-09-01');

const library = (...shards: { shard: string; revision: number; assets: unknown[] }[]) => ({
  ok: true,
  value: {
    shards,
    revisions: Object.fromEntries(shards.map(({ shard, revision }) => [shard, revision])),
  },
});

const everything = library({ shard: 'a', revision: 3, assets: [retail, health, shop] });

const titles = () =>
  screen.getAllByRole('listitem').map((item) => within(item).getByRole('link').textContent);

async function open(getLibrary: () => unknown = () => everything) {
  startHost({ calls: { getLibrary } });
  const person = userEvent.setup();
  const view = render(<AssetLibrary />);
  await screen.findByRole('list');
  return { person, view };
}

beforeEach(() => window.localStorage.clear());

describe('the asset library', () => {
  it('lists the newest asset first', async () => {
    await open();
    expect(titles()).toEqual(['Hospital deck', 'Retail story', 'Shop deck']);
  });

  it('finds assets by the beginnings of all words typed, in any order', async () => {
    const { person } = await open();
    await person.type(screen.getByRole('searchbox'), 'de reta');
    await waitFor(() => expect(titles()).toEqual(['Shop deck']));
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 assets');
  });

  it('counts a facet by what the rest of the query leaves', async () => {
    const { person } = await open();
    await person.click(screen.getByRole('checkbox', { name: 'Deck (2)' }));
    await waitFor(() => expect(titles()).toEqual(['Hospital deck', 'Shop deck']));
    expect(screen.getByRole('checkbox', { name: 'Retail (1)' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Case study (1)' })).toBeVisible();
  });

  it('offers a way back when nothing matches', async () => {
    const { person } = await open();
    await person.type(screen.getByRole('searchbox'), 'zebra');
    expect(await screen.findByText('No asset matches')).toBeVisible();
    await person.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('goes from the search into the results and back by arrow keys', async () => {
    const { person } = await open();
    await person.click(screen.getByRole('searchbox'));
    await person.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('link', { name: 'Retail story' })).toHaveFocus();
    await person.keyboard('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('opens the page here and the file in a new tab', async () => {
    const { person } = await open();
    await person.click(screen.getByRole('link', { name: 'Hospital deck' }));
    await person.click(screen.getByRole('button', { name: 'Download 2.pdf' }));
    await waitFor(() =>
      expect(bridgeCalls('navigate')).toEqual([
        { url: health.pagePath, type: 'same-tab' },
        { url: health.file.downloadPath, type: 'new-tab' },
      ]),
    );
  });

  it('asks next time only for what changed, and drops shards that are no more', async () => {
    const first = library(
      { shard: 'a', revision: 1, assets: [retail] },
      { shard: 'b', revision: 1, assets: [shop] },
    );
    const { view } = await open(() => first);
    view.unmount();
    await open(() => ({
      ok: true,
      value: { shards: [{ shard: 'c', revision: 1, assets: [health] }], revisions: { a: 1, c: 1 } },
    }));
    expect(callsOf('getLibrary')).toEqual([{ known: { a: 1, b: 1 } }]);
    expect(titles()).toEqual(['Hospital deck', 'Retail story']);
  });

  it('reads everything anew when the browser keeps nonsense', async () => {
    window.localStorage.setItem('asset-library.cloud-1.account-1', '{"version":9');
    await open();
    expect(callsOf('getLibrary')).toEqual([{ known: {} }]);
    expect(titles()).toHaveLength(3);
  });

  it('says when assets appear while there is none', async () => {
    startHost({ calls: { getLibrary: () => library() } });
    render(<AssetLibrary />);
    expect(await screen.findByText('No assets yet')).toBeVisible();
  });
});
