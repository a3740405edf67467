<#-- The awesome list itself. in: site, readme (ReadmeView) -->
<#macro ending item><#if item.facts != ""> ${item.facts}.</#if><#switch item.state>
<#case "quiet"> ◐ quiet.<#break>
<#case "stale"> ○ stale.<#break>
<#case "finished"> ✓ finished.<#break>
<#case "archived"> ■ archived.<#break>
<#case "superseded"> → superseded<#if item.successor??> by ${item.successor}</#if>.<#break>
<#case "gone"> ✕ gone.<#break>
<#case "unknown"> ? unknown.<#break>
</#switch></#macro>
# ${site.title} [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

> ${site.tagline}

${readme.libraries?cap_first} in ${readme.shelves?size?string.@exact} categories, judged on ${site.judgedOn}<#if site.observed??> from observations up to ${site.observed}</#if>.<#if site.baseUrl??> The [website](${site.baseUrl}) shows the evidence behind every mark.</#if>

<#if readme.cut>
So many do not fit here: each category shows those with most stars that one can start with today, and <#if site.baseUrl??>its page on the website<#else>`catalog.yaml`</#if> has the rest.

</#if>
Each entry ends with its stars and the month of its last commit or release. A mark says when it is not simply alive:

- ◐ quiet: no commit and no release for ${site.policy.quietAfterMonths} months.
- ○ stale: none for ${site.policy.staleAfterMonths} months, or its maintainers have stopped.
- ✓ finished: complete on purpose.
- ■ archived: its owners closed the repository.
- → superseded: another entry has taken its place.
- ✕ gone: no longer to be had.
- ? unknown: nobody has looked lately enough to say.

Build this page and the website yourself, with a JDK 21 or newer and Maven installed:

```sh
./catalog build
```

It works offline from the observations kept in `data/`, and ends with the page to open. The tests are one command too:

```sh
mvn verify
```

Know a library that is missing, or a mark that is wrong? [Add or mend an entry](CONTRIBUTING.md) in five minutes. How states are found is told in [judging](docs/judging.md), how the program is built in [the architecture](ARCHITECTURE.md).

## Contents

<#list readme.shelves as shelf>
- [${shelf.name}](#${shelf.anchor})
</#list>
<#if readme.groups?has_content>
- [Resources](#resources)
<#list readme.groups as group>
  - [${group.name}](#${group.id})
</#list>
</#if>
- [Thanks](#thanks)

<#list readme.shelves as shelf>
## ${shelf.name}

${shelf.description}

<#list shelf.items as item>
- [${item.name}](${item.href}) - ${item.description}<@ending item/>
</#list>
<#if shelf.visitors?has_content>

See also: <#list shelf.visitors as visitor>${visitor.name} (${visitor.shelf})<#sep>; </#list>.
</#if>
<#if shelf.more gt 0>

And <#if shelf.href??>[${shelf.more} more](${shelf.href})<#else>${shelf.more} more</#if>.
</#if>

</#list>
<#if readme.groups?has_content>
## Resources

<#list readme.groups as group>
### ${group.name}

<#list group.items as item>
- <#if item.href??>[${item.title}](${item.href})<#else>${item.title}</#if> - ${item.description}<#if item.by??> ${item.by}.</#if><#list item.links as it> [${it.label}](${it.href}).</#list>
</#list>
<#if group.more gt 0>

And ${group.more} more.
</#if>

</#list>
</#if>
## Thanks

To awesome-asyncio, the list by Timo Furrer that collected async Python first, and to the sources of the figures:

<#list readme.sources as source>
- <#if source.href??>[${source.name}](${source.href})<#else>${source.name}</#if> - ${source.taken?cap_first}<#if source.license??> (${source.license})</#if>.
</#list>

Code is licensed under Apache-2.0; what we wrote in the catalog is free for any use (CC0-1.0), and the typeface of the social cards is Literata (OFL-1.1). Figures of others keep their licences, told in [the list of sources](data/SOURCES.md).
