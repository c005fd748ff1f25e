import { scopeTable, type ScopeRule } from './scope-rule';

/** Properties of any content need the read scope, and to change them the write scope as well. */
const content = (plural: string, noun: string): readonly ScopeRule[] => [
  ['GET', `/api/v2/${plural}/{}/properties/**`, `read:${noun}:confluence`],
  ['*', `/api/v2/${plural}/{}/properties/**`, `read:${noun}:confluence write:${noun}:confluence`],
];

const v2: readonly ScopeRule[] = [
  ['GET', '/api/v2/{}/{}/attachments', 'read:attachment:confluence'],
  ['GET', '/api/v2/{}/{}/custom-content', 'read:custom-content:confluence'],
  ['GET', '/api/v2/{}/{}/footer-comments', 'read:comment:confluence'],
  ['GET', '/api/v2/{}/{}/inline-comments', 'read:comment:confluence'],
  ['GET', '/api/v2/{}/{}/direct-children', 'read:hierarchical-content:confluence'],
  ['GET', '/api/v2/{}/{}/descendants', 'read:hierarchical-content:confluence'],
  ['GET', '/api/v2/{}/{}/ancestors', 'read:content.metadata:confluence'],
  ...content('pages', 'page'),
  ...content('blogposts', 'page'),
  ...content('attachments', 'attachment'),
  ...content('spaces', 'space'),
  ...content('comments', 'comment'),
  ['GET', '/api/v2/pages/{}/classification-level', 'read:page:confluence write:page:confluence'],
  [
    'GET',
    '/api/v2/blogposts/{}/classification-level',
    'read:page:confluence write:page:confluence',
  ],
  ['GET', '/api/v2/pages/**', 'read:page:confluence'],
  ['DELETE', '/api/v2/pages/{}', 'delete:page:confluence'],
  ['*', '/api/v2/pages/**', 'write:page:confluence'],
  ['GET', '/api/v2/blogposts/**', 'read:page:confluence'],
  ['DELETE', '/api/v2/blogposts/{}', 'delete:page:confluence'],
  ['*', '/api/v2/blogposts/**', 'write:page:confluence'],
  ['GET', '/api/v2/attachments/**', 'read:attachment:confluence'],
  ['DELETE', '/api/v2/attachments/{}', 'delete:attachment:confluence'],
  ['GET', '/api/v2/labels', 'read:label:confluence'],
  ['GET', '/api/v2/labels/{}/{}', 'read:page:confluence'],
  ['GET', '/api/v2/spaces/{}/pages', 'read:page:confluence'],
  ['GET', '/api/v2/spaces/{}/blogposts', 'read:page:confluence'],
  ['GET', '/api/v2/spaces/{}/role-assignments', 'read:space.permission:confluence'],
  ['*', '/api/v2/spaces/{}/role-assignments', 'write:space.permission:confluence'],
  ['GET', '/api/v2/spaces/**', 'read:space:confluence'],
  ['POST', '/api/v2/spaces', 'write:space:confluence'],
  ['GET', '/api/v2/footer-comments/**', 'read:comment:confluence'],
  ['DELETE', '/api/v2/footer-comments/{}', 'delete:comment:confluence'],
  ['*', '/api/v2/footer-comments/**', 'write:comment:confluence'],
  ['POST', '/api/v2/users-bulk', 'read:user:confluence'],
  ['POST', '/api/v2/content/convert-ids-to-types', 'read:content.metadata:confluence'],
];

const v1: readonly ScopeRule[] = [
  ['POST', '/rest/api/content/{}/permission/check', 'read:confluence-content.permission'],
  [
    'POST PUT',
    '/rest/api/content/{}/child/attachment/**',
    'write:confluence-file|write:attachment:confluence',
  ],
  [
    'GET',
    '/rest/api/content/{}/child/attachment/{}/download',
    'readonly:content.attachment:confluence|read:attachment:confluence',
  ],
  ['GET', '/rest/api/content/{}/label', 'read:confluence-content.summary|read:label:confluence'],
  [
    'POST DELETE',
    '/rest/api/content/{}/label/**',
    'write:confluence-content|write:label:confluence',
  ],
  [
    'GET',
    '/rest/api/content/{}/restriction/**',
    'read:confluence-content.all|read:content.restriction:confluence',
  ],
  [
    '*',
    '/rest/api/content/{}/restriction/**',
    'write:confluence-content|write:content.restriction:confluence',
  ],
  ['GET', '/rest/api/content/search', 'search:confluence|read:content-details:confluence'],
  ['GET', '/rest/api/search/**', 'search:confluence|read:content-details:confluence'],
  ['GET', '/rest/api/content/**', 'read:confluence-content.all|read:content-details:confluence'],
  ['*', '/rest/api/content/**', 'write:confluence-content|write:content:confluence'],
  [
    'POST DELETE',
    '/rest/api/space/{}/permission/**',
    'write:confluence-space|write:space.permission:confluence',
  ],
  ['POST', '/rest/api/space/**', 'write:confluence-space|write:space:confluence'],
  ['GET', '/rest/api/space/**', 'read:confluence-space.summary|read:space:confluence'],
  [
    'GET',
    '/rest/api/user/**',
    'read:confluence-user|read:user:confluence|read:content-details:confluence',
  ],
];

/**
 * Scopes of Confluence's REST API v2, after the `security` of Atlassian's description
 * (https://developer.atlassian.com/cloud/confluence/openapi-v2.v3.json), and of the v1 calls that v2 has
 * no successor for (https://developer.atlassian.com/cloud/confluence/rest/v1/).
 */
export const confluenceScopes = scopeTable('/wiki', [...v2, ...v1]);
