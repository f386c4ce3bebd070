package dev.drydock.core.dialect;

import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;

class MysqlContractTest extends MysqlContract {
    @Override
    MysqlDatabase database() {
        return TestServers.mysql();
    }
}
