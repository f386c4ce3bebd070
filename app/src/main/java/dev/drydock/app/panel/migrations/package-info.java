/// Place of the migrations panel: timeline, dry run, diff by object and risk.
@NullMarked
package dev.drydock.app.panel.migrations;

import org.jspecify.annotations.NullMarked;
