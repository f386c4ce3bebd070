/// Real servers for tests: one seam, [dev.drydock.testing.TestServers], that says what it picked and never
/// skips silently.
@NullMarked
package dev.drydock.testing;

import org.jspecify.annotations.NullMarked;
