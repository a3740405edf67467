package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name people use today, and what to use in its place, on its page or one of its pages.
 *
 * @param name the name
 * @param stdlib whether it is part of the standard library
 * @param aliases other names of the same thing
 * @param asyncSince the version from which it speaks async itself
 * @param asyncApi the part of it that does
 * @param asyncEvidence where that was seen
 * @param itself the entry of that very package, when it speaks async
 * @param note what a reader must know
 * @param preferring whether the catalog names answers to look at first
 * @param answers living entries, those first, then by stars
 * @param differences in what those differ
 * @param formerAnswers entries that were an answer once and are superseded, archived or gone
 */
public record BlockingView(
    String name,
    boolean stdlib,
    List<String> aliases,
    @Nullable String asyncSince,
    @Nullable String asyncApi,
    @Nullable String asyncEvidence,
    @Nullable LinkView itself,
    @Nullable String note,
    boolean preferring,
    List<LineView> answers,
    DifferencesView differences,
    List<LineView> formerAnswers) {}
