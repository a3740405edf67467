package dev.awaitable.model;

/**
 * The numbers the catalog is judged by.
 *
 * @param quietAfterMonths months without a commit or release after which a library is quiet
 * @param staleAfterMonths months after which it is stale
 * @param observationValidDays days for which an observation is taken to hold until today; from an
 *     older one only the silence up to its own day is believed
 * @param dataOldAfterDays age of the newest observation, in days, from which every page says that
 *     the data is old
 */
public record Policy(
    int quietAfterMonths, int staleAfterMonths, int observationValidDays, int dataOldAfterDays) {}
