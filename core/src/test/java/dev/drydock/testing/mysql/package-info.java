/// Real MariaDB and MySQL servers for tests. Asked for through [dev.drydock.testing.TestServers].
@NullMarked
package dev.drydock.testing.mysql;

import org.jspecify.annotations.NullMarked;
