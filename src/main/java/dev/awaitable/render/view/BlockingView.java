package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name people use today, and what to use in its place.
 *
 * @param name the name
 * @param stdlib whether it is part of the standard library
 * @param aliases other names of the same thing
 * @param path its page, from the site's root
 * @param asyncSince the version from which it speaks async itself
 * @param asyncApi the part of it that does
 * @param asyncEvidence where that was seen
 * @param itself the entry of that very package, when it speaks async
 * @param note what a reader must know
 * @param answers living entries, the ones to look at first on top
 * @param differences in what those differ
 * @param formerAnswers entries that were an answer once and are superseded, archived or gone
 * @param lastModified ISO date of the newest thing on its page
 */
public record BlockingView(
    String name,
    boolean stdlib,
    List<String> aliases,
    String path,
    @Nullable String asyncSince,
    @Nullable String asyncApi,
    @Nullable String asyncEvidence,
    @Nullable LinkView itself,
    @Nullable String note,
    List<LibraryView> answers,
    DifferencesView differences,
    List<LibraryView> formerAnswers,
    String lastModified) {}
