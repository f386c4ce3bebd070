/// What Drydock reads from its surroundings: every environment variable and system property, with its kind and
/// what each environment demands of it. The only place that asks the process for them; `docs/configuration.md`
/// is its page.
@NullMarked
package dev.drydock.core.connect.config;

import org.jspecify.annotations.NullMarked;
