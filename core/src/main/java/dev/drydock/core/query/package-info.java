/// A connection bound to one tab and the scripts that run on it: transactions, streaming into the spool,
/// notices, bounds, cancel. What happens is told in `query.event`, rows lie in `query.result`, files are
/// written by `query.export`, dialects fill `query.port`.
@NullMarked
package dev.drydock.core.query;

import org.jspecify.annotations.NullMarked;
