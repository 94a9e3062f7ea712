import { HttpError } from 'react-admin';
import { apiUrl, type Refused } from '../http.ts';

/** Puts something on this computer under a name. */
export function keep(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Takes a file from the house and keeps it under the name that the house gave it. */
export async function takeFile(path: string): Promise<void> {
  const response = await fetch(`${apiUrl}${path}`, { credentials: 'same-origin' }).catch(() => {
    throw new HttpError('error.offline', 0, { type: 'offline' });
  });
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as Refused['body'] | null;
    throw new HttpError(problem?.detail ?? problem?.title ?? 'error.unknown', response.status, problem ?? {});
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  keep(await response.blob(), name ?? 'heartdesk');
}
