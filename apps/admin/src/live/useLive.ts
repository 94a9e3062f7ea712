import { useContext, useEffect, useRef } from 'react';
import { LiveContext, type News } from './live.ts';

/** Calls back when the house tells of a change to one of these resources. */
export function useLive(resources: readonly string[], onNews: (news: News) => void): void {
  const { listen } = useContext(LiveContext);
  const tell = useRef(onNews);
  tell.current = onNews;
  const wanted = resources.join(' ');
  useEffect(() => listen((news) => wanted.split(' ').includes(news.resource) && tell.current(news)), [listen, wanted]);
}
