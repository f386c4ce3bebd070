/// Work that takes time: a job, its context, its outcome, and the ladder a cancel climbs. Knows nothing of
/// databases beyond faults; no thread of the front end ever runs a job.
@NullMarked
package dev.drydock.core.job;

import org.jspecify.annotations.NullMarked;
