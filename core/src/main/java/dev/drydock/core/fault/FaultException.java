package dev.drydock.core.fault;

/// Carries a [DbFault] out of a job. The only checked exception of core.
public final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DbFault fault;

    public FaultException(DbFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public FaultException(DbFault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public DbFault fault() {
        return fault;
    }
}
