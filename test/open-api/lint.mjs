import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import core from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';

/** Prints, a line each, the errors that Redocly's recommended rules and Spectral's rules for OpenAPI find in a document. */
const [, , file = ''] = process.argv;
const source = readFileSync(file, 'utf8');

const config = await createConfig({ extends: ['recommended'] });
for (const { severity, ruleId, message, location } of await lintFromString({ source, config }))
  if (severity === 'error') console.log(`redocly ${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);

const spectral = new core.Spectral();
spectral.setRuleset({ extends: [rulesets.oas], rules: {} });
for (const { severity, code, message, path } of await spectral.run(new core.Document(source, parsers.Json, file)))
  if (severity === 0) console.log(`spectral ${code}: ${message} ${path.join('.')}`);
