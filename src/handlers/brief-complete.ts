import { checkBrief } from '../usecases/check-brief';
import { portsAs } from './ports';
import { validator } from './validator';

/** Validator on Accept. */
export const briefComplete = validator('brief-complete', (issueKey, modified) =>
  checkBrief(portsAs('app'), issueKey, modified),
);
