import { notModelled } from '../confluence-error';
import type { AdfMark } from './adf-node';
import type { XmlElement } from './xml';

const SIMPLE: Readonly<Record<string, AdfMark>> = {
  strong: { type: 'strong' },
  b: { type: 'strong' },
  em: { type: 'em' },
  i: { type: 'em' },
  u: { type: 'underline' },
  s: { type: 'strike' },
  del: { type: 'strike' },
  strike: { type: 'strike' },
  code: { type: 'code' },
  sub: { type: 'subsup', attrs: { type: 'sub' } },
  sup: { type: 'subsup', attrs: { type: 'sup' } },
};

/** The marks that an element puts on its text. @throws ConfluenceError 501 for one that is not modelled. */
export function markOf(element: XmlElement): readonly AdfMark[] {
  const { name, attributes } = element;
  const simple = SIMPLE[name];
  if (simple !== undefined) return [simple];
  switch (name) {
    case 'a':
      return [{ type: 'link', attrs: { href: attributes['href'] ?? '' } }];
    case 'span':
      return colours(attributes['style'] ?? '');
    case 'ac:inline-comment-marker':
      return [
        {
          type: 'annotation',
          attrs: { id: attributes['ac:ref'] ?? '', annotationType: 'inlineComment' },
        },
      ];
    default:
      throw notModelled(`the storage element ${name}`);
  }
}

function colours(style: string): readonly AdfMark[] {
  const rules = new Map(
    style.split(';').map((rule) => {
      const [name = '', value = ''] = rule.split(':');
      return [name.trim().toLowerCase(), hexColour(value.trim().toLowerCase())];
    }),
  );
  const text = rules.get('color');
  const background = rules.get('background-color');
  return [
    ...(text === undefined ? [] : [{ type: 'textColor', attrs: { color: text } }]),
    ...(background === undefined
      ? []
      : [{ type: 'backgroundColor', attrs: { color: background } }]),
  ];
}

/** `rgb(255,0,0)` and `#f00` as `#ff0000`; undefined for other ways to name a colour. */
function hexColour(value: string): string | undefined {
  if (/^#[\da-f]{6}$/.test(value)) return value;
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(value);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join('')}`;
  const parts = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(value);
  if (parts === null) return undefined;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
