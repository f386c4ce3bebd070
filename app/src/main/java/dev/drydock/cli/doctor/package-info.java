/// `drydock doctor`: everything that decides how a connection behaves, on one page.
@NullMarked
package dev.drydock.cli.doctor;

import org.jspecify.annotations.NullMarked;
