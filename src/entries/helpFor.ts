/** The help is one text for all; what speaks of another place than the reader's is taken out of it. */
export function helpFor(place: 'page' | 'pane', articles: DocumentFragment): DocumentFragment {
  for (const other of articles.querySelectorAll(`[data-for]:not([data-for="${place}"])`)) other.remove();
  return articles;
}
