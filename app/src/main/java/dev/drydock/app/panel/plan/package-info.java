/// The plans panel: a plan that was pasted, dropped or opened is read and shown. What is shown of it lives in
/// `app.plan`.
@NullMarked
package dev.drydock.app.panel.plan;

import org.jspecify.annotations.NullMarked;
