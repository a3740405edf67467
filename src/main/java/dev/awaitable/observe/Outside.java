package dev.awaitable.observe;

import dev.awaitable.enrich.Canaries;
import dev.awaitable.enrich.ContributorCounter;
import dev.awaitable.enrich.PackageIndex;
import dev.awaitable.enrich.RepositoryHost;

/**
 * Whom to ask about what.
 *
 * @param canaries whether anything can be reached at all
 * @param forges about repositories
 * @param contributors about the number of contributors
 * @param packages about packages
 * @param links about every other address
 */
public record Outside(
    Canaries canaries,
    RepositoryHost forges,
    ContributorCounter contributors,
    PackageIndex packages,
    LinkAsker links) {}
