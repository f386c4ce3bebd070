/// What Drydock needs beyond MariaDB Connector/J's own classes, built by extending them: raw text of values, an
/// abort that waits for nobody, warnings that leave a running result alone, certificates of our own choice.
/// Knows no profile.
@NullMarked
package dev.drydock.core.dialect.mysql.driver;

import org.jspecify.annotations.NullMarked;
