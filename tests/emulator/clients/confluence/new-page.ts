import { present, type Clients } from './recorded-clients';

/** A space of a key, with its home page. */
export async function newSpace({ v2 }: Clients, key: string) {
  const space = await v2.space.createSpace({ body: { key, name: `Space ${key}` } });
  const homepageId = present(space.homepageId, 'homepageId');
  return { id: present(space.id, 'id'), homepageId };
}

/** A page in a space of its own. */
export async function newPage(clients: Clients, key: string, value = '<p>Text</p>') {
  const space = await newSpace(clients, key);
  const body = { representation: 'storage', value };
  const page = await clients.v2.page.createPage({
    body: { spaceId: space.id, status: 'current', title: `Page ${key}`, body },
  });
  return { space, id: Number(present(page.id, 'id')) };
}
