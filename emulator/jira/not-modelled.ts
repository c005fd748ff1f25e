import { HTTPException } from 'hono/http-exception';

/** Ends a request for something that a real site does and this one does not: a loud 501. */
export class NotModelled extends HTTPException {
  constructor(what: string) {
    super(501, { message: `The emulator does not model ${what}.` });
  }
}
