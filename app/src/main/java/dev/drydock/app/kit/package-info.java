/// Small widgets and their words that every panel shares. Nothing here knows a panel, a job or a database.
@NullMarked
package dev.drydock.app.kit;

import org.jspecify.annotations.NullMarked;
