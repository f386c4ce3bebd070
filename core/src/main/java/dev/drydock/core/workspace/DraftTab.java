package dev.drydock.core.workspace;

import java.time.Instant;

/// What is known of a draft without loading its text.
///
/// @param id made by [Drafts#open]
/// @param profileId `""` when it is bound to no connection
/// @param caret 0-based, in UTF-16 units
/// @param position order among the tabs, 0 first
/// @param characters length of the text in UTF-16 units
public record DraftTab(
        String id, String profileId, String title, int caret, int position, Instant updated, int characters) {}
