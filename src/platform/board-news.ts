import { Jira, publish } from '@forge/realtime';
import { boardNewsChannel } from '../contract/board-news';
import { ProductFailure } from '../usecases/ports/product-failure';
import type { BoardNews } from '../usecases/ports/board-news';

/** News on a channel that is open to those who see the project's page. */
export const boardNews: BoardNews = {
  async changed(issueIds) {
    const published: { readonly errors?: unknown } = await publish(
      boardNewsChannel,
      { issueIds: [...issueIds] },
      { contextOverrides: [Jira.Project] },
    );
    if (published.errors !== undefined)
      throw new ProductFailure('unavailable', 'News were not published');
  },
};
