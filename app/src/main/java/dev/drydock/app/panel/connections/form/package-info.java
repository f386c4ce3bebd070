/// The form of a profile: its view model, its fields, and the way between a form and a profile.
@NullMarked
package dev.drydock.app.panel.connections.form;

import org.jspecify.annotations.NullMarked;
