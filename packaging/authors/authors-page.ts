import type { Plugin } from 'vite';
import type { Language } from '../../module/model/course.ts';
import { blockWords } from '../content/block-words.ts';
import { typeset } from '../content/typography.ts';
import { escapeXml } from '../xml.ts';
import { readSamples, type Sample } from './read-samples.ts';
import { authorsWords, type AuthorsWords } from './words.ts';

/** Where the samples stand in `packaging/authors/<language>.html`. */
const place = '<!--samples-->';

/** Writes the samples into the authors' pages, which need no script but to close a note. */
export function withSamples(root: string): Plugin {
  return {
    name: 'samples',
    transformIndexHtml: {
      order: 'pre',
      handler: async (page, { filename }) => {
        if (!page.includes(place)) throw new RangeError(`${filename} has no ${place}`);
        const language: Language = filename.endsWith('en.html') ? 'en' : 'cs';
        const samples = authorsPage(await readSamples(root, language), language);
        return page.replace(place, () => samples);
      },
    },
  };
}

/** The inside of the page. */
export function authorsPage(samples: readonly Sample[], language: Language): string {
  const say = authorsWords[language];
  const other = language === 'cs' ? 'en' : 'cs';
  const links = samples.map(({ id, title }) => `<li><a href="#${id}">${escapeXml(title)}</a></li>`).join('');
  return `<header>
<p class="eyebrow"><a href="./${other}.html" lang="${other}" hreflang="${other}">${say.other}</a></p>
<h1>${escapeXml(say.title)}</h1>
<p class="lead">${escapeXml(typeset(say.lead, language))}</p>
<nav aria-label="${say.list}"><ul class="words">${links}</ul></nav>
</header>
${samples.map((sample) => section(sample, say)).join('\n')}`;
}

function section({ id, title, when, markdown, rendered }: Sample, say: AuthorsWords): string {
  const name = blockWords[id] ? ` <code>${id}</code>` : '';
  return `<section class="word" aria-labelledby="${id}">
<h2 id="${id}">${escapeXml(title)}${name}</h2>
${when}
${attributes(id, say)}<div class="pair">
<div><p class="eyebrow">${say.markdown}</p>
<pre><code>${escapeXml(markdown)}</code></pre></div>
<div><p class="eyebrow">${say.rendered}</p>
<div class="flow">${notesOpen(rendered)}</div></div>
</div>
</section>`;
}

/** Every note is open from the start: the page shows all there is, from a folder too, where a browser runs no module script. */
function notesOpen(rendered: string): string {
  return rendered
    .replaceAll('aria-expanded="false"', 'aria-expanded="true"')
    .replaceAll(/(<aside [^>]*?) hidden(?=[ >])/g, '$1');
}

/** `kind` (required): rule, source …; nothing for a word without any. */
function attributes(id: string, say: AuthorsWords): string {
  const rows = Object.entries(blockWords[id]?.attributes ?? {}).map(
    ([name, { required, values }]) =>
      `<code>${name}</code>${required ? ` (${say.needed})` : ''}: ${values?.join(', ') ?? say.free}`,
  );
  return rows.length === 0 ? '' : `<p class="small">${say.attributes}: ${rows.join('; ')}.</p>\n`;
}
