<#-- What a language model should read first, in the form of llmstxt.org. in: site, libraries (how many in words), shelves (ShelvesView) -->
<#assign base><#if site.baseUrl??>${site.baseUrl}</#if></#assign>
# ${site.title}

> ${site.tagline}

${libraries?cap_first}, judged on ${site.judgedOn}<#if site.observed??> from observations up to ${site.observed}</#if>. Each has one state (active, quiet, stale, finished, archived, superseded, gone, unknown) that follows from written rules, and every figure has the day and source it was seen at. What is not known is null, never 0.

## Data

- [The catalog](${base}api/v1/catalog.json): every library with its facets, state and reason, as one JSON file
- [Its JSON Schema](${base}api/v1/catalog.schema.json): what every key means
- [The catalog as a table](${base}api/v1/catalog.csv): the same in short, as CSV
- [Changes](${base}api/v1/changes.json): what was added, removed, archived, renamed, released, and when

One library is at `api/v1/libraries/ID.json` with every fact, its day and its source; its page is at `libraries/ID/index.html`.

## Categories

<#list shelves.shelves as category>
- [${category.name}](${base}${category.path}): ${category.description}
</#list>
<#if shelves.all??>
- [All ${shelves.total} categories](${base}${shelves.all})
</#if>

## Optional

- [Instead of](${base}instead-of/index.html): packages and modules of blocking code, each with its async answers
- [For](${base}for/index.html): databases, brokers, protocols and services, each with the libraries that speak to it
- [How we judge](${base}how-we-judge/index.html): the rules and thresholds behind each state
- [Changes by week](${base}changes/index.html): the same as the data above, for readers
