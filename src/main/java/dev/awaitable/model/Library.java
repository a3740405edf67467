package dev.awaitable.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalog. What is null or empty is not known or does not apply; it is never
 * guessed.
 *
 * @param id permanent name and address
 * @param formerly ids this entry had before; their addresses lead here
 * @param name the project's own spelling
 * @param description one plain sentence: what it is for and what sets it apart
 * @param repo where its source is kept
 * @param homepage its own site
 * @param docs its documentation
 * @param packageName what to install from PyPI
 * @param connectsTo external systems it speaks to, by {@link ExternalSystem#id}
 * @param replaces blocking names it is the answer to, by {@link BlockingName#id}
 * @param api whether it can be used without coroutines
 * @param runsOn the loops it runs on
 * @param io how its own input and output wait
 * @param ioPart which part is native and which on threads, for {@link Io#MIXED}
 * @param alsoIn further categories it is shown in, by {@link Category#id}
 * @param supersededBy the entry to use in its place
 * @param forkOf the entry it was forked from
 * @param extending the entries it is an add-on to
 * @param added the day it joined the catalog
 * @param note what a chooser must know
 * @param status a person's word against the rules
 * @param linkStatus a person's word on single links of it
 */
public record Library(
    Slug id,
    List<Slug> formerly,
    String name,
    String description,
    @Nullable RepoUrl repo,
    @Nullable WebUrl homepage,
    @Nullable WebUrl docs,
    @Nullable PackageName packageName,
    List<Slug> connectsTo,
    List<Slug> replaces,
    @Nullable Api api,
    List<EventLoop> runsOn,
    @Nullable Io io,
    @Nullable String ioPart,
    List<Slug> alsoIn,
    @Nullable Slug supersededBy,
    @Nullable Slug forkOf,
    List<Slug> extending,
    LocalDate added,
    @Nullable String note,
    @Nullable StatusOverride status,
    Map<LibraryLink, LinkOverride> linkStatus) {

  /** Copies the lists, so that nothing handed in can change an entry later. */
  public Library {
    formerly = List.copyOf(formerly);
    connectsTo = List.copyOf(connectsTo);
    replaces = List.copyOf(replaces);
    runsOn = List.copyOf(runsOn);
    alsoIn = List.copyOf(alsoIn);
    extending = List.copyOf(extending);
    linkStatus = Map.copyOf(linkStatus);
  }
}
