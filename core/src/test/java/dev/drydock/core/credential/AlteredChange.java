package dev.drydock.core.credential;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;

/// The real change, with something before or after it.
class AlteredChange implements CredentialChange {
    private final CredentialChange real;

    AlteredChange(CredentialChange real) {
        this.real = real;
    }

    @Override
    public String login(Connection connection) throws FaultException {
        return real.login(connection);
    }

    @Override
    public String masked(String login) {
        return real.masked(login);
    }

    @Override
    public void change(Connection connection, String login, Secret fresh) throws FaultException {
        before();
        real.change(connection, login, fresh);
        after();
    }

    void before() throws FaultException {}

    void after() throws FaultException {}
}
