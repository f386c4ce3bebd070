/// `drydock profiles`: makes, shows, changes, files, tests and removes the stored ways to reach databases.
/// Taking them over from elsewhere and handing them on is in `cli.imports`.
@NullMarked
package dev.drydock.cli.profiles;

import org.jspecify.annotations.NullMarked;
